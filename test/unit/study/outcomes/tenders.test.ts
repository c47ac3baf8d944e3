import { expect, test } from 'vitest';
import { definitionOf, type OutcomeId } from '../../../../src/study/outcomes/registry.ts';
import { tallyOf } from '../../../fixtures/tally.ts';

const tally = tallyOf({
  // 100 charities in the market over ten years.
  charities: { marketQuarters: 4000 },
  choices: { bids: 500, intended: 600, beyondReplacement: 150 },
  // 100 contracts in force over ten years.
  earlyEndings: { inForceQuarters: 4000, endedEarly: 30 },
  payments: { bidding: 400_000, losingBids: 300_000, tendering: 200_000 },
  tenders: {
    // 200 tenders: 20 drew no bid, 180 drew 540, of which 45 tenders drew one each.
    offered: 200,
    failed: 20,
    answered: 180,
    bids: 540,
    single: 45,
    contested: 10,
    improved: 4,
    offeredValue: 50_000_000,
    steppedBackValue: 5_000_000,
    competedValue: 40_000_000,
    // Another £10m was awarded directly, all of it to charities.
    awardedValue: 50_000_000,
    charityValue: 40_000_000,
    awards: 300,
    directAwards: 120,
    modestValue: 10_000_000,
    modestCharityValue: 8_000_000,
    largeValue: 20_000_000,
    largeCharityValue: 7_000_000,
    largeBids: 200,
    largeWins: 80,
    smallBids: 300,
    smallWins: 75,
    distantLeads: 8,
    distantDelay: 20,
    noticedBySmall: 1000,
    shutOut: 120,
  },
});

test.each([
  ['failed_tenders', 0.1],
  // Both of the 180 that drew any: 540 / 180, 45 / 180
  ['bids_per_tender', 3],
  ['single_bid_rate', 0.25],
  ['contested_tenders', 0.05],
  ['improved_terms', 0.02],
  // £5m of £50m offered
  ['stepped_back_value', 0.1],
  // Of £40m let by competition: £0.4m, £0.3m, £0.2m
  ['bid_cost_share', 0.01],
  ['wasted_bid_cost', 0.0075],
  ['commissioner_cost_share', 0.005],
  // £40m of £50m
  ['vcse_share', 0.8],
  ['direct_share', 0.4],
  // £8m of £10m of local contracts under £1m, £7m of £20m of those over £5m.
  ['vcse_share_under_1m', 0.8],
  ['vcse_share_over_5m', 0.35],
  // 80 of 200 less 75 of 300: 0.4 − 0.25
  ['large_win_rate', 0.15],
  // 500 bids over 1,000 charity-years in the market
  ['bids_per_charity', 0.5],
  ['growth_seeking', 0.25],
  // 20 quarters over 8 contracts
  ['mobilisation_delay', 2.5],
  ['small_exclusion', 0.12],
  // 30 over 1,000 contract-years
  ['contracts_ended_early', 0.03],
] as const satisfies readonly (readonly [OutcomeId, number])[])('%s is %s', (id, value) => {
  expect(definitionOf(id).of(tally)).toBeCloseTo(value, 10);
});

test('without contracts of a size charities have no share of them', () => {
  const none = tallyOf({ tenders: { awardedValue: 1_000_000, charityValue: 1_000_000 } });
  expect([definitionOf('vcse_share_under_1m').of(none), definitionOf('vcse_share_over_5m').of(none)]).toEqual([null, null]);
});

test('the value at which nationals enter has an interval of its own where a run has it, and else its reason', () => {
  const [annual, whole] = [definitionOf('entry_threshold_national'), definitionOf('entry_threshold_whole_life')];
  const one = tallyOf({
    entry: { annual: { value: 900_000, interval: [700_000, null] }, whole: { reason: 'no distant national ever bid' } },
  });
  expect([annual.of(one), annual.reason?.(one), annual.interval?.(one)]).toEqual([900_000, null, [700_000, null]]);
  expect([whole.of(one), whole.reason?.(one), whole.interval?.(one)]).toEqual([null, 'no distant national ever bid', null]);
});
