import { expect, test } from 'vitest';
import { definitionOf, type OutcomeId } from '../../../../src/study/outcomes/registry.ts';
import { tallyOf } from '../../../fixtures/tally.ts';

const tally = tallyOf({
  years: 10,
  cohorts: {
    formerPartners: 8,
    wonByFormerPartners: 20,
    grown: 6,
    growth: 0.12,
    alarmedMoney: 2_000_000,
    alarmedNational: 500_000,
    ventureMembers: 4,
    ventureBidCost: 80_000,
    nationalBids: 60,
    nationalWins: 15,
    centralMoney: 3_000_000,
    centralToPartners: 300_000,
    contract: 10_000_000_00,
    missionLedContract: 4_000_000_00,
  },
});

test.each([
  // 20 wins over ten years and eight charities
  ['former_partner_leads', 0.25],
  ['former_partner_growth', 0.02],
  ['national_share_alarmed', 0.25],
  // £80k over ten years and four members
  ['venture_bid_cost', 2000],
  ['national_win_rate', 0.25],
  ['central_partner_share', 0.1],
  ['mission_led_share', 0.4],
] as const satisfies readonly (readonly [OutcomeId, number])[])('%s is %s', (id, value) => {
  expect(definitionOf(id).of(tally)).toBeCloseTo(value, 10);
});
