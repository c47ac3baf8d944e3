import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mechanisms } from '../../src/model/mechanisms/registry.ts';
import { renderAblation } from '../../src/report/ablation/page.ts';
import { ablationRows, type AblationResult, type Outcomes } from '../../src/study/experiment/ablation.ts';
import { ablationMatrix } from '../../src/study/experiment/ablation-matrix.ts';
import { outcomeIds } from '../../src/study/outcomes/registry.ts';
import { launchBrowser } from './browser.ts';
import { brokenRules, downloaded, openPage } from './page.ts';

const folder = mkdtempSync(join(tmpdir(), 'commonweal-ablation-'));
const file = join(folder, 'ablation.html');
const made = { digest: 'd1'.repeat(32), calibrated: false };
const reproduce = { engine: '0.0.0', build: 'b1', command: 'node dist/commonweal.js ablate --all' };
let browser: Browser;

/** Runs in which each outcome has a value of its own; those of the first arm lie above the second's, or below, by outcome. */
const runs = (arm: number): Outcomes[] =>
  [0, 1, 2, 3].map(
    (run) =>
      Object.fromEntries(outcomeIds.map((id, k) => [id, k + run / 10 + (arm === 0 ? ((k % 3) - 1) * (1 + run / 20) : 0)])) as Outcomes,
  );
const results: AblationResult[] = mechanisms
  .filter(({ expect: { rule } }) => rule === undefined)
  .slice(0, 12)
  .map((mechanism) => ({ mechanism, scenario: 'ablation/market.yaml', arms: [runs(0), runs(1)] }));

beforeAll(async () => {
  writeFileSync(file, renderAblation({ reproduce, rows: ablationRows(results), matrix: ablationMatrix(results) }, made));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each([['chart-matrix'], ['forest-motivations']])('%s leaves the page as picture and as table, with its provenance', async (figure) => {
  const { page, wrong } = await openPage(browser, file, 1200);
  for (const kind of ['csv', 'svg', 'png'] as const) {
    const bytes = (await downloaded(page, figure, kind, folder)).toString('latin1');
    expect(bytes, kind).toContain(made.digest);
    expect(bytes, kind).toContain(reproduce.command);
    expect(bytes, kind).toContain('not yet calibrated');
    if (kind === 'png') expect(bytes.slice(1, 4)).toBe('PNG');
  }
  expect(wrong).toEqual([]);
});

test('the page breaks no rule of WCAG 2.2 AA', async () => {
  const { page } = await openPage(browser, file, 1200);
  expect(await brokenRules(page)).toEqual([]);
});

test('the matrix fits a phone, with letters of a size to be read and none cut off', async () => {
  const { page } = await openPage(browser, file, 360);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const texts = await page.locator('#chart-matrix .narrow text').evaluateAll((all) =>
    all.map((text) => {
      const { left, right, width, height } = text.getBoundingClientRect();
      return { left, right, thick: Math.min(width, height) };
    }),
  );
  expect(texts.length).toBeGreaterThan(100);
  for (const { left, right, thick } of texts) {
    expect(left).toBeGreaterThan(0);
    expect(right).toBeLessThan(360);
    // A plus or minus sign is as narrow as it is; a line of words is as high as its letters.
    expect(thick).toBeGreaterThan(7);
  }
});
