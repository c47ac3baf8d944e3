/** Elementary effects: the trajectories, and what is made of the outputs, by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { morrisEffects, morrisPoints } from '../../../../src/study/sensitivity/morris.ts';

describe('trajectories', () => {
  it('move every factor once by p / (2 (p − 1)), on the levels of the unit cube', () => {
    const settings = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 6 }), fc.constantFrom(2, 4, 6), fc.string());
    fc.assert(
      fc.property(settings, ([factors, trajectories, levels, seed]) => {
        const points = morrisPoints(factors, trajectories, seed, levels);
        expect(points).toHaveLength(trajectories * (factors + 1));
        for (const x of points.flat()) expect(Number.isInteger(Math.round(x * (levels - 1) * 1e9) / 1e9) && x >= 0 && x <= 1).toBe(true);
        for (let t = 0; t < trajectories; t++) {
          const steps = points.slice(t * (factors + 1), (t + 1) * (factors + 1));
          const moved = steps.slice(1).map((point, s) => {
            const changed = point.flatMap((x, k) => (x === steps[s][k] ? [] : [k]));
            expect(changed).toHaveLength(1);
            expect(Math.abs(point[changed[0]] - steps[s][changed[0]])).toBeCloseTo(levels / (2 * (levels - 1)), 12);
            return changed[0];
          });
          expect(moved.toSorted((a, b) => a - b)).toEqual(Array.from({ length: factors }, (_, k) => k));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('are the same for the same seed, and others for another', () => {
    expect(morrisPoints(5, 4, 'a')).toEqual(morrisPoints(5, 4, 'a'));
    expect(morrisPoints(5, 4, 'a')).not.toEqual(morrisPoints(5, 4, 'b'));
  });

  it.each([0, 1, 3, -2, 2.5])('refuse %d levels', (levels) => {
    expect(() => morrisPoints(2, 1, 'a', levels)).toThrow(RangeError);
  });
});

describe('effects', () => {
  it('of a linear function are its slopes, without spread', () => {
    const points = morrisPoints(3, 10, 'linear');
    const found = morrisEffects(
      ['up', 'down', 'idle'],
      points,
      points.map(([x, y]) => [3 * x - 2 * y, 3 * x - 2 * y + 8]),
    );
    const rows = found?.rows ?? [];
    expect(rows.map(({ size }) => size.value)).toEqual([expect.closeTo(3), expect.closeTo(2), expect.closeTo(0)]);
    expect(rows.map(({ signed }) => signed.value)).toEqual([expect.closeTo(3), expect.closeTo(-2), expect.closeTo(0)]);
    for (const { spread } of rows) expect(spread).toBeCloseTo(0, 10);
    expect(rows[0].size.ci95).toEqual([expect.closeTo(3), expect.closeTo(3)]);
  });

  it('that differ in sign cancel in μ and not in μ*', () => {
    // Trajectories of one factor that rise by 2/3: outputs change by +2 and −4, effects are 3 and −6.
    const found = morrisEffects(['x'], [[0], [2 / 3], [1], [1 / 3]], [[0], [2], [1], [5]]);
    expect(found?.rows[0].size.value).toBeCloseTo(4.5);
    expect(found?.rows[0].signed.value).toBeCloseTo(-1.5);
    // Deviations from −1.5 are ±4.5: σ² = 40.5.
    expect(found?.rows[0].spread).toBeCloseTo(Math.sqrt(40.5));
    // Standard error 1.5, Student's t with one degree of freedom 12.706; a size is not below 0.
    expect(found?.rows[0].size.ci95).toEqual([0, expect.closeTo(4.5 + 12.706 * 1.5, 2)]);
  });

  it('leave out trajectories with an undefined run, and say how many', () => {
    const points = [[0], [2 / 3], [1], [1 / 3]];
    const found = morrisEffects(['x'], points, [
      [0, 0],
      [2, 2],
      [1, null],
      [5, 5],
    ]);
    expect(found?.leftOut).toBe(1);
    expect(found?.rows[0].signed.value).toBeCloseTo(3);
    expect(found?.rows[0].signed.ci95).toBeNull();
    expect(morrisEffects(['x'], points, [[0], [NaN], [1], [null]])).toBeNull();
  });

  it('are over the distance that was run: a range from 1 to 2 in whole numbers moves all the way, a level to another by one', () => {
    // Asked to move by 2/3, both moved from end to end: the output rises by 5 over the whole range.
    const outputs = [[1], [6]];
    expect(morrisEffects(['whole'], [[0], [1]], outputs)?.rows[0].signed.value).toBe(5);
    expect(morrisEffects(['rule'], [[0], [2]], outputs, ['levels'])?.rows[0].signed.value).toBe(5);
    expect(() => morrisEffects(['stuck'], [[1], [1]], outputs)).toThrow(RangeError);
  });

  it('have no spread where only luck differs between trajectories, and say the size that luck alone gives', () => {
    // Two trajectories of one factor over the whole range, in two worlds: effects 1 and −1, then −1 and 1.
    const found = morrisEffects(
      ['idle'],
      [[0], [1], [0], [1]],
      [
        [0, 0],
        [1, -1],
        [0, 0],
        [-1, 1],
      ],
    );
    expect(found?.rows[0]).toMatchObject({ spread: 0, size: { value: 0 } });
    // A variance of 2 between worlds, 1 for the mean of two; the mean size of a standard normal number is √(2/π).
    expect(found?.rows[0].luck).toBeCloseTo(Math.sqrt(2 / Math.PI), 12);
    expect(morrisEffects(['once'], [[0], [1]], [[0], [1]])?.rows[0]).toMatchObject({ spread: null, luck: null });
  });
});
