/** Luck and settings, told apart by hand. */
import { describe, expect, it } from 'vitest';
import { normal } from '../../../../src/model/random/draw.ts';
import { keyFor } from '../../../../src/study/sensitivity/draws.ts';
import { pairsOf, pickAndFreeze } from '../../../../src/study/sensitivity/pick-and-freeze.ts';
import { sobolPoints } from '../../../../src/study/sensitivity/sobol-points.ts';
import { luckOf } from '../../../../src/study/sensitivity/noise.ts';

const alone = (points: number) => Array.from({ length: points }, (_, n) => [n]);

describe('the share of luck', () => {
  it('is the variance within points over all of it, where luck moves all points alike', () => {
    // Within each point a variance of 2; means of 1 and 5, a variance of 8.
    const luck = luckOf(
      [
        [0, 2],
        [4, 6],
      ],
      alone(2),
    );
    expect(luck).toMatchObject({ mean: 3, variance: 10, leftOut: 0 });
    expect(luck?.noise?.value).toBeCloseTo(0.2);
  });

  it('takes off what luck adds to the variance of the means where it differs by point', () => {
    // Within: variances 2 and 18, mean 10. Means 1 and 5, variance 8. Departures from both means are ±1 in each run, sum of squares 4, on one
    // degree of freedom: a half of 4 is luck's part of the 8.
    const luck = luckOf(
      [
        [0, 2],
        [2, 8],
      ],
      alone(2),
    );
    expect(luck?.variance).toBeCloseTo(16);
    expect(luck?.noise?.value).toBeCloseTo(10 / 16);
  });

  it('is 0 where runs at a point are equal, 1 where points are, and unknown where each was run once', () => {
    expect(
      luckOf(
        [
          [1, 1],
          [3, 3],
        ],
        alone(2),
      )?.noise?.value,
    ).toBe(0);
    expect(
      luckOf(
        [
          [1, 2],
          [1, 2],
        ],
        alone(2),
      )?.noise?.value,
    ).toBe(1);
    expect(luckOf([[1], [3]], alone(2))).toEqual({ mean: 2, variance: 2, noise: null, leftOut: 0 });
  });

  it('leaves out units with an undefined run', () => {
    expect(
      luckOf(
        [
          [0, 2],
          [4, 6],
          [null, 9],
          [1, 1],
        ],
        [
          [0, 1],
          [2, 3],
        ],
      ),
    ).toMatchObject({ mean: 3, leftOut: 1 });
    expect(luckOf([[NaN], [1]], alone(2))).toBeNull();
  });

  it('is found over a design in which luck is partly common to all points', () => {
    // Over the cube 3 x has a variance of 9/12; luck common to a world and luck of a run have variances of 1/4 each: 0.5 of 1.25.
    const design = pickAndFreeze(sobolPoints(512, 2, 'luck'), []);
    const key = keyFor('luck', 'test');
    const run = (x: number, point: number, world: number) => 3 * x + 0.5 * normal(key, world) + 0.5 * normal(key, world, point + 1);
    // Common luck of so few worlds has a variance of its own, hence a hundred of them.
    const outputs = design.points.map(([x], point) => Array.from({ length: 100 }, (_, world) => run(x, point, world)));
    const noise = luckOf(outputs, pairsOf(design))?.noise;
    expect(Math.abs((noise?.value ?? NaN) - 0.4)).toBeLessThan(0.05);
    expect(noise?.ci95?.[0]).toBeLessThan(noise?.value ?? NaN);
    expect(noise?.ci95?.[1]).toBeGreaterThan(noise?.value ?? NaN);
  }, 60_000);
});
