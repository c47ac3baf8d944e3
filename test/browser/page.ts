/** A page opened from a file in a real browser, with all it asked for and all that went wrong in it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';

export type Opened = { readonly page: Page; readonly asked: readonly string[]; readonly wrong: readonly string[] };

export async function openPage(browser: Browser, file: string, width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, acceptDownloads: true });
  const page = await context.newPage();
  const asked: string[] = [];
  const wrong: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('dialog', (dialog) => (wrong.push(dialog.message()), void dialog.dismiss()));
  await page.goto(pathToFileURL(file).href);
  return { page, asked, wrong };
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules of WCAG 2.2 AA and of good practice that the page breaks, each with the first place. */
export async function brokenRules(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: tool } = globalThis as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const result = await tool.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
  });
}

/** What a figure's download button saves. */
export async function downloaded(page: Page, figure: string, kind: 'csv' | 'svg' | 'png', folder: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(`#${figure} button[data-as=${kind}]`)]);
  const saved = join(folder, `${figure}.${kind}`);
  await download.saveAs(saved);
  return readFileSync(saved);
}
