/** Intervals by the jackknife, worked by hand. */
import { describe, expect, it } from 'vitest';
import { jackknifed, LOGIT } from '../../../../src/study/sensitivity/jackknife.ts';

/** The mean of values that each world changes by as much at every unit. */
const meanOf = (units: readonly number[], worlds: readonly number[]) => ({
  units: units.length,
  worlds: worlds.length,
  parts: (some: readonly number[]) => [
    Float64Array.from(units, (unit) => unit + some.reduce((sum, world) => sum + worlds[world], 0) / some.length),
  ],
  results: (means: readonly number[]) => means,
});

describe('the jackknife', () => {
  it('gives a mean its interval by Student’s t', () => {
    // Deviations −2, −1, 0, 3: variance 14/3, standard error √(14/12); t with three degrees of freedom is 3.1824.
    const half = 3.1824 * Math.sqrt(14 / 12);
    expect(jackknifed(meanOf([1, 2, 3, 6], [0]))).toEqual([{ value: 3, ci95: [expect.closeTo(3 - half, 3), expect.closeTo(3 + half, 3)] }]);
  });

  it('sees luck that all units have in common', () => {
    // Units alike, worlds 0, 3 and 6: standard error √3; t with two degrees of freedom is 4.3027.
    const half = 4.3027 * Math.sqrt(3);
    expect(jackknifed(meanOf([1, 1, 1], [0, 3, 6]))[0].ci95).toEqual([expect.closeTo(4 - half, 3), expect.closeTo(4 + half, 3)]);
  });

  it('adds the variances of units and worlds', () => {
    // 1/3 from units 0, 1, 2, and 3 from the worlds; freedom (10/3)² / ((1/9 + 9) / 2) = 2.439.
    const [low, high] = jackknifed(meanOf([0, 1, 2], [0, 3, 6]))[0].ci95 ?? [NaN, NaN];
    const t = (high - low) / 2 / Math.sqrt(10 / 3);
    // Between t with three degrees of freedom, 3.182, and with two, 4.303.
    expect(t).toBeGreaterThan(3.182);
    expect(t).toBeLessThan(4.303);
    expect((high + low) / 2).toBeCloseTo(4, 12);
  });

  it('has no interval for one unit, and keeps shares between 0 and 1', () => {
    expect(jackknifed(meanOf([3], [0, 1, 2]))[0].ci95).toBeNull();
    const [low, high] = jackknifed(meanOf([0.05, 0.9, 0.9, 0.9], [0]), LOGIT)[0].ci95 ?? [NaN, NaN];
    expect(low).toBeGreaterThan(0);
    expect(high).toBeLessThan(1);
    expect(jackknifed(meanOf([1, 1], [0]), LOGIT)[0].ci95).toBeNull();
  });

  it('leaves out runs of neighbours where units are many, each in one', () => {
    // 128 units in 64 pairs: a pair of −1 and 1 moves no mean, so that nothing is seen to vary.
    const pairs = Array.from({ length: 128 }, (_, n) => (n % 2 === 0 ? -1 : 1));
    expect(jackknifed(meanOf(pairs, [0]))[0].ci95).toEqual([expect.closeTo(0, 12), expect.closeTo(0, 12)]);
  });
});
