/** Case 05-round-off-claim: the last digits of sums are no difference, no variance, no gain and no direction. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claim, direction } from '../../../src/report/words.ts';
import { pairedDifference, pValue, summarise, variance } from '../../../src/study/analysis/statistics.ts';
import { standardise } from '../../../src/study/experiment/ablation.ts';
import type { Bounds } from '../../../src/study/outcomes/outcome.ts';
import { definitionOf, outcomeDefinitions } from '../../../src/study/outcomes/registry.ts';
import { less } from '../../../src/study/round-off.ts';

const SHARE: Bounds = [0, 1];

test('numbers that differ by rounding are one number', () => {
  expect(less(0.1 + 0.2, 0.3)).toBe(0);
  expect(less(1e-17, -3e-16)).toBe(0);
  expect(less(1e9 + 1e-3, 1e9)).toBe(0);
  // Half a penny in £100,000.
  expect(less(100_000.005, 100_000)).toBe(0);
  expect(less(4321.000_000_001, 4321, 10_000)).toBe(0);
  expect(less(0.3, 0.299_999)).toBeCloseTo(1e-6, 12);
  expect(less(2, 5)).toBe(-3);
});

test('a real difference of one charity in the whole sector, or of a pound in a million, stays', () => {
  expect(less(100 / 165_000, 99 / 165_000)).toBeGreaterThan(0);
  expect(less(1_000_001, 1_000_000)).toBe(1);
});

test('the same values summed in another order make no claim of any kind', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...outcomeDefinitions),
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true })), {
        minLength: 2,
        maxLength: 12,
      }),
      ({ bounds }, rows) => {
        const size = bounds[1] === 10_000 ? 10_000 : 1;
        const baseline = rows.map(([x]) => size * x);
        // Each value moved by up to eight units in its last place.
        const scenario = baseline.map((x, k) => x * (1 + 8 * Number.EPSILON * (rows[k]?.[1] ?? 0)));
        const difference = pairedDifference(scenario, baseline, bounds);
        expect(difference).toEqual({ mean: 0, ci95: [0, 0], n: rows.length, pairing_gain: null, share_above: 0 });
        expect(direction(difference)).toBe('none');
        expect(claim(definitionOf('hhi_local').says, 'share', difference)).toContain('no difference at all');
      },
    ),
    { numRuns: 300, seed: 11 },
  );
});

test('values that vary by rounding alone have no variance, no interval and no effect in standard deviations', () => {
  const noisy = [0.3, 0.1 + 0.2, 0.3, 0.1 + 0.2, 0.3, 0.1 + 0.2];
  expect(variance(noisy)).toBe(0);
  expect(summarise(noisy, 'share', SHARE)).toMatchObject({ sd: 0, ci95: null });
  expect(standardise(noisy, SHARE)).toBeNull();
  expect(pairedDifference(noisy, [0.2, 0.2, 0.2, 0.2, 0.2, 0.2], SHARE).pairing_gain).toBeNull();
  expect(pValue([0, 0, 0])).toBe(1);
  expect(pValue([0.1, 0.1, 0.1])).toBe(0.25);
});
