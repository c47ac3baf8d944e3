/** 22-csv-names: tables saved from a page hold no formula, by the rule of the command's own tables. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvParseRows } from 'd3';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GUARDED } from '../../src/report/csv.ts';
import { renderReport } from '../../src/report/report.ts';
import { smallFindings } from '../fixtures/findings.ts';
import { launchBrowser } from './browser.ts';
import { downloaded, openPage } from './page.ts';

const folder = mkdtempSync(join(tmpdir(), 'commonweal-downloads-'));
const file = join(folder, 'report.html');
const titles = ['=1+1', '-2+3, =4 and "@SUM(1)"', '  +x; =y'];
let browser: Browser;

beforeAll(async () => {
  const findings = smallFindings();
  const scenarios = findings.scenarios.map((scenario, k) => ({ ...scenario, name: titles[k] as string, title: titles[k] as string }));
  writeFileSync(file, renderReport({ ...findings, title: '@A against -B', scenarios }));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const isNumber = (cell: string): boolean => cell !== '' && !Number.isNaN(Number(cell));

test.each([['chart-hhi_local'], ['chart-winners-size'], ['chart-luck'], ['chart-survival-under_1m'], ['chart-held']])(
  'no cell of %s is a formula, and negative numbers are numbers',
  async (figure) => {
    const { page } = await openPage(browser, file, 1200);
    const saved = (await downloaded(page, figure, 'csv', folder)).toString('utf8');
    const cells = csvParseRows(saved).flat();
    const guarded = new RegExp(GUARDED);
    for (const cell of cells) if (guarded.test(cell) && !isNumber(cell)) expect(cell).toMatch(/^'/);
    expect(cells.some((cell) => /^'(=1\+1|-2\+3)/.test(cell))).toBe(true);
    // Lines that are no rows begin with #; read in another country, they have cells too.
    for (const line of saved.split('\n').filter((text) => text.startsWith('#'))) expect(line).not.toMatch(/[,;\t]["\s]*[=+\-@]/);
  },
);
