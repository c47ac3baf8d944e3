import { expect, test } from 'vitest';
import { definitionOf, type OutcomeId } from '../../../../src/study/outcomes/registry.ts';
import { tallyOf } from '../../../fixtures/tally.ts';

const tally = tallyOf({
  years: 10,
  charities: {
    // 1,000 charities over ten years: 10,000 charity-years.
    operatingQuarters: 40_000,
    closed: 300,
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
  followed: { small: 200, smallOperating: 150, smallClosed: 40 },
});

test.each([
  // A year: 300, 250, 2 and 3 over 10,000 charity-years; the last two for 100,000 of them.
  ['closures', 0.03],
  ['entries', 0.025],
  ['mergers', 20],
  ['takeovers', 30],
  // 150 and 40 of 200: the other 10 merged or were taken over.
  ['small_survival', 0.75],
  ['small_closures', 0.2],
  ['overspending', 0.3],
  ['standing_still', 0.2],
  // £50k over ten years
  ['services_lost', 5000],
  ['small_overhead_ratio', 0.15],
] as const satisfies readonly (readonly [OutcomeId, number])[])('%s is %s', (id, value) => {
  expect(definitionOf(id).of(tally)).toBeCloseTo(value, 10);
});
