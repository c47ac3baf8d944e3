/** What charities have attention for, of what they noticed. */
import { expect, test } from 'vitest';
import {
  FIRST_OF_ALL,
  followAttention,
  keepWithinAttention,
  makeNotices,
  notice,
  rankNotices,
  type Notices,
} from '../../../src/model/noticing/attention.ts';
import type { World } from '../../../src/model/world/world.ts';
import { elsewhere, letTender, medium, national, set, small, tinyWorld } from '../../fixtures/tiny-world.ts';

/** Tenders, each with who noticed it and how much it draws them. */
function noticed(world: World, tenders: readonly (readonly (readonly [number, number])[])[]): Notices {
  const notices = makeNotices(tenders.length, world.sector.charities.count);
  for (const [t, rows] of tenders.entries()) {
    letTender(world);
    for (const [i, rank] of rows) notice(notices, i, rank);
    notices.end[t] = notices.count;
  }
  return notices;
}

const kept = (world: World, tenders: readonly (readonly (readonly [number, number])[])[]) =>
  keepWithinAttention(world, noticed(world, tenders)).map((rows) => [...rows]);

test('a tender draws in proportion to its pull, and present deliverers before all', () => {
  const world = tinyWorld();
  const notices = noticed(world, [
    [
      [small, FIRST_OF_ALL],
      [medium, Math.exp(-2)],
      [elsewhere, Math.exp(-0.5)],
    ],
  ]);
  rankNotices(notices, 0, 3, 3);
  // 3 / 2 and 3 / 0.5.
  expect([...notices.rank.subarray(0, 3)]).toEqual([Infinity, expect.closeTo(1.5, 10), expect.closeTo(6, 10)]);
});

test('a local charity looks into what draws it most, as far as its attention goes', () => {
  const world = tinyWorld({ 'attention.appraised_per_quarter.small': 1, 'attention.appraised_per_quarter.medium': 2 });
  const both = (rank: number): readonly [number, number][] => [
    [small, rank],
    [medium, rank],
  ];
  // One of the small charity's band, two of the medium one's; in order of identity, the small one's being the lower.
  expect(kept(world, [both(1), both(3), both(2)])).toEqual([[], [small, medium], [medium]]);
});

test('a present deliverer looks into its own contract whatever its attention', () => {
  const world = tinyWorld({ 'attention.appraised_per_quarter.small': 0 });
  expect(kept(world, [[[small, 5]], [[small, Infinity]], [[small, Infinity]]])).toEqual([[], [small], []]);
  expect(kept(tinyWorld({ 'attention.appraised_per_quarter.small': 0 }), [[[small, 5]]])).toEqual([[]]);
});

test('those of wider reach have been asked before: all they noticed is kept', () => {
  const world = tinyWorld({ 'attention.appraised_per_quarter.major': 1 });
  expect(kept(world, [[[national, FIRST_OF_ALL]], [[national, FIRST_OF_ALL]]])).toEqual([[national], [national]]);
});

test('those of wider reach grow eager where they have attention to spare, and less so where they have too little', () => {
  const eagernessAfter = (looks: number, quarter: number, before = 0.5) => {
    const world = tinyWorld({ 'attention.appraised_per_quarter.major': 8 });
    world.quarter = quarter;
    set(world, national, { eagerness: before });
    const notices = makeNotices(0, 4);
    notices.looks[national] = looks;
    followAttention(world, notices);
    expect(world.sector.charities.eagerness[small]).toBe(0.5);
    return world.sector.charities.eagerness[national];
  };
  // Half of its attention is used: e^(0.5 / 8) more, four times as fast in the first four years.
  expect(eagernessAfter(4, 16)).toBeCloseTo(0.5 * Math.exp(0.0625), 8);
  expect(eagernessAfter(4, 15)).toBeCloseTo(0.5 * Math.exp(0.25), 8);
  expect(eagernessAfter(8, 16)).toBeCloseTo(0.5, 8);
  // Ten times too much counts as three times: e^(−2 / 8). Never more than a hundred.
  expect(eagernessAfter(80, 16)).toBeCloseTo(0.5 * Math.exp(-0.25), 8);
  expect(eagernessAfter(0, 16, 99)).toBe(100);
});
