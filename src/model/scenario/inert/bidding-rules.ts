/** When a setting of bidding, scoring or delivery cannot act. */
import { bundles } from '../bundles.ts';
import { hasForProfit, hasWide, joinsServices } from './circumstances.ts';
import { NOBODY_LEADS, NO_JOINT_WORK, ALL_LOCAL, isOff, rule, type InertRule } from './rule.ts';

const bidding: readonly InertRule[] = [
  rule('attention.notices_distant', (_, { isOn }) => !isOn('parachuting'), ...isOff('parachuting')),
  rule(
    ['attention.notices_present', 'attention.notices_distant', 'population.regional_bases', 'population.national_bases*'],
    (rules) => !hasWide(rules),
    ...ALL_LOCAL,
  ),
  rule(
    'attention.notice_pace',
    ({ attention, burden }) => attention.usual_notice === burden.notice_weeks,
    'every tender is open for the usual notice: burden.notice_weeks is attention.usual_notice',
    'another burden.notice_weeks',
  ),
  rule(
    'bidding.cost_reference',
    ({ bidding: b, attention, for_profit }) => b.cost_stake === 0 && attention.value_pull === 0 && for_profit.size_economy === 0,
    'bidding.cost_stake, attention.value_pull and for_profit.size_economy are 0',
    'bidding.cost_stake above 0',
  ),
  rule(
    [
      'bidding.partner_noise',
      'bidding.candidates*',
      'bidding.partners_effort',
      'bidding.partner_expects',
      'bidding.trust_to_ask',
      'bidding.usual_part',
      'bidding.most_part',
      'structure.matching',
    ],
    (_, { leads }) => !leads,
    ...NOBODY_LEADS,
  ),
  rule(
    'bidding.partnering_cost',
    (rules, { leads }) => !leads && !(rules.for_profit.subcontracts && rules.partnership.mandate !== 'none'),
    'nobody looks for partners, and no rule has for-profit providers bring in subcontractors',
    'a mechanism such as mission-motive on, or partnership.mandate of points or required',
  ),
  rule(
    'bidding.noise',
    ({ structure }, { leads }) => structure.decision === 'best_response' && !leads,
    'structure.decision is best_response',
    'another structure.decision',
  ),
  rule(
    ['partnership.minimum_partner_share', 'partnership.share_counts_for', 'partnership.minimum_partners', 'bidding.team_limit'],
    (_, { leads, isOn }) => !leads && !isOn('defensive-alliance'),
    ...NOBODY_LEADS,
  ),
  rule(
    'bidding.hire_premium',
    (rules, { isOn }) => !joinsServices(rules) && !isOn('income-chasing'),
    'contracts ask for one service, and charities bid in services they have',
    'contract.bundle_over of services with contract.lines_per_contract above 1, or the mechanism income-chasing on',
  ),
  rule(
    'bidding.days_each_line',
    (rules) => !bundles(rules),
    'each line is let by itself: contract.lines_per_contract is 1 and contract.value_min is 0',
    'contract.lines_per_contract above 1 or contract.value_min above 0',
  ),
  rule(
    'bidding.days_each_service',
    (rules) => !joinsServices(rules),
    'contracts ask for one service',
    'contract.bundle_over of services with contract.lines_per_contract above 1',
  ),
  rule(
    ['bidding.arrears_cost', 'bidding.arrears_shortage_cost'],
    ({ payment }) => payment.arrears_quarters === 0,
    'payment is at once: payment.arrears_quarters is 0',
    'payment.arrears_quarters above 0',
  ),
  rule(
    ['bidding.size_economy', 'bidding.skill_by_size'],
    (_, { isOn, value }) => !isOn('strengths-of-large') || value('strengths-of-large', 'size_advantage') === 0,
    'size gives no advantage: the mechanism strengths-of-large is off, or its size_advantage is 0',
    'mechanisms.strengths-of-large.size_advantage above 0',
  ),
  rule(
    ['scoring.local_value', 'scoring.social_value_base', 'for_profit.social_value'],
    ({ weights }) => weights.social_value === 0,
    'weights.social_value is 0',
    'weights.social_value above 0',
  ),
  rule('scoring.step_back_help', (_, { isOn }) => !isOn('stepping-back'), ...isOff('stepping-back')),
  rule(
    ['for_profit.*', 'market.start_for_profit'],
    (rules) => !hasForProfit(rules),
    'there are no for-profit providers: for_profit.firms is 0',
    'for_profit.firms above 0',
  ),
  rule(
    'for_profit.subcontracts',
    ({ partnership }, { isOn, value }) =>
      partnership.mandate === 'none' && (!isOn('commissioner-expectation') || value('commissioner-expectation', 'points') === 0),
    'nobody asks for partnership: partnership.mandate is none, and commissioner-expectation is off or gives no points',
    'partnership.mandate of points or required, or the mechanism commissioner-expectation on',
  ),
];

const delivering: readonly InertRule[] = [
  rule(
    'delivery.redundancy_share',
    ({ delivery }) => delivery.tupe,
    'staff transfer to the new provider: delivery.tupe is true',
    'delivery.tupe of false',
  ),
  rule(
    'delivery.tupe_obligations',
    ({ delivery }) => !delivery.tupe,
    'staff do not transfer to a new provider: delivery.tupe is false',
    'delivery.tupe of true',
  ),
  rule(
    ['delivery.mobilisation_quarters', 'delivery.early_quality_loss', 'delivery.base_kept', 'bidding.set_up_base', 'bidding.set_up_share'],
    (rules) => !hasWide(rules),
    ...ALL_LOCAL,
  ),
  rule(
    ['delivery.incident_*', 'delivery.coordination_*', 'delivery.relationship_cost', 'burden.partners_monitoring'],
    (_, { together }) => !together,
    ...NO_JOINT_WORK,
  ),
  rule(
    'delivery.incident_cost',
    ({ delivery }) => delivery.incident_rate === 0,
    'delivery.incident_rate is 0',
    'delivery.incident_rate above 0',
  ),
  rule('structure.trust', (_, { isOn }) => !isOn('trust-ledger'), ...isOff('trust-ledger')),
  rule('structure.trust', (_, { together }) => !together, ...NO_JOINT_WORK),
];

export const biddingRules: readonly InertRule[] = [...bidding, ...delivering];
