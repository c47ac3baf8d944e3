/** Every chart of the gallery in a real browser: what is measured holds with any type, which pictures do not (decision 0026). */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allCases } from '../../scripts/gallery/all.ts';
import { galleryPage } from '../../scripts/gallery/page.ts';
import { launchBrowser } from './browser.ts';
import { faintWords, layoutFaults } from './layout.ts';
import { openPage } from './page.ts';

const folder = mkdtempSync(join(tmpdir(), 'commonweal-gallery-'));
const file = join(folder, 'gallery.html');
let browser: Browser;

beforeAll(async () => {
  writeFileSync(file, galleryPage(allCases));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the measures find what they are for', async () => {
  const { page } = await openPage(browser, file, 1280);
  // 100 units in 100 px. Slanted lines of words 20 px apart do not touch, though the boxes around them do; words of 8 px are too small.
  // Against white #777777 has a contrast of 4.48 and #767676 of 4.54.
  const word = (name: string, at: string, style = '') => `<text ${at} style="font-size: 10px; ${style}">${name}</text>`;
  await page.setContent(`<body class="scheme" style="background: white"><svg aria-labelledby="p-t p-d" viewBox="0 0 100 100" width="100">
    ${word('a', 'x="10" y="20"')}${word('b', 'x="10" y="22"')}${word('c', 'x="98" y="40"')}${word('d', 'x="10" y="40"', 'font-size: 8px')}
    ${word('slant', 'transform="translate(30 90) rotate(-45)"')}${word('slant', 'transform="translate(50 90) rotate(-45)"')}
    ${word('e', 'x="10" y="60"', 'fill: #777777')}${word('f', 'x="10" y="75"', 'fill: #767676')}
    <rect x="80" y="80" width="25" height="10" fill="black" />${word('g', 'x="85" y="89"')}</svg>
    <svg aria-labelledby="q-t q-d" viewBox="0 0 10 10" width="10"><rect width="NaN" height="1" /></svg></body>`);
  const faults = await layoutFaults(page, 'svg');
  expect(faults.map((fault) => fault.slice(0, 24))).toEqual([
    'p: outside: c',
    'p: outside: <rect x="80"',
    'p: on another: b',
    'p: 8.0 px: d',
    'q: nothing is written',
    'q: width of rect',
  ]);
  expect(await faintWords(page, 'svg')).toEqual(['p: 4.5 to 1: e', 'p: 1.0 to 1: g']);
});

/** Just above the width at which wide pictures give way to narrow ones they are smallest. */
test.each([[360], [673], [1280]])('words are in their picture, apart and large enough on a screen of %i', async (width) => {
  const { page, asked, wrong } = await openPage(browser, file, width);
  expect(await layoutFaults(page, '.light svg')).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  expect(asked).toEqual([pathToFileURL(file).href]);
  expect(wrong).toEqual([]);
});

test.each([['light'], ['dark']])('words stand out from what is behind them, %s', async (scheme) => {
  const { page } = await openPage(browser, file, 1280);
  expect(await faintWords(page, `.${scheme} svg`)).toEqual([]);
});
