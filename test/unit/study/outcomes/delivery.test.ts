import { expect, test } from 'vitest';
import { definitionOf, type OutcomeId } from '../../../../src/study/outcomes/registry.ts';
import { tallyOf } from '../../../fixtures/tally.ts';

const tally = tallyOf({
  contracts: {
    price: 1_000_000,
    quality: 600_000,
    reach: 950_000,
    paid: 800_000,
    outcomes: 1000,
    charityCost: 900_000,
    charityPrice: 810_000,
    work: 810_000,
    outsideMission: 81_000,
    localisedPrice: 200_000,
    localisedQuality: 140_000,
    centralPrice: 100_000,
    centralQuality: 60_000,
  },
  // One market with a single provider, one with two equal ones.
  markets: { spent: [10_000, 5000] },
  people: {
    need: 2000,
    met: 1500,
    needAtStart: 2500,
    severalNeeds: 400,
    lost: 140,
    bothMet: 100,
    lineQuarters: 480,
    gapQuarters: 20,
  },
});

test.each([
  ['needs_met', 0.75],
  // 2,000 of 2,500
  ['need_level', 0.8],
  ['navigation_loss', 0.35],
  ['multi_need_coverage', 0.25],
  // 20 of 480 line-quarters is one in 24: half a month a year
  ['service_gap_months', 0.5],
  // The chance that two people differ in provider: 0 and 1/2
  ['choice', 0.25],
  ['local_quality', 0.6],
  ['marginalised_reach', 0.95],
  // 1,000 outcomes for £800k
  ['value_per_pound', 1.25],
  // £90k of £900k
  ['full_cost_shortfall', 0.1],
  ['mission_drift', 0.1],
  // 0.7 less 0.6
  ['localised_quality', 0.1],
] as const satisfies readonly (readonly [OutcomeId, number])[])('%s is %s', (id, value) => {
  expect(definitionOf(id).of(tally)).toBeCloseTo(value, 10);
});

test('contracts that pay more than they cost have a negative shortfall', () => {
  const paid = tallyOf({ contracts: { charityCost: 100_000, charityPrice: 120_000 } });
  expect(definitionOf('full_cost_shortfall').of(paid)).toBeCloseTo(-0.2, 10);
});
