/** Shares of groups, which add up to 1. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pickAndFreeze } from '../../../../src/study/sensitivity/pick-and-freeze.ts';
import {
  MOST_GROUPS,
  partition,
  REST,
  shapleyCopies,
  shapleyShares,
  shapleyValues,
  type Group,
} from '../../../../src/study/sensitivity/shapley.ts';
import { sobolPoints } from '../../../../src/study/sensitivity/sobol-points.ts';
import { ishigami } from './functions.ts';

describe('values', () => {
  it('of players that do not meet are their own worths', () => {
    expect(shapleyValues(3, [0, 1, 2, 3, 4, 5, 6, 7])).toEqual([expect.closeTo(1), expect.closeTo(2), expect.closeTo(4)]);
  });

  it('share what two bring only together', () => {
    // Alone 1 and 2, together 5: two to share.
    expect(shapleyValues(2, [0, 1, 2, 5])).toEqual([expect.closeTo(2), expect.closeTo(3)]);
  });

  it('add up to the worth of all', () => {
    const worths = fc
      .integer({ min: 1, max: 5 })
      .chain((n) =>
        fc.tuple(fc.constant(n), fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 2 ** n, maxLength: 2 ** n })),
      );
    fc.assert(
      fc.property(worths, ([n, worth]) => {
        const sum = shapleyValues(n, worth).reduce((all, value) => all + value, 0);
        expect(sum).toBeCloseTo(worth[2 ** n - 1] - worth[0], 9);
      }),
    );
  });
});

describe('groups', () => {
  it('are filled up with the rest, and asked for in all subsets but none and all', () => {
    const groups = partition(
      [
        { name: 'money', factors: [2] },
        { name: 'rules', factors: [0] },
      ],
      4,
    );
    expect(groups[2]).toEqual({ name: REST, factors: [1, 3] });
    expect(shapleyCopies(groups)).toEqual([[2], [0], [2, 0], [1, 3], [2, 1, 3], [0, 1, 3]]);
  });

  it('are refused where a factor is in two, and beyond six', () => {
    expect(() =>
      partition(
        [
          { name: 'a', factors: [0, 1] },
          { name: 'b', factors: [1] },
        ],
        2,
      ),
    ).toThrow(RangeError);
    const alone = Array.from({ length: MOST_GROUPS }, (_, k) => ({ name: `${k}`, factors: [k] }));
    expect(partition(alone, MOST_GROUPS)).toHaveLength(MOST_GROUPS);
    expect(() => partition(alone, MOST_GROUPS + 1)).toThrow(RangeError);
  });
});

describe('shares', () => {
  function sharesOf(factors: number, groups: readonly Group[], f: (x: readonly number[]) => number, points = 1024) {
    const all = partition(groups, factors);
    const design = pickAndFreeze(sobolPoints(points, 2 * factors, 'shares'), shapleyCopies(all));
    const names = Array.from({ length: factors }, (_, k) => `x${k + 1}`);
    return (
      shapleyShares(
        all,
        names,
        design,
        design.points.map((point) => [f(point)]),
      ).rows ?? []
    );
  }
  const each = (factors: number) => Array.from({ length: factors }, (_, k) => ({ name: `g${k + 1}`, factors: [k] }));

  it('of a sum are its parts: 1, 4 and 9 of 14', () => {
    const rows = sharesOf(3, each(3), ([x, y, z]) => x + 2 * y + 3 * z);
    [1, 4, 9].forEach((part, k) => expect(Math.abs(rows[k].share.value - part / 14)).toBeLessThan(0.01));
  });

  it('of a pure interaction are halves, and of the Ishigami function give half of S13 to each of its two', () => {
    const product = sharesOf(2, each(2), ([x, y]) => (x - 0.5) * (y - 0.5));
    for (const { share } of product) expect(Math.abs(share.value - 0.5)).toBeLessThan(0.02);
    const published = [0.3139 + 0.2437 / 2, 0.4424, 0.2437 / 2];
    sharesOf(3, each(3), ishigami).forEach(({ share }, k) => expect(Math.abs(share.value - published[k])).toBeLessThan(0.02));
  });

  it('add up to 1, with the rest as a group and names of factors', () => {
    const rows = sharesOf(4, [{ name: 'pair', factors: [0, 3] }], ([x, y, z, w]) => x * y + z ** 2 - w, 32);
    expect(rows.map(({ factors }) => factors)).toEqual([
      ['x1', 'x4'],
      ['x2', 'x3'],
    ]);
    expect(rows.reduce((sum, { share }) => sum + share.value, 0)).toBeCloseTo(1, 12);
  });

  it('are not there where nothing varies', () => {
    expect(sharesOf(2, each(2), () => 3)).toEqual([]);
  });

  it('are not there where what differs is no more than luck', () => {
    const design = pickAndFreeze(
      [
        [0.1, 0.9],
        [0.2, 0.8],
      ],
      [],
    );
    // From A to B the one world gains 1 and the other loses 1.
    const outputs = [
      [0, 0],
      [0, 0],
      [1, -1],
      [1, -1],
    ];
    expect(shapleyShares([{ name: 'all', factors: [0] }], ['x'], design, outputs)).toEqual({ rows: null, leftOut: 0 });
  });
});
