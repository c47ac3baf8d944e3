import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderReport } from '../../src/report/report.ts';
import { smallFindings } from '../fixtures/findings.ts';
import type { Findings, ScenarioFindings } from '../../src/study/findings.ts';
import { launchBrowser } from './browser.ts';
import { brokenRules, downloaded, openPage } from './page.ts';

const folder = mkdtempSync(join(tmpdir(), 'commonweal-report-'));
const file = join(folder, 'report.html');
let browser: Browser;

/** As if of England, so that base checks that fail are a failure, and the last design with more tenders that draw no bid, so that its alarm is on the page. */
function alarmed(findings: Findings): Findings {
  const others = findings.scenarios.slice(0, -1);
  const last = findings.scenarios.at(-1) as ScenarioFindings;
  const differences = last.differences as NonNullable<ScenarioFindings['differences']>;
  const worse = { ...differences.failed_tenders, mean: 0.1, ci95: [0.08, 0.12] as const };
  return { ...findings, ofEngland: true, scenarios: [...others, { ...last, differences: { ...differences, failed_tenders: worse } }] };
}

beforeAll(async () => {
  writeFileSync(file, renderReport(alarmed(smallFindings())));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const open = (width: number, scheme: 'light' | 'dark' = 'light') => openPage(browser, file, width, scheme);

test.each([['light'], ['dark']] as const)('no accessibility rule of WCAG 2.2 AA is broken, %s', async (scheme) => {
  const { page, wrong } = await open(1200, scheme);
  expect(await page.locator('.alarm, .failure').count()).toBe(2);
  expect(await brokenRules(page)).toEqual([]);
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
  for (let k = 0; k < 80; k++) {
    await page.keyboard.press('Tab');
    reached.add(await page.evaluate(() => document.activeElement?.tagName ?? ''));
  }
  for (const tag of ['A', 'svg', 'SUMMARY', 'BUTTON']) expect(reached).toContain(tag);
});

test('a chart leaves the page with its provenance inside, and with the words that it is not yet calibrated', async () => {
  const { page } = await open(1200);
  const { reproduce } = smallFindings();
  for (const kind of ['csv', 'svg', 'png'] as const) {
    const bytes = (await downloaded(page, 'chart-hhi_local', kind, folder)).toString('latin1');
    expect(bytes, kind).toContain(reproduce.digest);
    expect(bytes, kind).toContain('not yet calibrated');
    if (kind === 'png') expect(bytes.slice(1, 4)).toBe('PNG');
    if (kind === 'svg') expect(bytes).not.toContain('var(--');
  }
});

test('a scenario leaves the page as the file it is', async () => {
  const { page, wrong } = await open(1200);
  for (const [k, { file: name, text }] of smallFindings().reproduce.scenarios.entries()) {
    const details = page.locator('details', { has: page.locator(`#scenario-${k + 1}`) });
    await details.locator('summary').click();
    const [download] = await Promise.all([page.waitForEvent('download'), details.getByRole('button').click()]);
    expect(download.suggestedFilename()).toBe(name);
    await download.saveAs(join(folder, name));
    expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
  }
  expect(await brokenRules(page)).toEqual([]);
  expect(wrong).toEqual([]);
});

/** The cells of a line of a saved table. */
const cellsOf = (line: string): string[] => [...line.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,"]*)/g)].map(([, cell = '']) => cell);

test.each([['chart-luck'], ['chart-held'], ['chart-winners-size'], ['chart-survival-under_1m']])(
  'the numbers of %s are saved as plain numbers, a column each',
  async (figure) => {
    const { page } = await open(1200);
    const saved = (await downloaded(page, figure, 'csv', folder)).toString('utf8');
    const tables = saved
      .split('\n\n')
      .map((text) => text.split('\n').filter((line) => line !== '' && !line.startsWith('#')))
      .map((lines) => lines.map(cellsOf));
    expect(tables.length).toBeGreaterThan(0);
    for (const [head, ...rows] of tables) {
      expect(rows.length).toBeGreaterThan(1);
      for (const row of rows) {
        expect(row.length).toBe(head?.length);
        for (const value of row.slice(1)) expect(value).toMatch(/^(-?\d+(\.\d+)?(e-\d+)?)?$/);
      }
    }
    const { hhi_local: luck } = (smallFindings().scenarios[0] as ScenarioFindings).outcomes;
    if (figure === 'chart-luck') expect(Number(tables[0]?.[1]?.[1])).toBeCloseTo(luck.mean as number, 2);
  },
);

test('every chart can be reached by keyboard and has a name, and every link says where it goes', async () => {
  const { page } = await open(1200);
  const charts = await page.locator('figure svg').evaluateAll((all) =>
    all.map((svg) => ({
      reachable: (svg as SVGElement).tabIndex === 0,
      name: (svg.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? ''),
    })),
  );
  expect(charts.length).toBeGreaterThan(9);
  for (const { reachable, name } of charts) {
    expect(reachable).toBe(true);
    for (const part of name) expect(part.length).toBeGreaterThan(10);
  }
  const links = await page.locator('a').evaluateAll((all) => all.map((a) => [a.textContent?.trim() ?? '', a.getAttribute('href') ?? '']));
  for (const [text, target] of links as [string, string][]) {
    expect(text.length).toBeGreaterThan(4);
    expect(await page.locator(target).count(), target).toBe(1);
  }
  expect(new Set(links.map(([text]) => text)).size).toBe(links.length);
});

test.each([
  [360, 'narrow'],
  [1280, 'wide'],
] as const)('no text of a chart is cut off on a screen of %i', async (width, size) => {
  const { page } = await open(width);
  const cut = await page.locator(`figure .${size} svg`).evaluateAll((all) =>
    all.flatMap((svg) => {
      const frame = svg.getBoundingClientRect();
      return [...svg.querySelectorAll('text')].flatMap((text) => {
        const box = text.getBoundingClientRect();
        return box.left < frame.left - 1 || box.right > frame.right + 1 ? [`${svg.closest('figure')?.id}: ${text.textContent}`] : [];
      });
    }),
  );
  expect(cut).toEqual([]);
});

test('a table that is wider than a phone scrolls in its own box and says so', async () => {
  const { page } = await open(360);
  const boxes = await page.locator('.scroll').evaluateAll((all) =>
    all
      .filter((box) => box.clientWidth > 0)
      .map((box) => ({
        wider: box.scrollWidth > box.clientWidth + 1,
        cue: getComputedStyle(box, '::before').content !== 'none',
        caption: box.querySelector('caption')?.textContent?.trim() ?? '',
      })),
  );
  expect(boxes.some(({ wider }) => wider)).toBe(true);
  for (const { wider, cue, caption } of boxes) {
    expect(cue).toBe(wider);
    expect(caption).not.toBe('');
  }
});

test('it prints on a moderate number of pages', async () => {
  const { page } = await open(1200);
  const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? [];
  expect(pages.length).toBeGreaterThan(4);
  expect(pages.length).toBeLessThan(40);
});
