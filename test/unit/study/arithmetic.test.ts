import { expect, test } from 'vitest';
import { meanOf, over, slopeOf } from '../../../src/study/measures/arithmetic.ts';

test('a ratio is defined where what is divided by is above 0', () => {
  expect([over(1, 4), over(0, 4), over(-1, 4), over(1, 0), over(1, -4)]).toEqual([0.25, 0, -0.25, null, null]);
});

test('a mean is that of the values there are', () => {
  expect([meanOf([1, null, 4]), meanOf([null]), meanOf([])]).toEqual([2.5, null, null]);
});

test('a slope is that of the least-squares line', () => {
  // Means 1 and 2; deviations −1, 0, 1 and −1, 1, 0: (1 + 0 + 0) / 2
  const points = [
    { x: 0, y: 1 },
    { x: 1, y: 3 },
    { x: 2, y: 2 },
  ];
  expect(slopeOf(points)).toBeCloseTo(0.5, 12);
  expect([slopeOf([{ x: 1, y: 1 }]), slopeOf([points[0], { x: 0, y: 5 }])]).toEqual([null, null]);
});
