/** The reports of experiments of every design, of both kinds of sensitivity analysis, of policies under beliefs and of a discovery, in a real browser: in its width, in words that can be read, and no longer than it should be. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderDiscovery } from '../../src/report/discovery/page.ts';
import { renderExperiment } from '../../src/report/experiment/page.ts';
import { renderRobust } from '../../src/report/robustness/page.ts';
import { renderSensitivity } from '../../src/report/sensitivity/page.ts';
import { discoveryFixture } from '../fixtures/discoveries.ts';
import { robustFixture } from '../fixtures/robustness.ts';
import { sensitivityFixture, type SENSITIVITIES } from '../fixtures/sensitivities.ts';
import { EXPERIMENTS, landscape, MADE, sweptFindings } from '../fixtures/swept.ts';
import { launchBrowser } from './browser.ts';
import { faintWords, layoutFaults } from './layout.ts';
import { brokenRules, downloaded, openPage } from './page.ts';

const folder = mkdtempSync(join(tmpdir(), 'commonweal-experiment-'));
const fileOf = (name: string) => join(folder, `${name}.html`);
let browser: Browser;

beforeAll(async () => {
  for (const [name, text] of Object.entries(EXPERIMENTS)) writeFileSync(fileOf(name), renderExperiment(sweptFindings(text, landscape, 8)));
  for (const name of ANALYSES) writeFileSync(fileOf(name), renderSensitivity(sensitivityFixture(name)));
  for (const name of ROBUST) writeFileSync(fileOf(name), renderRobust(robustFixture(name)));
  writeFileSync(fileOf('discovery'), renderDiscovery(discoveryFixture()));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const ANALYSES = ['screening', 'indices', 'forty'] as const satisfies (keyof typeof SENSITIVITIES)[];
const ROBUST = ['two-policies', 'ten-by-two-hundred'] as const;
const LONG = ['two-hundred', 'hypercube', 'forty'];
const longest = (name: string): number => (LONG.includes(name) ? 12_000 : 6000);

describe.each([...Object.keys(EXPERIMENTS), ...ANALYSES, ...ROBUST, 'discovery'])('%s', (name) => {
  test.each([[360], [768], [1280], [1920]])('fits a screen of %i, its words apart and large enough', async (width) => {
    const { page, asked, wrong } = await openPage(browser, fileOf(name), width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    if (width === 1280) expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(longest(name));
    await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
    expect(await layoutFaults(page, 'figure svg')).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(asked).toEqual([pathToFileURL(fileOf(name)).href]);
    expect(wrong).toEqual([]);
  });

  test.each([['light'], ['dark']] as const)('breaks no rule of WCAG 2.2 AA, %s', async (scheme) => {
    const { page } = await openPage(browser, fileOf(name), 1280, scheme);
    expect(await brokenRules(page)).toEqual([]);
    expect(await faintWords(page, 'figure svg')).toEqual([]);
  });
});

const madeBy = (name: string): { readonly command: string } => {
  if (name === 'twenty') return MADE;
  // Up to its sign, which a picture writes in another way.
  if (name === 'discovery') return { command: discoveryFixture().made.command.split(' <')[0] as string };
  if (name === 'two-policies') return robustFixture(name).reproduce;
  return sensitivityFixture(name as 'screening').reproduce;
};

test.each([
  ['twenty', 'map-small_survival'],
  ['twenty', 'line-contract-lines_per_contract'],
  ['screening', 'effects-trust'],
  ['indices', 'shares-trust'],
  ['two-policies', 'regret'],
  ['discovery', 'box-1'],
])('of %s, %s leaves the page with its provenance', async (name, figure) => {
  const { page, wrong } = await openPage(browser, fileOf(name), 1280);
  const { command } = madeBy(name);
  for (const kind of ['csv', 'svg', 'png'] as const) {
    const bytes = (await downloaded(page, figure, kind, folder)).toString('latin1');
    for (const part of [MADE.digest, command, 'not yet calibrated']) expect(bytes, kind).toContain(part);
  }
  expect(wrong).toEqual([]);
});

test('of policies under beliefs, pictures and their tables can be reached and opened by keyboard', async () => {
  const { page } = await openPage(browser, fileOf('two-policies'), 360);
  await page.locator('#regret svg:visible').focus();
  const summary = page.locator('#regret > details > summary');
  for (let k = 0; k < 3 && !(await summary.evaluate((each) => each === document.activeElement)); k++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.locator('#regret > details table').isVisible()).toBe(true);
});
