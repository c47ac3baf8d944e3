/** How large the playground's page is, and how long somebody waits for its first picture, for its towns and for a lever. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { playgroundPage } from '../../scripts/playground.ts';
import { launchBrowser } from '../../test/browser/browser.ts';
import type { Setting } from '../setting.ts';
import type { Section } from '../table.ts';
import { median, medianRatio, say } from '../timing.ts';

const ROUNDS = 5;
/** How many times slower the page's own thread is made: a cheap laptop. */
const THROTTLED = 4;

/** From opening on, or from moving the lever on, ms. */
type Waits = { readonly picture: number; readonly towns: number; readonly lever: number };

type Seen = { picture?: number; towns?: number };

/** Runs in the page, from before its own script on: notes when the first picture is drawn, and when both towns have run. */
function watchPage(): void {
  const seen: Seen = {};
  Object.assign(globalThis, { seen });
  // Between two pictures at most; a function with a name would need a helper that the page does not have.
  const timer = setInterval(() => {
    if (/\d/.test(document.querySelector('.side-1 canvas')?.getAttribute('aria-label') ?? '')) seen.picture ??= performance.now();
    if (document.querySelector('.sentence[aria-busy="false"]') !== null) seen.towns ??= performance.now();
    if (seen.picture !== undefined && seen.towns !== undefined) clearInterval(timer);
  }, 8);
}

/** Runs in the page: moves the first lever to a step and waits for the pair of numbers, ms. */
async function moveLever(step: number): Promise<number> {
  const lever = document.querySelector<HTMLInputElement>('#lever-size');
  if (lever === null) throw new Error('found no lever');
  const from = performance.now();
  lever.value = String(step);
  lever.dispatchEvent(new Event('input', { bubbles: true }));
  while (!/^After ten years/.test(document.querySelector('.sentence[aria-busy="false"]')?.textContent ?? ''))
    await new Promise((resolve) => requestAnimationFrame(resolve));
  return performance.now() - from;
}

async function opened(browser: Browser, address: string, rate: number): Promise<Waits> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page: Page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  await page.addInitScript(watchPage);
  await page.goto(address);
  await page.locator('.sentence[aria-busy="false"]').waitFor();
  const { picture = Number.NaN, towns = Number.NaN } = await page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);
  const lever = await page.evaluate(moveLever, 2);
  await context.close();
  return { picture, towns, lever };
}

export async function playground({ folder }: Setting): Promise<Section> {
  const text = await playgroundPage();
  const file = join(folder, 'playground.html');
  writeFileSync(file, text);
  const browser = await launchBrowser();
  const rounds: { readonly plain: Waits; readonly throttled: Waits }[] = [];
  try {
    for (let k = 0; k < ROUNDS; k++) {
      const address = pathToFileURL(file).href;
      rounds.push({ plain: await opened(browser, address, 1), throttled: await opened(browser, address, THROTTLED) });
    }
  } finally {
    await browser.close();
  }
  const row = (name: string, what: keyof Waits): string[] => {
    const [plain, throttled] = [rounds.map((round) => round.plain[what]), rounds.map((round) => round.throttled[what])];
    return [name, say.ms(median(plain)), say.ms(median(throttled)), say.ratio(medianRatio(throttled, plain))];
  };
  return {
    title: 'Playground',
    about: [
      `The page opened from a file in Chromium without a graphics processor, at 1280 × 800: ${say.megabytes(text.length / 1e6)}, ${say.megabytes(gzipSync(text).length / 1e6)} compressed. Throttled: the page's own thread, not its workers, ${THROTTLED} times.`,
    ],
    head: ['from', 'time', 'throttled', '× unthrottled'],
    rows: [
      row('opening to the first picture', 'picture'),
      row('opening to ten years of both towns', 'towns'),
      row('moving a lever to its pair of numbers', 'lever'),
    ],
  };
}
