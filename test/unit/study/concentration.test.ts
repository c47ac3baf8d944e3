import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concentrationRatio, gini, hhi, hhiParts, type HhiParts } from '../../../src/study/measures/concentration.ts';

test('concentration and inequality of known shares', () => {
  expect(hhi([50, 30, 20])).toBeCloseTo(3800);
  expect(concentrationRatio([1, 2, 3, 4], 2)).toBeCloseTo(0.7);
  expect(gini([1, 1, 1, 1])).toBeCloseTo(0);
  expect(gini([0, 0, 0, 1])).toBeCloseTo(0.75);
  expect(gini([1, 3], [3, 1])).toBeCloseTo(gini([1, 1, 1, 3]) as number);
  expect([hhi([]), gini([]), concentrationRatio([], 5)]).toEqual([null, null, null]);
  const nothing = [{ value: 1e-200, eligible: Int32Array.of(1, 2), parts: [1] }];
  expect([hhi([1e-200]), hhi([1e-323, 1e-323]), hhiParts(nothing, [1e-200])]).toEqual([null, null, null]);
});

test('shares matter, not pounds', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 1, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 }), (amounts) => {
      const twice = amounts.map((x) => 2 * x);
      expect(hhi(twice)).toBeCloseTo(hhi(amounts) as number, 6);
      expect(gini(twice)).toBeCloseTo(gini(amounts) as number, 9);
    }),
    { seed: 4 },
  );
});

test('chance alone: the same average as letting contracts at random', () => {
  const contracts = [
    { value: 5, eligible: Int32Array.of(1, 2), parts: [1] },
    { value: 3, eligible: Int32Array.of(2, 3, 4), parts: [1] },
    { value: 2, eligible: Int32Array.of(1), parts: [1] },
  ];
  let total = 0;
  for (const a of [1, 2])
    for (const b of [2, 3, 4]) {
      const held = new Map<number, number>();
      for (const [provider, value] of [
        [a, 5],
        [b, 3],
        [1, 2],
      ] as const)
        held.set(provider, (held.get(provider) ?? 0) + value);
      total += hhi([...held.values()]) as number;
    }
  const { fewer, chance } = hhiParts(contracts, [5, 3, 2]) as HhiParts;
  expect(fewer + chance).toBeCloseTo(total / 6, 8);
});

test('the parts of a market of two contracts, worked by hand', () => {
  // £6k, won by 1 alone before 1, 2 and a for-profit provider; £4k, shared three to one by 1 and 3 before 1 and 3. 1 holds £9k, 3 £1k.
  const contracts = [
    { value: 6, eligible: [1, 2, -1], parts: [1] },
    { value: 4, eligible: [1, 3], parts: [0.75, 0.25] },
  ];
  const parts = hhiParts(contracts, [9, 1]) as HhiParts;
  // 10,000 · (36 + 16)/100
  expect(parts.fewer).toBeCloseTo(5200, 8);
  // Only 1 could have both: 10,000 · 2 · 6 · 4 · (1/6)/100
  expect(parts.chance).toBeCloseTo(800, 8);
  // −10,000 · 16 · (1 − 0.5625 − 0.0625)/100
  expect(parts.sharing).toBeCloseTo(-600, 8);
  // 1 has all of the one and three quarters of the other: 10,000 · 2 · 6 · 4 · (0.75 − 1/6)/100
  expect(parts.winners).toBeCloseTo(2800, 8);
  // 90² + 10² = 5,200 + 800 − 600 + 2,800
  expect(hhi([9, 1])).toBeCloseTo(8200, 8);
});
