import { expect, test } from 'vitest';
import { pooledEndings, pooledSurvival, productLimit } from '../../../src/study/analysis/survival.ts';

test('the product-limit estimate of a textbook sample with ties and censoring', () => {
  // Freireich et al. 1963, treated arm (21 patients): times 6,6,6,6+,7,9+,10,10+,11+,13,16,17+,19+,20+,22,23,25+,32+,32+,34+,35+.
  const atRisk = [21, 17, 15, 12, 11, 7, 6];
  const closed = [3, 1, 1, 1, 1, 1, 1];
  const { survival, lo, hi } = productLimit({ atRisk, closed });
  [1, 0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482].forEach((expected, k) => expect(survival[k]).toBeCloseTo(expected, 4));
  // Log–log band at 6 weeks as printed by standard software: 0.620 to 0.952.
  expect(lo[1]).toBeCloseTo(0.6197, 3);
  expect(hi[1]).toBeCloseTo(0.9516, 3);
});

test('at risk, closed and merged make up the cohort at every quarter, and mergers are not closures', () => {
  const cohort = { band: 'small' as const, entered: 40, closed: [1, 0, 2], merged: [0, 3, 1] };
  const curve = pooledSurvival('small', [cohort, cohort], 2);
  curve.atRisk.forEach((n, q) => expect(n + (curve.closed[q] as number) + (curve.merged[q] as number)).toBeCloseTo(40));
  expect(curve.survival[2]).toBeCloseTo(39 / 40);
  expect(pooledSurvival('small', [{ ...cohort, closed: [0, 0, 0] }], 1).survival).toEqual([1, 1, 1, 1]);
});

test('those ended so far are summed over quarters and bands, each way apart, and are a mean over runs', () => {
  const none = { background: [0, 0], 'wind-up': [0, 0], insolvency: [0, 0], merger: [0, 0], takeover: [0, 0] };
  const cohorts = [
    { band: 'small' as const, ended: { ...none, background: [1, 2], takeover: [0, 3] } },
    { band: 'medium' as const, ended: { ...none, background: [0, 0.5], insolvency: [4, 0] } },
  ];
  // Over two runs: 1, then 1 + 2 + 0.5; 4 and no more; none, then 3.
  expect(pooledEndings(cohorts, 2)).toEqual({
    background: [0, 0.5, 1.75],
    'wind-up': [0, 0, 0],
    insolvency: [0, 2, 2],
    merger: [0, 0, 0],
    takeover: [0, 0, 1.5],
  });
});

test('19-km-at-one: where none has closed, or all have, the interval is the exact one of a share of none or of all', () => {
  // Of 66 none closed: 0.025^(1/66) to 1; eight have merged by the last quarter, so that 58 stand behind it.
  const none = productLimit({ atRisk: [66, 66, 58], closed: [0, 0, 0] });
  expect(none.survival).toEqual([1, 1, 1, 1]);
  expect(none.hi).toEqual([1, 1, 1, 1]);
  expect(none.lo[0]).toBe(1);
  expect(none.lo[2]).toBeCloseTo(0.945641, 6);
  expect(none.lo[3]).toBeCloseTo(0.025 ** (1 / 58), 6);
  const all = productLimit({ atRisk: [4, 2], closed: [2, 2] });
  expect(all.survival[2]).toBe(0);
  expect(all.lo[2]).toBe(0);
  expect(all.hi[2]).toBeCloseTo(1 - 0.025 ** (1 / 4), 6);
});

test('of a band in which there was nobody nothing is defined', () => {
  const empty = pooledSurvival('super_major', [{ band: 'super_major' as const, entered: 0, closed: [0, 0], merged: [0, 0] }], 3);
  expect([empty.survival, empty.lo, empty.hi]).toEqual([
    [null, null, null],
    [null, null, null],
    [null, null, null],
  ]);
  expect(empty.atRisk).toEqual([0, 0, 0]);
});
