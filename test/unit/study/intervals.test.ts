/** Intervals of means: reference values by kind of outcome, bounds that are kept, and what is said where nothing varies. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { differenceBounds, UNBOUNDED } from '../../../src/study/analysis/intervals.ts';
import { differenceInterval, FEWEST_PAIRS, interval } from '../../../src/study/analysis/statistics.ts';
import type { Bounds } from '../../../src/study/outcomes/outcome.ts';

const SHARE: Bounds = [0, 1];
const HHI: Bounds = [0, 10_000];

test('nothing is said where runs do not place a mean with one bound within a factor of ten', () => {
  expect(interval([1.0, 1.2], [0, null])).not.toBeNull();
  expect(interval([0.02, 0.04], [0, null])).toBeNull();
  expect(interval([0.02, 0.04], SHARE)).not.toBeNull();
});

test('nothing is said where runs leave nearly all of the range possible', () => {
  expect(interval([1200, 2600], HHI)).toBeNull();
  expect(interval([0.999, 0.9999, 0.9995], SHARE)).not.toBeNull();
  expect(differenceInterval([-0.4, 0.5], SHARE)).toBeNull();
});

/** Reckoned apart, in Python: mean, standard error and the t quantile of the tables on the link scale, carried back. */
describe('reference values', () => {
  it.each([
    ['a proportion near its bound, three runs, logit', [1, 1, 0.94], SHARE, [0.37786, 0.999747]],
    ['a proportion, five runs, logit', [0.2, 0.25, 0.22, 0.28, 0.25], SHARE, [0.203835, 0.280323]],
    ['an index, two runs, logit', [1200, 1300], HHI, [740.0301, 2034.1995]],
    ['money, three runs, logarithm', [1e6, 4e6, 2e6], [0, null], [458_886.7, 11_864_464]],
    ['a count, three runs, logarithm', [3, 1, 5], [0, null], [0.5726506, 15.71639]],
    ['bids for a tender that drew any, logarithm above 1', [3, 2.5, 4], [1, null], [1.902593, 6.201062]],
    ['a value with an upper bound, logarithm below it', [0.1, -0.3, 0.2], [null, 1], [-0.9294617, 0.4817207]],
    ['a value without bounds, the mean itself', [0.3, 0.4, 0.1], UNBOUNDED, [-0.1127916, 0.646125]],
  ] as const)('%s', (_, values, bounds, expected) => {
    const found = interval(values, bounds) as readonly [number, number];
    found.forEach((end, k) => expect(end / (expected[k] as number)).toBeCloseTo(1, 4));
  });

  it.each([
    ['proportions', [0.3, 0.4, 0.1], SHARE, [-0.1344174, 0.5926751]],
    ['indices', [500, 900, -100], HHI, [-817.2425, 1670.475]],
    ['money', [0.3, 0.4, 0.1], [0, null], [-0.1127916, 0.646125]],
  ] as const)('a difference of %s', (_, differences, bounds, expected) => {
    const found = differenceInterval(differences, bounds) as readonly [number, number];
    found.forEach((end, k) => expect(end / (expected[k] as number)).toBeCloseTo(1, 4));
  });

  it('a small difference has the interval of Student’s t to five figures', () => {
    const [low, high] = differenceInterval([0.011, 0.009, 0.012, 0.01, 0.013], SHARE) as readonly [number, number];
    expect(low / 0.009036757).toBeCloseTo(1, 5);
    expect(high / 0.012963243).toBeCloseTo(1, 5);
  });
});

const inside = ([low, high]: Bounds) => fc.double({ min: low ?? -1e9, max: high ?? 1e9, noNaN: true });
const someBounds = fc.constantFrom<Bounds>(SHARE, HHI, [-1, 1], [0, null], [1, null], [null, 1], UNBOUNDED);

test('an interval holds the mean and stays within the bounds, whatever the values and however few', () => {
  fc.assert(
    fc.property(
      someBounds.chain((bounds) => fc.tuple(fc.constant(bounds), fc.array(inside(bounds), { minLength: 2, maxLength: 8 }))),
      ([bounds, values]) => {
        const found = interval(values, bounds);
        if (found === null) return;
        const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
        expect(found[0]).toBeLessThanOrEqual(mean + 1e-9 * Math.abs(mean));
        expect(found[1]).toBeGreaterThanOrEqual(mean - 1e-9 * Math.abs(mean));
        expect(found.every(Number.isFinite)).toBe(true);
        if (bounds[0] !== null) expect(found[0]).toBeGreaterThanOrEqual(bounds[0]);
        if (bounds[1] !== null) expect(found[1]).toBeLessThanOrEqual(bounds[1]);
      },
    ),
    { numRuns: 1000, seed: 7 },
  );
});

test('an interval of a difference stays within the largest difference there can be', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<Bounds>(SHARE, HHI, [-1, 1]).chain((bounds) => {
        const inner = differenceBounds(bounds);
        return fc.tuple(fc.constant(bounds), fc.constant(inner), fc.array(inside(inner), { minLength: 2, maxLength: 8 }));
      }),
      ([bounds, inner, differences]) => {
        const found = differenceInterval(differences, bounds);
        if (found === null) return;
        expect(found[0]).toBeGreaterThanOrEqual(inner[0] as number);
        expect(found[1]).toBeLessThanOrEqual(inner[1] as number);
      },
    ),
    { numRuns: 500, seed: 8 },
  );
});

describe('where nothing varies', () => {
  it('a mean has no interval, at a bound or inside', () => {
    expect(interval([1, 1, 1], SHARE)).toBeNull();
    expect(interval([0, 0], [0, null])).toBeNull();
    expect(interval([0.4, 0.4, 0.4], SHARE)).toBeNull();
    expect(interval([0.4], SHARE)).toBeNull();
    // The last digits of sums added in another order.
    expect(interval([0.3, 0.1 + 0.2], SHARE)).toBeNull();
  });

  it('a difference of nothing says so, and one that is the same in every pair counts from six pairs on', () => {
    expect(differenceInterval([0, 0], SHARE)).toEqual([0, 0]);
    expect(differenceInterval([0], SHARE)).toBeNull();
    expect(differenceInterval(new Array<number>(FEWEST_PAIRS - 1).fill(0.1), SHARE)).toBeNull();
    expect(differenceInterval(new Array<number>(FEWEST_PAIRS).fill(0.1), SHARE)).toEqual([0.1, 0.1]);
  });
});

test('intervals of proportions cover the truth about as often as they say', () => {
  // 2,000 samples of eight shares, each of 40 charities kept with chance 0.9; 95 % is aimed at, three standard errors are 1.5 points.
  let state = 4321;
  const next = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  const share = () => Array.from({ length: 40 }, () => next() < 0.9).filter(Boolean).length / 40;
  let covered = 0;
  for (let k = 0; k < 2000; k++) {
    const found = interval(Array.from({ length: 8 }, share), SHARE);
    if (found !== null && found[0] <= 0.9 && found[1] >= 0.9) covered++;
  }
  expect(covered / 2000).toBeGreaterThan(0.93);
  expect(covered / 2000).toBeLessThan(0.97);
});
