/** How charities ended, in report and terminal: five ways apart, which come to all that ended. And the two shares of in-house work. */
import { expect, test } from 'vitest';
import { renderReport } from '../../../src/report/report.ts';
import { inHouseParts, survivalParts } from '../../../src/report/sections/breakdown.ts';
import { countsOf } from '../../../src/report/sections/survival.ts';
import { renderTable } from '../../../src/report/terminal.ts';
import type { Difference, Findings, OutcomeSummary, ScenarioFindings, SurvivalCurve } from '../../../src/study/findings.ts';
import { wrongWithFindings } from '../../../src/study/findings-shape.ts';
import { endings, type Ending } from '../../../src/study/observing/rows.ts';
import { designWith, smallFindings, still } from '../../fixtures/findings.ts';

const findings = smallFindings();
const page = renderReport(findings);

test('the ways of ending apart come to those closed and those merged, and with those still operating to all at the start', () => {
  for (const { survival, smallEndings = [], outcomes } of findings.scenarios) {
    for (const { atRisk, closed, merged, ended } of survival)
      atRisk.forEach((_, q) => {
        const of = (...some: Ending[]) => some.reduce((sum, ending) => sum + (ended?.[ending][q] ?? NaN), 0);
        expect(of('background', 'wind-up', 'insolvency')).toBeCloseTo(closed[q] as number, 9);
        expect(of('merger', 'takeover')).toBeCloseTo(merged[q] as number, 9);
      });
    const shares = smallEndings.map(({ share }) => share.mean as number);
    expect(shares.length).toBe(5);
    expect(shares.reduce((sum, share) => sum + share, outcomes.small_survival.mean as number)).toBeCloseTo(1, 9);
    expect((shares[0] ?? 0) + (shares[1] ?? 0) + (shares[2] ?? 0)).toBeCloseTo(outcomes.small_closures.mean as number, 9);
  }
});

test('a change in survival is told as the sum of five, by how charities ended', () => {
  const by = (mean: number): Difference => ({ ...still, mean });
  const changes = { background: 0.0015, 'wind-up': 0.0104, insolvency: 0.0004, merger: -0.002, takeover: 0.0018 };
  const design = {
    ...designWith({ small_survival: by(-0.0121), small_closures: by(0.0123) }),
    smallEndings: endings.map((ending) => ({
      ending,
      share: findings.scenarios[0]?.outcomes.small_survival as OutcomeSummary,
      difference: by(changes[ending]),
    })),
  };
  // In tenths of a point 1.5, 10.4, 0.4, −2 and 1.8: rounded down they come to 10, two less than 12, which go to those with most left over.
  expect(survivalParts(design)).toMatch(
    /changed by −1\.2 points\. The share that ended has five parts: closures for other reasons changed by \+0\.2 points, wind-ups after a loss by \+1\.0 points, insolvencies by 0\.0 points, mergers of equals by −0\.2 points and takeovers by \+0\.2 points\.$/,
  );
});

test('what a curve rests on adds up to those at the start in every year, as it is shown', () => {
  const curve = {
    ...(findings.scenarios[0]?.survival[0] as SurvivalCurve),
    atRisk: [20, 18.92, 17.84],
    ended: {
      background: [0, 0.33, 1.33],
      'wind-up': [0, 0.33, 0.33],
      insolvency: [0, 0.25, 0.25],
      merger: [0, 0, 0],
      takeover: [0, 0.17, 0.25],
    },
  };
  expect(countsOf(curve, [0, 1, 2]).map(({ name, shown }) => [name, ...shown])).toEqual([
    // 200 tenths less 3, 3, 3 and 2, then less 13, 3, 3 and 3.
    ['at risk', 200, 189, 178],
    ['closures for other reasons', 0, 3, 13],
    ['wind-ups after a loss', 0, 3, 3],
    ['insolvencies', 0, 3, 3],
    ['mergers of equals', 0, 0, 0],
    ['takeovers', 0, 2, 3],
  ]);
});

test('findings of an earlier version, which do not have the ways of ending apart, are drawn with the two that they have', () => {
  const isNew = (name: string) => name === 'smallEndings' || name === 'ended';
  const earlier = JSON.parse(JSON.stringify(findings, (name, part: unknown) => (isNew(name) ? undefined : part))) as Findings;
  expect(wrongWithFindings(earlier)).toBe(null);
  const told = renderReport(earlier);
  expect(told).toContain('Baseline: merged or taken over');
  expect(told).not.toMatch(/Baseline: takeovers|has five parts|NaN|undefined/);
  expect(page).toContain('Baseline: takeovers');
  expect(page).not.toContain('Baseline: merged or taken over');
});

test('the terminal gives the five ways of ending apart below closures, no wider than 80 columns beside one design', () => {
  const lines = renderTable({ ...findings, scenarios: findings.scenarios.slice(0, 2) }).split('\n');
  const table = lines.slice(lines.findIndex((line) => line.startsWith('---')));
  const rows = [
    'Closures a year',
    'Closures for other reasons per',
    'Wind-ups after a loss per',
    'Insolvencies per 100,000',
    'Mergers of equals per',
    'Takeovers per 100,000',
    'Needs met',
  ];
  const at = rows.map((name) => table.findIndex((line) => line.startsWith(name)));
  expect(at.every((row, k) => row > (at[k - 1] ?? 0))).toBe(true);
  expect((at.at(-1) as number) - (at[0] as number)).toBeLessThanOrEqual(12);
  expect(table.slice(at[0], at.at(-1)).filter((line) => line.length > 80)).toEqual([]);
});

test('the two shares of in-house work say what they are shares of', () => {
  const [baseline, design] = findings.scenarios as readonly [ScenarioFindings, ScenarioFindings];
  const paid = (charities: number, inHouse: number) => [
    { from: 'commissioners', to: 'charities', pounds: charities },
    { from: 'commissioners', to: 'commissioners’ in-house services', pounds: inHouse },
  ];
  expect(inHouseParts({ ...baseline, flows: paid(90, 10) }, { ...design, flows: paid(60, 20) })).toBe(
    'Of all that commissioners paid for services over the run, spot work included, 25.0 % stayed in-house (in Baseline: 10.0 %).',
  );
  expect(page).toContain('Share of the contract work in force at the end that commissioners do themselves');
});
