/** What the law of scale rests on: an interval of the difference of two means, and whether it lies within a margin. */
import { expect, test } from 'vitest';
import { apart, isAlike } from '../../statistical/between-scales.ts';

test('the interval is Welch’s, worked by hand', () => {
  // Means 2 and 6; variances 1 and 4 over 3 values each: error √(1/3 + 4/3) = 1.29099.
  // Freedom (5/3)² / ((1/3)²/2 + (4/3)²/2) = 2.9412, of which t at 0.95 lies between those of 2 and 3, 2.9200 and 2.3534.
  const { low, high } = apart([1, 2, 3], [4, 6, 8]);
  expect((low + high) / 2).toBeCloseTo(-4, 10);
  expect((high - low) / 2).toBeGreaterThan(2.3534 * 1.29099);
  expect((high - low) / 2).toBeLessThan(2.92 * 1.29099);
  // Equal spreads and numbers: freedom 4, t 2.1318, error √(2/3).
  expect(apart([1, 2, 3], [1, 2, 3]).high).toBeCloseTo(2.1318 * Math.sqrt(2 / 3), 3);
});

test('alike is only what lies within the margin as a whole, on either side', () => {
  expect([isAlike({ low: -0.9, high: 0.9 }, 1), isAlike({ low: -1.1, high: 0.5 }, 1), isAlike({ low: 0.2, high: 1.1 }, 1)]).toEqual([
    true,
    false,
    false,
  ]);
  // Far apart, and known badly: neither is alike.
  expect([isAlike({ low: 3, high: 4 }, 1), isAlike({ low: -9, high: 9 }, 1)]).toEqual([false, false]);
});
