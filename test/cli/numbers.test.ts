/** Cases of numbers that said more than they could: what the command prints and writes now. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Findings } from '../../src/study/findings.ts';
import { runCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'commonweal-numbers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Compares files of a case, and gives what was found and the page. */
function compared(name: string, words: readonly string[]): { findings: Findings; page: string; series: string } {
  const out = join(folder, name);
  const { code, err } = runCli(['compare', ...words, '--quiet', '--json', '--out', out]);
  expect([code, err]).toEqual([0, '']);
  const read = (file: string) => readFileSync(join(out, file), 'utf8');
  return { findings: JSON.parse(read('findings.json')) as Findings, page: read('report.html'), series: read('data/series.csv') };
}

test('04-growth-seeking: a share of bids is a share, also where there is one tender a year', () => {
  const { findings } = compared('04', [
    'test/cases/04-growth-seeking/one-tender.yaml',
    'scenarios/teaching/small-town-mandate.yaml',
    '--set',
    'market.tenders_per_year=1',
    '--set',
    'population.charities=1000',
    '--years',
    '2',
    '--replications',
    '3',
    '--seed',
    'case',
  ]);
  for (const { outcomes } of findings.scenarios) {
    const { mean, ci95 } = outcomes.growth_seeking;
    for (const value of [mean ?? 0, ...(ci95 ?? [])]) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
  }
});

test('05-round-off-claim: where a rule changes nothing, no difference is claimed', () => {
  const base = 'test/cases/05-round-off-claim';
  const { findings, page } = compared('05', [`${base}/base.yaml`, `${base}/larger.yaml`]);
  expect(findings.scenarios[1]?.differences?.marginalised_reach).toMatchObject({
    mean: 0,
    ci95: [0, 0],
    pairing_gain: null,
    share_above: 0,
  });
  expect(page).not.toMatch(/Reach into marginalised communities: (?:lower|higher)/);
  expect(page).not.toMatch(/e[-−]1[0-9]/);
});

test('17-undefined-as-nought: what is not defined is said to be so and is never 0', () => {
  const base = 'test/cases/17-undefined-as-nought';
  const { findings, page, series } = compared('17', [`${base}/none.yaml`, `${base}/none2.yaml`]);
  for (const each of findings.scenarios) {
    expect(each.outcomes.hhi_local).toMatchObject({ mean: null, n: 0 });
    expect(each.series.hhi_local.mean.every((value) => value === null)).toBe(true);
    expect(each.forms.every(({ valueShare }) => valueShare === null)).toBe(true);
  }
  const cells = series
    .split('\n')
    .filter((line) => line.includes(',hhi_local,'))
    .map((line) => line.split(',').at(-1));
  expect(cells.length).toBe(2 * 3 * 8);
  expect(new Set(cells)).toEqual(new Set(['']));
  const figure = (id: string) => page.slice(page.indexOf(`<figure id="${id}"`)).split('</figure>')[0] as string;
  expect(figure('chart-hhi_local')).toContain('Concentration of local markets: not defined in these runs');
  expect(figure('chart-luck')).toContain('Local markets: not defined');
  expect(figure('chart-hhi_local')).not.toMatch(/data-values="0/);
});

test('19-km-at-one: survival of all is not reported as certain', () => {
  const { findings } = compared('19', [
    'scenarios/teaching/small-town.yaml',
    'scenarios/teaching/small-town-larger.yaml',
    '--set',
    'contract.lots=10',
    '--set',
    'contract.lines_per_contract=1',
    '--years',
    '2',
    '--replications',
    '3',
  ]);
  const whole = findings.scenarios
    .flatMap(({ survival }) => survival)
    .filter(({ survival, atRisk }) => survival.at(-1) === 1 && (atRisk.at(-1) ?? 0) > 0);
  expect(whole.length).toBeGreaterThan(0);
  for (const { lo, hi, atRisk } of whole) {
    expect(hi.at(-1)).toBe(1);
    // Pooled over three runs; those at risk at the start of the last quarter.
    expect(lo.at(-1)).toBeCloseTo(0.025 ** (1 / (3 * (atRisk.at(-2) as number))), 6);
  }
});
