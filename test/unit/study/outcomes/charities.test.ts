import { expect, test } from 'vitest';
import { definitionOf, type OutcomeId } from '../../../../src/study/outcomes/registry.ts';
import { tallyOf } from '../../../fixtures/tally.ts';

const none = { micro: 0, small: 0, medium: 0, large: 0, major: 0, super_major: 0 };

const tally = tallyOf({
  years: 10,
  charities: {
    // 1,000 charities over ten years: 10,000 charity-years.
    operatingQuarters: 40_000,
    closed: 300,
    closedOf: { insolvency: 60, 'wind-up': 40, background: 200 },
    merged: 2,
    takenOver: 3,
    founded: 250,
    overspent: 1200,
    reported: 4000,
    servicesLost: 50_000,
    compared: 3000,
    stoodStill: 600,
    smallOverheads: 150_000,
    smallCosts: 1_000_000,
  },
  followed: {
    small: 200,
    smallOperating: 150,
    smallClosed: 40,
    holders: 120,
    holdersOperating: 84,
    entered: { ...none, small: 50, medium: 150, large: 40 },
    operating: { ...none, small: 45, medium: 105, large: 38 },
  },
});

test.each([
  // A year: 300, 250, 2 and 3 over 10,000 charity-years; the last two for 100,000 of them.
  ['closures', 0.03],
  ['entries', 0.025],
  ['mergers', 20],
  ['takeovers', 30],
  // 40, 60 and 200 of the 300, likewise.
  ['wind_ups', 400],
  ['insolvencies', 600],
  ['background_closures', 2000],
  // 150 and 40 of 200: the other 10 merged or were taken over.
  ['small_survival', 0.75],
  ['small_closures', 0.2],
  // 45 of 50, 105 of 150, 38 of 40; 84 of 120 holders, and the 66 others of 80.
  ['survival_10k_100k', 0.9],
  ['survival_100k_1m', 0.7],
  ['survival_1m_10m', 0.95],
  ['survival_holders', 0.7],
  ['survival_others', 0.825],
  ['overspending', 0.3],
  ['standing_still', 0.2],
  // £50k over ten years
  ['services_lost', 5000],
  ['small_overhead_ratio', 0.15],
] as const satisfies readonly (readonly [OutcomeId, number])[])('%s is %s', (id, value) => {
  expect(definitionOf(id).of(tally)).toBeCloseTo(value, 10);
});
