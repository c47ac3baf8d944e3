import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderReport } from '../../src/report/report.ts';
import { smallFindings } from '../fixtures/findings.ts';
import { launchBrowser } from './browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'commonweal-report-'));
const file = join(folder, 'report.html');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;

beforeAll(async () => {
  writeFileSync(file, renderReport(smallFindings()));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<{ page: Page; asked: string[]; wrong: string[] }> {
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

test.each([['light'], ['dark']] as const)('no accessibility rule of WCAG 2.2 AA is broken, %s', async (scheme) => {
  const { page, wrong } = await open(1200, scheme);
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const { axe: tool } = globalThis as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const result = await tool.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
  });
  expect(violations).toEqual([]);
  expect(wrong).toEqual([]);
});

test.each([[360], [820], [1280]])('nothing is wider than a screen of %i', async (width) => {
  const { page, asked, wrong } = await open(width);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  expect(asked).toEqual([pathToFileURL(file).href]);
  expect(wrong).toEqual([]);
});

test('the keyboard reaches the answer, the contents, the tables and the downloads', async () => {
  const { page } = await open(1200);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the answer');
  const reached = new Set<string>();
  for (let k = 0; k < 60; k++) {
    await page.keyboard.press('Tab');
    reached.add(await page.evaluate(() => document.activeElement?.tagName ?? ''));
  }
  for (const tag of ['A', 'SUMMARY', 'BUTTON']) expect(reached).toContain(tag);
});

test('a chart leaves the page with its provenance inside', async () => {
  const { page } = await open(1200);
  const { reproduce } = smallFindings();
  for (const kind of ['csv', 'svg', 'png'] as const) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click(`#chart-hhi_local button[data-as=${kind}]`)]);
    const saved = join(folder, `chart.${kind}`);
    await download.saveAs(saved);
    const bytes = readFileSync(saved, 'latin1');
    expect(bytes, kind).toContain(reproduce.digest);
    if (kind === 'png') expect(bytes.slice(1, 4)).toBe('PNG');
    if (kind === 'svg') expect(bytes).not.toContain('var(--');
  }
});

test('it prints on a moderate number of pages', async () => {
  const { page } = await open(1200);
  const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? [];
  expect(pages.length).toBeGreaterThan(4);
  expect(pages.length).toBeLessThan(40);
});
