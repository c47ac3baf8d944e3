/** Boxes, trees and their sentences, on planted answers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchFactor } from '../../../../src/study/discovery/cells.ts';
import { discover } from '../../../../src/study/discovery/discover.ts';
import type { Limit, TreeNode } from '../../../../src/study/discovery/discovery-findings.ts';
import { findBoxes, MOST_BOXES } from '../../../../src/study/discovery/prim.ts';
import { treeSentences } from '../../../../src/study/discovery/sentences.ts';
import { DEEPEST, growTree } from '../../../../src/study/discovery/tree.ts';
import { sobolPoints } from '../../../../src/study/sensitivity/sobol-points.ts';

const numeric = (name: string, unit: string | null = null): SearchFactor => ({ name, title: name, type: 'numeric', unit });
const condition = { outcome: 'small_survival', sign: '<', value: 0.6 } as const;
const words = 'survival is below 60 %';

/** Cells of interest have a mean of 0.5, others of 0.7. */
const search = (factors: readonly SearchFactor[], rows: readonly (readonly number[])[], wanted: (row: readonly number[]) => boolean) =>
  discover({ conditions: [condition], words, factors, cells: rows.map((point) => ({ point, means: [wanted(point) ? 0.5 : 0.7] })) });

const lots = [1, 2, 3, 4];
const grid = lots.flatMap((lot) => [10, 20, 30, 40].flatMap((share) => [0, 1, 2].map((rule) => [lot, share, rule])));
const onGrid: SearchFactor[] = [
  { name: 'lots', title: 'lots', type: 'numeric', unit: null },
  { name: 'share', title: 'partner share', type: 'numeric', unit: '%' },
  { name: 'rule', title: 'scoring', type: 'levels', labels: ['price', 'quality', 'both'] },
];

/** The ends of a limit, which must be a range. */
function endsOf(limit: Limit | undefined): readonly [from: number | null, to: number | null] {
  if (!limit || 'labels' in limit) throw new Error('no range');
  return [limit.from, limit.to];
}

describe('boxes', () => {
  it('find a box planted on a grid, and say it', () => {
    const { boxes, ofInterest, cells } = search(onGrid, grid, ([lot, share]) => lot <= 2 && share >= 30);
    expect([cells, ofInterest]).toEqual([48, 12]);
    expect(boxes).toEqual([
      {
        limits: [
          { factor: 'lots', title: 'lots', from: null, to: 2, unit: null },
          { factor: 'share', title: 'partner share', from: 30, to: null, unit: '%' },
        ],
        cells: 12,
        ofInterest: 12,
        coverage: 1,
        density: 1,
        sentence: 'With lots at most 2 and partner share at least 30 %, survival is below 60 % in 12 of 12 cells.',
      },
    ]);
  });

  it('find levels in no order', () => {
    const { boxes } = search(onGrid, grid, ([, share, rule]) => rule !== 1 && share === 20);
    expect(boxes[0]).toMatchObject({ cells: 8, ofInterest: 8, coverage: 1 });
    expect(boxes[0].limits.find(({ factor }) => factor === 'rule')).toEqual({
      factor: 'rule',
      title: 'scoring',
      labels: ['price', 'both'],
    });
    expect(boxes[0].sentence).toBe('With partner share 20 % and scoring price or both, survival is below 60 % in 8 of 8 cells.');
  });

  it('find a box among five factors of which three do nothing, with one answer in ten turned over', () => {
    const points = sobolPoints(1024, 6, 'planted');
    const factors = ['a', 'b', 'c', 'd', 'e'].map((name) => numeric(name));
    const { boxes } = search(factors, points, ([a, b, , , , luck]) => (a <= 0.3 && b >= 0.6) !== luck < 0.1);
    const [box] = boxes;
    expect(Math.abs((endsOf(box.limits.find(({ factor }) => factor === 'a'))[1] ?? NaN) - 0.3)).toBeLessThan(0.05);
    expect(Math.abs((endsOf(box.limits.find(({ factor }) => factor === 'b'))[0] ?? NaN) - 0.6)).toBeLessThan(0.05);
    expect(box.density).toBeGreaterThan(0.85);
  });

  it('cover two regions with two boxes', () => {
    const points = sobolPoints(512, 2, 'two');
    const { boxes } = search([numeric('a'), numeric('b')], points, ([a, b]) => (a < 0.3 && b < 0.3) || (a > 0.7 && b > 0.7));
    expect(boxes.slice(0, 2).map(({ coverage }) => Math.round(10 * coverage))).toEqual([5, 5]);
    for (const { density } of boxes.slice(0, 2)) expect(density).toBeGreaterThan(0.9);
  });

  it('count in a later box only the cells that no earlier one holds', () => {
    // A cross: all with a at most 30, and all with b at most 30 of the others; the second box is open in a, and reaches into the first.
    const rows = Array.from({ length: 1600 }, (_, n) => [1 + (n % 40) * 2.5, 1 + Math.floor(n / 40) * 2.5]);
    const { boxes, ofInterest } = search([numeric('a'), numeric('b')], rows, ([a, b]) => a <= 30 || b <= 30);
    expect(ofInterest).toBe(816);
    expect(boxes.map(({ cells, ofInterest: found }) => [cells, found])).toEqual([
      [480, 480],
      [336, 336],
    ]);
    expect(boxes[1]?.coverage).toBeCloseTo(336 / 816, 12);
    expect(boxes[1]?.sentence).toMatch(/^Outside the box before, with [ab] at most 28\.5, survival is below 60 % in 336 of 336 cells\.$/);
  });

  it('are none where nothing or everything is of interest', () => {
    expect(search(onGrid, grid, () => false).boxes).toEqual([]);
    expect(search(onGrid, grid, () => true).boxes).toEqual([]);
    expect(search(onGrid, [], () => true)).toMatchObject({ cells: 0, boxes: [], treeSentences: [] });
  });
});

