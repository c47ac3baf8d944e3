import { expect, test } from 'vitest';
import { runObjects } from '../../../bench/peers/objects.ts';

test('the workload with objects is the yardstick’s, to the last bid', () => {
  // Printed by bench/yardstick/mini-market.c for 1,000 charities, 40 quarters, seed 1.
  const { live, hhi, gini, bids, joint, charityQuarters, appraisals } = runObjects(1000, 40, 1);
  expect({ live, bids, joint, charityQuarters, appraisals }).toEqual({
    live: 713,
    bids: 1408,
    joint: 308,
    charityQuarters: 33_841,
    appraisals: 1_204_453,
  });
  expect(hhi).toBeCloseTo(161.285275965, 8);
  expect(gini).toBeCloseTo(0.548317752188, 10);
});
