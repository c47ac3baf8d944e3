/** Case 06-entry-threshold-fit: the fit reaches the top of the penalised likelihood on any data. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { StreamKey } from '../../../src/model/random/streams.ts';
import { entryThresholds, type Sighting } from '../../../src/study/measures/entry-threshold.ts';
import { fitLogistic, type Points } from '../../../src/study/measures/logistic-fit.ts';

/** Keys far apart, as those of real runs are. */
const keyOf = (run: number) => Math.imul(run, 0x9e3779b1) as StreamKey;

type Row = readonly [value: number, seen: boolean];

const pointsOf = (rows: readonly Row[]): Points => ({
  count: rows.length,
  x: Float64Array.from(rows, ([value]) => Math.log(value)),
  y: Float64Array.from(rows, ([, seen]) => (seen ? 1 : 0)),
  times: new Float64Array(rows.length).fill(1),
});

const thousands = (seen: (i: number) => boolean): Row[] => Array.from({ length: 300 }, (_, i) => [1000 * (i + 1), seen(i)]);

const overlapping = thousands((i) => (i >= 150 && i !== 150 && i !== 152) || i === 148);

/** Values by Newton's method with step halving in 40-digit arithmetic (mpmath), with the same penalty of 0.001 · slope² / 2. */
const reference: readonly (readonly [string, readonly Row[], number, number, number])[] = [
  ['separable', thousands((i) => i >= 150), -749.710411553585, 62.8882974192077, 150_437.411991772],
  ['steep, three tenders out of order', overlapping, -659.610370254917, 55.3002403504418, 151_418.522628713],
  [
    'a wide gap',
    [
      ...Array.from({ length: 100 }, (_, i): Row => [1000 * (i + 1), false]),
      ...Array.from({ length: 150 }, (_, i): Row => [1_000_000 + 1000 * i, true]),
    ],
    -100.239170680091,
    7.99575009761672,
    278_328.187657263,
  ],
  [
    'one far above the others',
    [...Array.from({ length: 299 }, (_, i): Row => [1000 + 10 * i, false]), [5_000_000, true]],
    -36.1424971391123,
    2.85261436951778,
    318_047.336162686,
  ],
  ['an ordinary slope', thousands((i) => (i * 7919) % 300 < i), -25.268768019043, 2.1438360739574, 131_492.772562279],
];

test.each(reference)('agrees with a reference fit: %s', (_, rows, intercept, slope, value) => {
  const found = fitLogistic(pointsOf(rows));
  expect(found.intercept / intercept).toBeCloseTo(1, 8);
  expect(found.slope / slope).toBeCloseTo(1, 8);
  expect(Math.exp(-found.intercept / found.slope) / value).toBeCloseTo(1, 8);
});

test('is at the top, where the penalised likelihood is level, for any data', () => {
  const row = fc.tuple(fc.double({ min: Math.log(100), max: Math.log(1e9), noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 20, maxLength: 200 }),
      fc.double({ min: 5, max: 20, noNaN: true }),
      fc.constantFrom(0, 0.5, 2, 20, 1e6),
      (rows, at, steepness) => {
        const x = Float64Array.from(rows, ([value]) => value);
        const y = Float64Array.from(rows, ([value, luck]) => (luck < 1 / (1 + Math.exp(-steepness * (value - at))) ? 1 : 0));
        const { intercept, slope } = fitLogistic({ count: rows.length, x, y, times: new Float64Array(rows.length).fill(1) });
        const wanted = y.some((seen) => seen === 1) && y.some((seen) => seen === 0);
        if (!wanted) return;
        const centre = x.reduce((sum, value) => sum + value, 0) / x.length;
        let [height, tilt] = [0, -0.001 * slope];
        x.forEach((value, k) => {
          const left = (y[k] as number) - 1 / (1 + Math.exp(-(intercept + slope * value)));
          height += left;
          tilt += left * (value - centre);
        });
        expect(Math.abs(height)).toBeLessThan(1e-5);
        expect(Math.abs(tilt)).toBeLessThan(1e-5);
      },
    ),
    { numRuns: 400, seed: 13 },
  );
});

describe('what the data do not determine', () => {
  const sightings = (rows: readonly Row[]): Sighting[] => rows.map(([annual, seen]) => ({ annual, whole: annual, seen }));

  it('lies between two tenders where nationals bid for all above and none below: the interval holds the gap', () => {
    const near = entryThresholds(sightings(thousands((i) => i >= 150)), keyOf(1)).annual;
    if ('reason' in near) throw new Error(near.reason);
    expect(near.value).toBeGreaterThan(150_000);
    expect(near.value).toBeLessThan(151_000);
    expect(near.interval[0]).toBeLessThanOrEqual(150_000);
    expect(near.interval[1]).toBeGreaterThanOrEqual(151_000);
    const wide = entryThresholds(sightings((reference[2] as (typeof reference)[number])[1]), keyOf(1)).annual;
    if ('reason' in wide) throw new Error(wide.reason);
    expect(wide.interval[0]).toBeLessThanOrEqual(100_000 * (1 + 1e-12));
    expect(wide.interval[1]).toBeGreaterThanOrEqual(1_000_000 * (1 - 1e-12));
  });

  it('is said to be so where every tender has one value', () => {
    const same = Array.from({ length: 250 }, (_, i): Row => [50_000, i % 2 === 0]);
    expect(entryThresholds(sightings(same), keyOf(1)).annual).toEqual({ reason: 'every tender has the same value' });
  });

  it('is said to be so where resampled runs have it below every tender as well as above', () => {
    // Nationals bid by the toss of a coin, whatever the value: no run may have a value that is known from both sides.
    let state = 99;
    const next = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
    const tossed = () => Array.from({ length: 240 }, (_, i): Row => [10_000 * (1 + (i % 40)), next() < 0.5]);
    const found = Array.from({ length: 20 }, (_, run) => entryThresholds(sightings(tossed()), keyOf(run)).annual);
    expect(found.filter((each) => 'reason' in each && each.reason.startsWith('the tenders do not determine it')).length).toBeGreaterThan(0);
    for (const each of found) if ('value' in each) expect(each.interval).toContain(null);
  });
});
