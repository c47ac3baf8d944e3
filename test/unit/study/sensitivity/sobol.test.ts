/** Sobol' points and indices, against published numbers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pickAndFreeze, singles, type PickAndFreeze } from '../../../../src/study/sensitivity/pick-and-freeze.ts';
import { sobolIndices } from '../../../../src/study/sensitivity/sobol-indices.ts';
import { MOST_DIMENSIONS, sobolBits, sobolPoints } from '../../../../src/study/sensitivity/sobol-points.ts';
import { gFunction, gIndices, ishigami } from './functions.ts';

describe('points', () => {
  it('are those of Joe and Kuo before scrambling, as SciPy 1.17 gives them', () => {
    const at = (n: number, dimensions: number[]) => dimensions.map((d) => sobolBits(n, d) / 2 ** 32);
    expect([0, 1, 2, 3, 4].map((n) => at(n, [0, 1, 2, 3]))).toEqual([
      [0, 0, 0, 0],
      [0.5, 0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25, 0.25],
      [0.25, 0.75, 0.75, 0.75],
      [0.375, 0.375, 0.625, 0.875],
    ]);
    expect(at(37, [0, 7, 20, 40, 63])).toEqual([0.921875, 0.796875, 0.953125, 0.078125, 0.828125]);
    expect(at(63, [1, 13, 31, 50, 63])).toEqual([0.796875, 0.765625, 0.921875, 0.265625, 0.734375]);
  });

  it('stay evenly spread after it: one in each of 256 slices of every dimension, and of each way of 256 boxes in the first two', () => {
    const points = sobolPoints(256, MOST_DIMENSIONS, 'spread');
    for (let d = 0; d < MOST_DIMENSIONS; d++) expect(new Set(points.map((point) => Math.floor(point[d] * 256))).size).toBe(256);
    for (let m = 0; m <= 8; m++) {
      const boxes = points.map(([x, y]) => `${Math.floor(x * 2 ** m)} ${Math.floor(y * 2 ** (8 - m))}`);
      expect(new Set(boxes).size).toBe(256);
    }
  });

  it('have one in each of 2^k slices of every dimension, for every k and scramble', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.string(), (k, seed) => {
        const points = sobolPoints(2 ** k, MOST_DIMENSIONS, seed);
        for (let d = 0; d < MOST_DIMENSIONS; d++) expect(new Set(points.map((point) => Math.floor(point[d] * 2 ** k))).size).toBe(2 ** k);
      }),
      { numRuns: 20 },
    );
  });

  it('are each uniform: the first point falls into each quarter as often, over scrambles', () => {
    const counts = [0, 0, 0, 0];
    for (let n = 0; n < 400; n++) counts[Math.floor(4 * sobolPoints(1, 1, `scramble ${n}`)[0][0])]++;
    // A hundred in each, standard deviation 8.7.
    for (const count of counts) expect(Math.abs(count - 100)).toBeLessThan(4 * 8.7);
  });

  it('depend on the seed alone, lie inside the cube, and are refused beyond the table', () => {
    expect(sobolPoints(8, 3, 'a')).toEqual(sobolPoints(8, 3, 'a'));
    expect(sobolPoints(8, 3, 'a')).not.toEqual(sobolPoints(8, 3, 'b'));
    // Unscrambled, the first point is 0 in all dimensions: each has a scramble of its own.
    expect(new Set(sobolPoints(1, 8, 'a')[0]).size).toBe(8);
    for (const x of sobolPoints(64, 5, 'a').flat()) expect(x > 0 && x < 1).toBe(true);
    expect(() => sobolPoints(1, MOST_DIMENSIONS + 1, 'a')).toThrow(RangeError);
  });
});

describe('the design', () => {
  it('is A, B, and A with the columns of B that are asked for', () => {
    const design = pickAndFreeze([[1, 2, 3, 4]], [[0], [1], [1, 0], [0, 1]]);
    expect(design.points).toEqual([
      [1, 2],
      [3, 4],
      [3, 2],
      [1, 4],
      [3, 4],
    ]);
  });
});

const designOf = (factors: number, points: number, seed: string) => pickAndFreeze(sobolPoints(points, 2 * factors, seed), singles(factors));
const run = (design: PickAndFreeze, f: (x: readonly number[]) => number) => design.points.map((point) => [f(point)]);
const names = (factors: number) => Array.from({ length: factors }, (_, k) => `x${k + 1}`);

describe('indices', () => {
  it.each(['one', 'two', 'three'])('of the Ishigami function are within 0.02 of the published, seed %s', (seed) => {
    const design = designOf(3, 2048, seed);
    const { rows } = sobolIndices(names(3), design, run(design, ishigami));
    const far = (k: number, first: number, total: number) =>
      Math.max(Math.abs((rows?.[k].first.value ?? NaN) - first), Math.abs((rows?.[k].total.value ?? NaN) - total));
    expect(far(0, 0.3139, 0.5576)).toBeLessThan(0.02);
    expect(far(1, 0.4424, 0.4424)).toBeLessThan(0.02);
    expect(far(2, 0, 0.2437)).toBeLessThan(0.02);
  });

  it('of the g-function are within 0.02 of the exact, and inside their intervals for nearly all', () => {
    const design = designOf(8, 2048, 'g');
    const { rows } = sobolIndices(names(8), design, run(design, gFunction(a)));
    const exact = gIndices(a);
    const covered = (rows ?? []).flatMap(({ first, total }, k) => {
      expect(Math.abs(first.value - exact[k].first)).toBeLessThan(0.02);
      expect(Math.abs(total.value - exact[k].total)).toBeLessThan(0.02);
      return [
        [first, exact[k].first],
        [total, exact[k].total],
      ] as const;
    });
    const inside = covered.filter(([{ ci95 }, value]) => ci95 !== null && ci95[0] <= value && value <= ci95[1]);
    expect(covered).toHaveLength(16);
    expect(inside.length).toBeGreaterThanOrEqual(14);
  });

  const exactIshigami = [
    { first: 0.3139, total: 0.5576 },
    { first: 0.4424, total: 0.4424 },
    { first: 0, total: 0.2437 },
  ];
  const a = [0, 1, 4.5, 9, 99, 99, 99, 99];
  it.each([
    ['the Ishigami function', ishigami, exactIshigami],
    ['the g-function', gFunction(a), gIndices(a)],
  ] as const)('of %s from 256 points lie in their intervals in nineteen of twenty, over twenty scrambles', (_, f, exact) => {
    const covered = Array.from({ length: 20 }, (__, n) => `scramble ${n}`).flatMap((seed) => {
      const design = designOf(exact.length, 256, seed);
      const rows = sobolIndices(names(exact.length), design, run(design, f)).rows ?? [];
      return rows.flatMap(({ first, total }, k) => [[first.ci95, exact[k].first] as const, [total.ci95, exact[k].total] as const]);
    });
    expect(covered).toHaveLength(20 * 2 * exact.length);
    const inside = covered.filter(([ci95, value]) => ci95 !== null && ci95[0] <= value && value <= ci95[1]).length;
    expect(inside / covered.length).toBeGreaterThanOrEqual(0.95);
  });

  it('do not change when a constant is added, and leave out base points that are undefined', () => {
    const design = designOf(3, 64, 'shift');
    const outputs = run(design, ishigami);
    const plain = sobolIndices(names(3), design, outputs).rows;
    const shifted = sobolIndices(
      names(3),
      design,
      outputs.map(([y]) => [y + 1e6]),
    ).rows;
    for (const k of [0, 1, 2]) expect(shifted?.[k].first.value).toBeCloseTo(plain?.[k].first.value ?? NaN, 6);
    // One gap in B's fourth point and one in a copy of the sixth.
    const gaps = outputs.map((runs, n) => (n === 64 + 3 || n === 3 * 64 + 5 ? [null] : runs));
    const { rows, leftOut } = sobolIndices(names(3), design, gaps);
    expect(leftOut).toBe(2);
    expect(Number.isFinite(rows?.[0].total.value)).toBe(true);
  });

  it('are not there where nothing varies or nothing is defined', () => {
    const design = designOf(2, 8, 'flat');
    expect(
      sobolIndices(
        names(2),
        design,
        run(design, () => 7),
      ).rows,
    ).toBeNull();
    expect(
      sobolIndices(
        names(2),
        design,
        run(design, () => NaN),
      ),
    ).toEqual({ rows: null, leftOut: 8 });
  });
});
