/** When a rule of commissioners cannot act. */
import { bundles, hasForProfit, lowestBudget, sumOf } from './circumstances.ts';
import { NO_JOINT_WORK, isOff, rule, type InertRule } from './rule.ts';

export const lettingRules: readonly InertRule[] = [
  rule(
    ['contract.bundle_over', 'contract.wait_quarters'],
    (rules) => !bundles(rules),
    'each line is let by itself: contract.lines_per_contract is 1 and contract.value_min is 0',
    'contract.lines_per_contract above 1 or contract.value_min above 0',
  ),
  rule(
    'contract.value_max',
    ({ contract }, { largest }) => contract.value_max < 1_000_000_000 && contract.value_max >= largest,
    'nothing that is let can be worth as much',
    'a lower value',
  ),
  rule(
    ['contract.length_years', 'contract.extension_chance', 'contract.extension_years'],
    ({ contract }) => contract.one_year_share === 1,
    'every contract is let for one year: contract.one_year_share is 1',
    'contract.one_year_share below 1',
  ),
  rule(
    'contract.extension_years',
    ({ contract }) => contract.extension_chance === 0,
    'contract.extension_chance is 0',
    'contract.extension_chance above 0',
  ),
  rule(
    'contract.extension_chance',
    ({ contract }) => contract.extension_years === 0,
    'contract.extension_years is 0',
    'contract.extension_years above 0',
  ),
  rule(
    'threshold.applies_above',
    ({ threshold }) => threshold.turnover_ratio === 0,
    'threshold.turnover_ratio is 0',
    'threshold.turnover_ratio above 0',
  ),
  rule(
    'threshold.*',
    ({ threshold }, { largest }) => threshold.applies_above > largest,
    'nothing that is let is worth as much as threshold.applies_above',
    'a lower threshold.applies_above',
  ),
  rule(
    ['partnership.applies_above', 'partnership.points', 'partnership.minimum_partner_share', 'partnership.share_counts_for'],
    ({ partnership }) => partnership.mandate === 'none',
    'partnership.mandate is none',
    'partnership.mandate of points or required',
  ),
  rule(
    'partnership.points',
    ({ partnership }) => partnership.mandate === 'required',
    'partnership.mandate is required, which gives no points',
    'partnership.mandate of points',
  ),
  rule(
    'partnership.share_counts_for',
    ({ partnership }) => partnership.minimum_partner_share === 0,
    'no share for partners is asked for: partnership.minimum_partner_share is 0',
    'partnership.minimum_partner_share above 0',
  ),
  rule(
    [
      'partnership.mandate',
      'partnership.points',
      'partnership.minimum_partner_share',
      'partnership.share_counts_for',
      'partnership.applies_above',
    ],
    ({ partnership }, { largest }) => partnership.applies_above > largest,
    'nothing that is let is worth as much as partnership.applies_above',
    'a lower partnership.applies_above',
  ),
  rule(
    ['partnership.management_fee_cap', 'bidding.usual_fee', 'payment.partners_wait_quarters'],
    (_, { together }) => !together,
    ...NO_JOINT_WORK,
  ),
  rule(
    'partnership.management_fee_cap',
    ({ partnership, bidding }, { isOn, value }) =>
      Math.min(partnership.management_fee_cap, 0.25) >= bidding.usual_fee + (isOn('unfair-split') ? value('unfair-split', 'extra') : 0),
    'no lead takes as much',
    'a lower cap',
  ),
  rule(
    'bidding.usual_fee',
    ({ partnership, bidding }) => Math.min(bidding.usual_fee, 0.1) >= partnership.management_fee_cap,
    'fees are held to partnership.management_fee_cap, which is no higher',
    'a higher partnership.management_fee_cap',
  ),
  rule('weights.looks_for_small_strengths', (_, { isOn }) => !isOn('strengths-of-small'), ...isOff('strengths-of-small')),
  rule(
    'weights.looks_for_small_strengths',
    (_, { value }) => value('strengths-of-small', 'points') === 0,
    'mechanisms.strengths-of-small.points is 0',
    'mechanisms.strengths-of-small.points above 0',
  ),
  rule(
    'reservation.applies_below',
    ({ reservation }) => reservation.for === 'none',
    'reservation.for is none',
    'reservation.for of vcse or local',
  ),
  rule(
    'reservation.for',
    ({ reservation }) => reservation.applies_below === 0,
    'reservation.applies_below is 0',
    'reservation.applies_below above 0',
  ),
  rule(
    ['reservation.for', 'reservation.applies_below'],
    (rules) => rules.reservation.for === 'vcse' && !hasForProfit(rules),
    'no for-profit provider bids anyway',
    'for_profit.chance and for_profit.margin above 0',
  ),
  rule(
    ['grant.applies_below', 'grant.application_cost', 'grant.monitoring'],
    ({ grant }) => grant.share === 0,
    'nothing is offered as a grant: grant.share is 0',
    'grant.share above 0',
  ),
  rule(
    ['grant.share', 'grant.application_cost', 'grant.monitoring'],
    ({ grant }) => grant.applies_below === 0,
    'nothing is small enough for a grant: grant.applies_below is 0',
    'grant.applies_below above 0',
  ),
  rule(
    ['grant.monitoring', 'burden.monitoring'],
    ({ burden }) => burden.monitoring_cost === 0,
    'burden.monitoring_cost is 0',
    'burden.monitoring_cost above 0',
  ),
  rule(
    ['grant.monitoring', 'burden.monitoring_cost'],
    ({ burden }) => burden.monitoring === 0,
    'burden.monitoring is 0',
    'burden.monitoring above 0',
  ),
  rule(
    'price.indexation',
    (_, { longest }) => longest <= 1,
    'no contract runs for more than a year',
    'a contract.length_years above 1 and a contract.one_year_share below 1',
  ),
  rule(
    'burden.market_engagement',
    ({ attention }) => sumOf(attention.notices_outsider) === 0,
    'no charity outside the market notices anything: attention.notices_outsider is 0 for every band',
    'an attention.notices_outsider above 0',
  ),
  rule('challenge.readiness_to_listen', (_, { isOn }) => !isOn('collective-challenge'), ...isOff('collective-challenge')),
  rule(
    'budget.spares',
    (rules) => lowestBudget(rules) >= (Object.values(rules.budget.by_deprivation).every((share) => share === 1) ? 1 : 1 + 1e-9),
    'no budget is cut below what it was, so that nobody has to be spared',
    'budget.multiplier below 1',
  ),
  rule(
    'budget.spares_below',
    (rules) => rules.budget.spares !== 'small_contracts',
    'budget.spares is not small_contracts',
    'budget.spares of small_contracts',
  ),
  rule(
    'budget.spares_below',
    (rules) => lowestBudget(rules) >= (Object.values(rules.budget.by_deprivation).every((share) => share === 1) ? 1 : 1 + 1e-9),
    'no budget is cut below what it was',
    'budget.multiplier below 1',
  ),
  rule(
    ['budget.by_deprivation.least_deprived', 'budget.by_deprivation.most_deprived'],
    ({ population: { areas } }) => areas === 1,
    'the only area is in the middle third',
    'population.areas above 1',
  ),
  rule(
    'budget.by_deprivation.middle',
    ({ population: { areas } }) => areas === 2,
    'of two areas none is in the middle third',
    'population.areas above 2',
  ),
];
