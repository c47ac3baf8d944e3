import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concentrationRatio, expectedHhi, gini, hhi } from '../../../src/study/measures/concentration.ts';

test('concentration and inequality of known shares', () => {
  expect(hhi([50, 30, 20])).toBeCloseTo(3800);
  expect(concentrationRatio([1, 2, 3, 4], 2)).toBeCloseTo(0.7);
  expect(gini([1, 1, 1, 1])).toBeCloseTo(0);
  expect(gini([0, 0, 0, 1])).toBeCloseTo(0.75);
  expect(gini([1, 3], [3, 1])).toBeCloseTo(gini([1, 1, 1, 3]) as number);
  expect([hhi([]), gini([]), concentrationRatio([], 5)]).toEqual([null, null, null]);
  const nothing = [{ value: 1e-200, eligible: Int32Array.of(1, 2) }];
  expect([hhi([1e-200]), hhi([1e-323, 1e-323]), expectedHhi(nothing)]).toEqual([null, null, null]);
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
    { value: 5, eligible: Int32Array.of(1, 2) },
    { value: 3, eligible: Int32Array.of(2, 3, 4) },
    { value: 2, eligible: Int32Array.of(1) },
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
  expect(expectedHhi(contracts)).toBeCloseTo(total / 6, 8);
});