describe('the tree', () => {
  it('finds a planted split and the one within it, and nothing else', () => {
    const { tree, treeSentences } = search(onGrid, grid, ([lot, , rule]) => lot <= 2 && rule === 2);
    expect(tree).toMatchObject({ cells: 48, ofInterest: 8 });
    // The rule first: a third of cells with half of them of interest is purer than half of cells with a third.
    expect(tree.split?.limit).toEqual({ factor: 'rule', title: 'scoring', labels: ['price', 'quality'] });
    expect(tree.split?.inside).toEqual({ cells: 32, ofInterest: 0, split: null });
    expect(tree.split?.outside.split?.limit).toMatchObject({ factor: 'lots', from: null, to: 2 });
    expect(treeSentences).toEqual([
      'With scoring other than price or quality and lots at most 2, survival is below 60 % in 8 of 8 cells.',
      'With scoring price or quality, survival is below 60 % in 0 of 32 cells.',
      'With scoring other than price or quality and lots above 2, survival is below 60 % in 0 of 8 cells.',
    ]);
  });

  it('has no split that leaves too few, none that chance gives often, and none that brings nothing', () => {
    const factors = [numeric('x')];
    const rows = Array.from({ length: 22 }, (_, n) => [n]);
    const split = (wanted: readonly boolean[], least: number) => growTree({ factors, rows, wanted }, least).split?.limit;
    const [five, one] = [rows.map(([n]) => n < 5), rows.map(([n]) => n < 1)];
    expect(split(five, 1)).toMatchObject({ to: 4 });
    expect(split(five, 7)).toMatchObject({ to: 6 });
    expect(split(five, 12)).toBeUndefined();
    // The one of interest is the lowest of 22 one time in 22, and the lowest of ten one in ten.
    expect(split(one, 1)).toMatchObject({ to: 0 });
    expect(growTree({ factors, rows: rows.slice(0, 10), wanted: one.slice(0, 10) }, 1).split).toBeNull();
    const crossed = {
      factors: [numeric('x'), numeric('y')],
      rows: [
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1],
      ],
      wanted: [true, false, false, true],
    };
    expect(growTree(crossed, 1).split).toBeNull();
  });
});

describe('the sentences of a tree', () => {
  it('say what a way says of one factor in one clause', () => {
    const limit = (to: number): Limit => ({ factor: 'lots', title: 'lots', from: null, to, unit: null });
    const rule = (labels: string[]): Limit => ({ factor: 'rule', title: 'scoring', labels });
    const leaf = (cells: number, ofInterest: number) => ({ cells, ofInterest, split: null });
    const node = (at: Limit, inside: TreeNode, outside: TreeNode): TreeNode => ({
      cells: inside.cells + outside.cells,
      ofInterest: inside.ofInterest + outside.ofInterest,
      split: { limit: at, inside, outside },
    });
    const lots = node(limit(8), node(limit(2), leaf(4, 0), leaf(4, 4)), leaf(4, 1));
    expect(treeSentences(lots, words)).toEqual([
      'With lots above 2 but at most 8, survival is below 60 % in 4 of 4 cells.',
      'With lots above 8, survival is below 60 % in 1 of 4 cells.',
      'With lots at most 2, survival is below 60 % in 0 of 4 cells.',
    ]);
    const rules = node(
      rule(['price', 'quality']),
      node(rule(['price']), leaf(4, 3), leaf(4, 2)),
      node(rule(['both']), leaf(4, 1), leaf(4, 0)),
    );
    expect(treeSentences(rules, words)).toEqual([
      'With scoring price, survival is below 60 % in 3 of 4 cells.',
      'With scoring quality, survival is below 60 % in 2 of 4 cells.',
      'With scoring both, survival is below 60 % in 1 of 4 cells.',
      'With scoring other than price, quality or both, survival is below 60 % in 0 of 4 cells.',
    ]);
  });
});

