import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  detectableEffect,
  holmLevels,
  interval,
  pairedDifference,
  pValue,
  quantile,
  summarise,
} from '../../../src/study/analysis/statistics.ts';
import { UNBOUNDED } from '../../../src/study/analysis/intervals.ts';
import { studentCumulative, studentQuantile } from '../../../src/study/analysis/student.ts';
import type { Bounds } from '../../../src/study/outcomes/outcome.ts';

const SHARE: Bounds = [0, 1];

test('Student’s t agrees with the tables', () => {
  for (const [p, freedom, t] of [
    [0.975, 1, 12.7062],
    [0.975, 4, 2.77645],
    [0.975, 19, 2.09302],
    [0.975, 29, 2.04523],
    [0.95, 9, 1.83311],
    [0.975, 1000, 1.96234],
  ] as const) {
    expect(studentQuantile(p, freedom)).toBeCloseTo(t, 4);
    expect(studentCumulative(t, freedom)).toBeCloseTo(p, 5);
  }
});

test('an interval of normal draws covers the truth about as often as it says', () => {
  // 2,000 samples of five from a known sequence; exact coverage 95 %, three standard errors are 1.5 points.
  let state = 12_345;
  const next = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  const normal = () => Math.sqrt(-2 * Math.log(next() || 1e-9)) * Math.cos(2 * Math.PI * next());
  let covered = 0;
  for (let k = 0; k < 2000; k++) {
    const [low, high] = interval(Array.from({ length: 5 }, normal), UNBOUNDED) as [number, number];
    if (low <= 0 && high >= 0) covered++;
  }
  expect(covered / 2000).toBeGreaterThan(0.93);
  expect(covered / 2000).toBeLessThan(0.97);
});

test('a scenario against itself differs by exactly nothing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: null }), { minLength: 2, maxLength: 30 }),
      (values) => {
        const difference = pairedDifference(values, values, UNBOUNDED);
        const known = values.filter((x) => x !== null).length;
        expect(difference.n).toBe(known);
        if (known >= 2) expect(difference).toEqual({ mean: 0, ci95: [0, 0], n: known, pairing_gain: null, share_above: 0 });
      },
    ),
    { seed: 3 },
  );
});

test('pairing gain is the variance of the unpaired over that of the paired difference', () => {
  const { pairing_gain, mean, share_above } = pairedDifference([1, 2, 3, 5, 4, 6], [0, 1, 2, 3, 4, 4], UNBOUNDED);
  expect(mean).toBeCloseTo(7 / 6);
  expect(share_above).toBeCloseTo(5 / 6);
  expect(pairing_gain).toBeCloseTo((3.5 + 8 / 3) / (17 / 30), 5);
  expect(pairedDifference([1, 2, 3, 5, 4], [0, 1, 2, 3, 4], UNBOUNDED).pairing_gain).toBeNull();
});

test('what is not defined stays so, with its reason', () => {
  expect(summarise([null, null], 'share', SHARE, 'no tenders')).toEqual({
    mean: null,
    sd: null,
    ci95: null,
    n: 0,
    unit: 'share',
    reason: 'no tenders',
  });
  expect(pairedDifference([null, 1], [2, null], UNBOUNDED).mean).toBeNull();
  expect(summarise([1, null, 3], 'count', UNBOUNDED).n).toBe(2);
});

test('thirty pairs detect half a standard deviation', () => {
  expect(detectableEffect(30)).toBeCloseTo(0.5115, 3);
});

test('Holm’s levels step down and stop at the first that fails', () => {
  expect(holmLevels([0.001, 0.02, 0.9]).map((level) => 1 - level)).toEqual([0.05 / 3, 0.025, 0.05].map((x) => expect.closeTo(x, 10)));
  expect(holmLevels([0.04, 0.04]).map((level) => 1 - level)).toEqual([expect.closeTo(0.025, 10), expect.closeTo(0.025, 10)]);
  expect(pValue([0, 0, 0])).toBe(1);
});

test('quantiles interpolate', () => {
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
  expect(quantile([1], 0.9)).toBe(1);
});
