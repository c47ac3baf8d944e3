/** The playground as a page opened from a file in a real browser, for one test file. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { playgroundPage } from '../../scripts/playground.ts';
import { readText } from '../../src/play/design/design.ts';
import { launchBrowser } from './browser.ts';
import { brokenRules } from './page.ts';

export const town = readText(readFileSync('scenarios/teaching/playground.yaml', 'utf8'), 'playground');

export const folder = mkdtempSync(join(tmpdir(), 'commonweal-playground-'));
export const file = join(folder, 'playground.html');
export const address = pathToFileURL(file).href;

let browser: Browser;
beforeAll(async () => {
  writeFileSync(file, await playgroundPage());
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});
// A page goes on running further towns until it is closed.
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

/** Longest that anything in the page is waited for, ms: towns are run in it, and a busy machine takes its time over them. */
const PATIENCE = 90_000;

export async function newContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE);
  return context;
}

export type Opened = { readonly page: Page; readonly asked: string[]; readonly wrong: string[] };

/** Runs in the page: further towns then take one worker, and leave the other processor to the tests beside this one. */
const oneProcessor = (): unknown => Object.defineProperty(navigator, 'hardwareConcurrency', { value: 1 });

/** Further towns of a design that a page runs where a test does not ask for more: each is a second of a processor that other tests need. */
const FEW_TOWNS = 3;

/** Runs in the page: its workers are done at once with further towns beyond so many. The page takes an answer to no job of its own as a sign that one is free. */
const limitTowns = (most: number): void => {
  const send = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (this: Worker, ask: { readonly ask?: string; readonly replication?: number }): void {
    if (ask.ask !== 'world' || (ask.replication ?? 0) <= most) send.call(this, ask);
    else setTimeout(() => this.onmessage?.(new MessageEvent('message', { data: { answer: 'failed', job: -1, message: '' } })));
  };
};

/** Opens the page at a fragment, '' for none, with all it asks for and all that goes wrong in it. */
export async function openAt(fragment: string, options: BrowserContextOptions = {}, furtherTowns = Infinity): Promise<Opened> {
  const context = await newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true, ...options });
  const page = await context.newPage();
  await page.addInitScript(oneProcessor);
  if (furtherTowns !== Infinity) await page.addInitScript(limitTowns, furtherTowns);
  const asked: string[] = [];
  const wrong: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  page.on('dialog', (dialog) => (wrong.push(dialog.message()), void dialog.dismiss()));
  await page.goto(`${address}${fragment}`);
  return { page, asked, wrong };
}

/** Both towns have run under the present design. */
export async function whole(page: Page): Promise<void> {
  await page.locator('.sentence[aria-busy="false"]').waitFor();
}

/** Opens the page and waits until both towns have run. */
export async function open(options: BrowserContextOptions = {}, fragment = '', furtherTowns = FEW_TOWNS): Promise<Opened> {
  const opened = await openAt(fragment, options, furtherTowns);
  await whole(opened.page);
  return opened;
}

export async function put(page: Page, lever: string, step: number): Promise<void> {
  await page.locator(`#lever-${lever}`).fill(String(step));
  await whole(page);
}

export const sentence = (page: Page) => page.locator('.sentence').first().innerText();
export const digest = (page: Page) => page.locator('.digest').innerText();

/**
 * Rules of accessibility that the page breaks. Its policy lets no foreign script be evaluated, the tool's among them: that looks at a copy without
 * scripts and policy.
 */
export async function brokenIn(page: Page): Promise<string[]> {
  const copy = await page.context().newPage();
  const html = await page.evaluate(() => document.documentElement.outerHTML);
  await copy.setContent(html.replace(/<meta http-equiv[^>]*>/, '').replace(/<script[\s\S]*?<\/script>/g, ''));
  const broken = await brokenRules(copy);
  await copy.close();
  return broken;
}