describe('the condition', () => {
  it('is met at the value itself by signs that say so, and cells without a mean are left out', () => {
    const cells = [0.5, 0.6, 0.7, null].map((mean, n) => ({ point: [n], means: [mean] }));
    const count = (sign: '<' | '<=' | '>' | '>=') =>
      discover({ conditions: [{ ...condition, sign }], words, factors: [numeric('x')], cells }).ofInterest;
    expect((['<', '<=', '>', '>='] as const).map(count)).toEqual([1, 2, 1, 2]);
    expect(discover({ conditions: [condition], words, factors: [numeric('x')], cells }).cells).toBe(3);
  });

  it('is met where each of several is', () => {
    const band = [
      { outcome: 'small_survival', sign: '>', value: 0.5 },
      { outcome: 'hhi', sign: '<=', value: 2000 },
    ] as const;
    const means = [
      [0.6, 1000],
      [0.6, 2000],
      [0.6, 3000],
      [0.5, 1000],
      [null, 1000],
      [0.6, null],
    ];
    const found = discover({
      conditions: band,
      words,
      factors: [numeric('x')],
      cells: means.map((each, n) => ({ point: [n], means: each })),
    });
    expect([found.cells, found.ofInterest]).toEqual([4, 2]);
  });
});

describe('any findings', () => {
  const anyCells = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 2 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean()),
    { maxLength: 80 },
  );
  const factors: SearchFactor[] = [numeric('n'), { name: 'l', title: 'l', type: 'levels', labels: ['p', 'q', 'r'] }, numeric('z')];

  it('have boxes whose numbers are those of the cells that meet their limits', () => {
    fc.assert(
      fc.property(anyCells, (list) => {
        const cells = list.map(([n, l, z, wanted]) => ({ point: [n, l, z], means: [wanted ? 0.5 : 0.7] }));
        const found = discover({ conditions: [condition], words, factors, cells });
        expect(found.boxes.length).toBeLessThanOrEqual(MOST_BOXES);
        for (const box of found.boxes) {
          const inside = cells.filter(({ point }) => box.limits.every((limit) => meetsLimit(limit, point)));
          expect(box.cells).toBe(inside.length);
          expect(box.ofInterest).toBe(inside.filter(({ means }) => means[0] === 0.5).length);
          expect(box.density).toBeCloseTo(box.ofInterest / box.cells, 12);
          expect(box.coverage).toBeCloseTo(box.ofInterest / found.ofInterest, 12);
          expect(box.limits.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  function meetsLimit(limit: Limit, point: readonly number[]): boolean {
    const x = point[factors.findIndex(({ name }) => name === limit.factor)];
    if ('labels' in limit) return limit.labels.includes(['p', 'q', 'r'][x]);
    return (limit.from ?? -Infinity) <= x && x <= (limit.to ?? Infinity);
  }

  it('have a tree whose parts add up, with leaves that are large enough', () => {
    fc.assert(
      fc.property(anyCells, fc.integer({ min: 1, max: 9 }), (list, least) => {
        const tree = growTree({ factors, rows: list.map(([n, l, z]) => [n, l, z]), wanted: list.map(([, , , wanted]) => wanted) }, least);
        const check = (node: typeof tree, depth: number): void => {
          expect(depth).toBeLessThanOrEqual(DEEPEST);
          if (!node.split) return;
          const { inside, outside } = node.split;
          expect(inside.cells + outside.cells).toBe(node.cells);
          expect(inside.ofInterest + outside.ofInterest).toBe(node.ofInterest);
          expect(Math.min(inside.cells, outside.cells)).toBeGreaterThanOrEqual(least);
          check(inside, depth + 1);
          check(outside, depth + 1);
        };
        check(tree, 0);
      }),
    );
  });

  it('do not depend on the order of the cells', () => {
    const points = sobolPoints(128, 2, 'order');
    const cells = { factors: [numeric('a'), numeric('b')], rows: points, wanted: points.map(([a, b]) => a + b < 0.8) };
    const turned = { ...cells, rows: points.toReversed(), wanted: cells.wanted.toReversed() };
    const boundsOf = (found: ReturnType<typeof findBoxes>) => found.map(({ bounds }) => bounds);
    expect(boundsOf(findBoxes(turned, 7))).toEqual(boundsOf(findBoxes(cells, 7)));
  });
});
