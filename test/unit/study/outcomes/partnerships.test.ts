import { expect, test } from 'vitest';
import { definitionOf, type OutcomeId } from '../../../../src/study/outcomes/registry.ts';
import { tallyOf } from '../../../fixtures/tally.ts';

const tally = tallyOf({
  choices: {
    highMission: 50,
    highMissionPartnered: 20,
    lowMission: 40,
    lowMissionPartnered: 10,
    rivalOffers: 25,
    rivalAccepted: 5,
    gainfulOffers: 60,
    gainfulDeclined: 45,
  },
  payments: { advertised: 10_000_000, toPartners: 800_000 },
  tenders: { awardedValue: 20_000_000 },
  partnerships: {
    jointValue: 6_000_000,
    pairs: 40,
    repeatPairs: 10,
    sizeDifference: 60,
    largeBids: 80,
    largeLedBids: 20,
    promised: 500_000,
    given: 450_000,
    trust: 0.45,
    deliveringPairs: 30,
    skillDifference: 6,
    ownServices: 400_000,
    doubledServices: 100_000,
    allies: 10,
    alliesCost: 9.5,
  },
  partners: {
    won: 20,
    ledLater: 3,
    judged: 16,
    reputation: 9.6,
    parts: 2_000_000,
    monitoring: 60_000,
    ownServices: 300_000,
    otherIncome: 400_000,
    rooted: 5,
    rootedGrowth: -0.1,
    grown: 12,
    growth: 0.36,
    // Rising by 0.2 from a share of 0.1 to one of 0.5: a slope of 0.5; a third area lies on the same line.
    areas: [
      { x: 0.1, y: -0.1 },
      { x: 0.3, y: 0 },
      { x: 0.5, y: 0.1 },
    ],
  },
});

test.each([
  // £6m of £20m; £0.8m of £10m
  ['partnership_rate', 0.3],
  ['partner_share', 0.08],
  ['trust', 0.45],
  ['repeat_partnering', 0.25],
  ['dissimilar_partners', 1.5],
  ['large_led_partnerships', 0.25],
  ['promise_kept', 0.9],
  ['partner_skill_gap', 0.2],
  ['duplicated_capacity', 0.25],
  ['allied_unit_cost', 0.95],
  ['partner_later_leads', 0.15],
  ['small_partner_reputation', 0.6],
  ['small_compliance_cost', 0.03],
  ['partner_own_services', 0.75],
  // A year: −0.1 over five, 0.36 over twelve
  ['rooted_income_growth', -0.02],
  ['small_partner_growth', 0.03],
  ['funder_gradient', 0.5],
  ['rival_acceptance', 0.2],
  ['declined_gainful', 0.75],
  // 20 of 50 less 10 of 40: 0.4 − 0.25
  ['mission_collaboration_gap', 0.15],
] as const satisfies readonly (readonly [OutcomeId, number])[])('%s is %s', (id, value) => {
  expect(definitionOf(id).of(tally)).toBeCloseTo(value, 10);
});

/** Charities that each decided on four bids, under the given pressure in each. */
const four = (count: number, partnered: number, pressure: number) =>
  Array.from({ length: count }, () => ({ made: 4, partnered, pressure: 4 * pressure }));
const spreadOf = (decided: ReturnType<typeof four>) => definitionOf('behaviour_spread').of(tallyOf({ choices: { decided } }));

test('behaviour_spread is the variance between charities under like pressure, less what luck gives', () => {
  // In each third five charities always partner and five never: a mean of 1/2, a variance of 1/4, and of luck 1/2 · 1/2 / 4 = 1/16.
  const third = (pressure: number) => [...four(5, 4, pressure), ...four(5, 0, pressure)];
  expect(spreadOf([...third(0.1), ...third(0.5), ...third(0.9)])).toBeCloseTo(3 / 16, 10);
  // Where pressure alone decides, all in a third do the same: no variance, and no luck where the mean is 0 or 1.
  expect(spreadOf([...four(10, 4, 0.9), ...four(10, 0, 0.1), ...four(10, 0, 0.5)])).toBe(0);
  // All partner in half of their bids: no variance, so 1/16 less than luck gives.
  expect(spreadOf(four(30, 2, 0.5))).toBeCloseTo(-1 / 16, 10);
});

test('behaviour_spread wants thirty charities with three bids or more', () => {
  expect(spreadOf(four(29, 2, 0.5))).toBeNull();
  expect(spreadOf([...four(29, 2, 0.5), { made: 2, partnered: 1, pressure: 1 }])).toBeNull();
});
