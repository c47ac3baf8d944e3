/** When a setting of the market, the population or the lives of charities cannot act. */
import { BANDS, SERVICES } from '../names.ts';
import {
  areasSimulated,
  foundsAny,
  foundsWider,
  hasWide,
  grantsFollow,
  hasHolders,
  hasNoBudget,
  isAbsent,
  keepsAllInHouse,
  letsNothing,
  sumOf,
} from './circumstances.ts';
import { ALL_IN_HOUSE, NO_BUDGET, NO_TENDERS, rule, type InertRule } from './rule.ts';

/** What is about tenders and contracts alone. */
const OF_TENDERS = [
  'contract.*',
  'threshold.*',
  'partnership.*',
  'weights.*',
  'reservation.*',
  'grant.*',
  'price.*',
  'payment.*',
  'burden.*',
  'challenge.*',
  'attention.*',
  'bidding.*',
  'for_profit.*',
  'scoring.*',
  'perceived.*',
  'pressure.*',
  'structure.*',
  'market.whole_life_*',
  'market.advertised_from',
  'market.regional_above',
  'market.start_*',
  'market.spot_taken_in',
  'delivery.mobilisation_quarters',
  'delivery.early_quality_loss',
  'delivery.tupe',
  'delivery.tupe_obligations',
  'delivery.redundancy_share',
  'delivery.incident_*',
  'delivery.learning',
  'delivery.forgetting',
  'delivery.best_quality',
  'delivery.others_*',
  'delivery.reach_*',
  'delivery.base_kept',
  'delivery.coordination_*',
  'delivery.relationship_cost',
];

/**
 * What is read of tenders and of bids for them, and of nothing else: contracts that there are at the start run on for a while, even where
 * none is let, and those of for-profit providers are those for which a bid would have paid.
 */
const OF_LETTING = [
  'threshold.*',
  'partnership.*',
  'weights.*',
  'reservation.*',
  'grant.*',
  'challenge.*',
  'attention.*',
  'for_profit.chance',
  'for_profit.cost_spread',
  'for_profit.quality*',
  'for_profit.social_value',
  'for_profit.subcontracts',
  'scoring.*',
  'perceived.*',
  'pressure.*',
  'structure.*',
  'burden.notice_weeks',
  'burden.market_engagement',
  'bidding.arrears_cost',
  'bidding.arrears_shortage_cost',
  'bidding.budget_share',
  'bidding.day_rate',
  'bidding.days_*',
  'bidding.award_fading',
  'bidding.candidates*',
  'bidding.cost_spread',
  'bidding.growth_limit',
  'bidding.hedge',
  'bidding.hire_premium',
  'bidding.keep_staff_cover',
  'bidding.market_weight',
  'bidding.memory_loss',
  'bidding.mission_cover',
  'bidding.most_part',
  'bidding.money_floor',
  'bidding.money_limit',
  'bidding.noise',
  'bidding.odds_*',
  'bidding.overhead_misjudged',
  'bidding.partner_noise',
  'bidding.partnering_cost',
  'bidding.partner_expects',
  'bidding.partners_effort',
  'bidding.prior_weight',
  'bidding.prior_win',
  'bidding.set_up_base',
  'bidding.set_up_share',
  'bidding.shadow_price',
  'bidding.skill_discount',
  'bidding.team_limit',
  'bidding.trust_to_ask',
  'bidding.usual_fee',
  'bidding.usual_part',
  'delivery.incident_*',
  'delivery.coordination_*',
  'delivery.relationship_cost',
];

const market: readonly InertRule[] = [
  rule(OF_TENDERS, letsNothing, ...NO_TENDERS),
  rule(OF_LETTING, (_, { neverFunded }) => neverFunded, ...NO_BUDGET),
  rule(
    ['price.ceiling', 'price.indexation', 'payment.*', 'delivery.tupe', 'delivery.tupe_obligations', 'delivery.redundancy_share'],
    (_, { neverFunded }) => neverFunded,
    ...NO_BUDGET,
  ),
  rule(
    ['contract.lots', 'contract.value_max', 'contract.in_house_share', 'contract.takes_in_spot', 'market.spot_taken_in'],
    hasNoBudget,
    ...NO_BUDGET,
  ),
  rule(
    ['budget.by_service.*', 'budget.by_deprivation.*', 'budget.spares_below', 'budget.spares_above'],
    hasNoBudget,
    'budgets are nothing: budget.multiplier is 0',
    'budget.multiplier above 0',
  ),
  // Work that is handed back is let again all the same, in the lots that it had: other rules of tenders may act.
  rule('contract.lots', keepsAllInHouse, ...ALL_IN_HOUSE),
  rule(
    ['market.whole_life_limit', 'market.regional_above'],
    ({ market: m }) => m.whole_life_log_sd_above === 0 && m.regional_above > m.whole_life_median,
    'no line is worth more than the median: market.whole_life_log_sd_above is 0',
    'market.whole_life_log_sd_above above 0',
  ),
  rule(
    ['market.spot_noise', 'market.spot_taken_in', 'contract.takes_in_spot', 'delivery.spot_cost', 'delivery.spot_quality'],
    (rules) => !hasHolders(rules),
    'no charity holds public work at the start, so that there is no spot work',
    'a population.holder_share above 0',
  ),
  rule(
    'budget.*',
    (rules) => letsNothing(rules) && !hasHolders(rules) && !grantsFollow(rules),
    'there is no public work at all, nor any grant that follows budgets',
    'market.tenders_per_year above 0',
  ),
  ...SERVICES.map((service) =>
    rule(
      `budget.by_service.${service}`,
      ({ market: m }) => m.service_weight[service] === 0 && sumOf(m.service_weight) > 0,
      `there is no work in this service: market.service_weight.${service} is 0`,
      `market.service_weight.${service} above 0`,
    ),
  ),
];

const population: readonly InertRule[] = [
  rule('population.tail_index.micro', () => true, 'incomes of micro charities follow population.micro_shape instead'),
  rule(
    'population.scale',
    ({ population: { areas } }) => areas === 1,
    'there is one area, which is always simulated',
    'population.areas above 1',
  ),
  rule(
    'population.scale',
    ({ population: { areas, scale } }) => scale < 1 && Math.round(scale * areas) >= areas,
    'it rounds to all of the areas',
    'a smaller share or more areas',
  ),
  rule(
    ['population.area_log_sd', 'population.charities_by_deprivation', 'market.money_by_deprivation'],
    ({ population: { areas } }) => areas === 1,
    'there is one area',
    'population.areas above 1',
  ),
  rule(
    'population.largest_income',
    (rules) => isAbsent(rules, 'super_major'),
    'there are no super-major charities: population.band_share.super_major comes to none of them',
    'a higher population.band_share.super_major',
  ),
  rule(
    'population.micro_shape',
    (rules) => isAbsent(rules, 'micro'),
    'there are no micro charities: population.band_share.micro is 0',
    'population.band_share.micro above 0',
  ),
  ...BANDS.flatMap((band) => {
    const none = `there are no ${band} charities: population.band_share.${band} comes to none of them`;
    const some = `a higher population.band_share.${band}`;
    const ofAll = ['tail_index', 'commissioned_share', 'grant_share_of_income', 'reserve_months', 'no_reserves', 'specialisms_extra'];
    const atStart = ['holder_share', 'contract_share_of_income', 'regional_share', 'national_share'];
    const ofCommissioned = ['regional_share', 'national_share', 'specialisms_extra'];
    const at = (names: readonly string[]) => names.map((name) => `population.${name}.${band}`);
    return [
      rule(at(ofAll), (rules) => isAbsent(rules, band), none, some),
      rule(at(atStart), (rules) => isAbsent(rules, band, false), none, some),
      rule(
        at(ofCommissioned),
        ({ population: p }) => p.commissioned_share[band] === 0,
        `no work of ${band} charities is commissioned: population.commissioned_share.${band} is 0`,
        `population.commissioned_share.${band} above 0`,
      ),
      rule(
        at(['contract_share_of_income']),
        ({ population: p }) => p.holder_share[band] === 0,
        `no ${band} charity holds public work at the start: population.holder_share.${band} is 0`,
        `population.holder_share.${band} above 0`,
      ),
      rule(
        at(['reserve_months']),
        ({ population: p }) => p.no_reserves[band] === 1,
        `no ${band} charity has reserves: population.no_reserves.${band} is 1`,
        `population.no_reserves.${band} below 1`,
      ),
    ];
  }),
];

const life: readonly InertRule[] = [
  rule(
    'life.entry_band.*',
    (rules) => !foundsAny(rules),
    'no charity is founded in its place: life.entry_rate and life.need_entry are 0',
    'life.entry_rate above 0',
  ),
  rule(
    'life.opening_reserves',
    (rules) => !foundsAny(rules) && !foundsWider(rules),
    'no charity is founded: life.entry_rate and life.need_entry are 0, and none of wider reach follows another',
    'life.entry_rate above 0',
  ),
  rule(
    'life.wider_entry',
    (rules) => !hasWide(rules),
    'all charities work in one place',
    'population.regional_share or population.national_share above 0',
  ),
  rule(
    'life.wider_entry',
    (rules) => sumOf(rules.life.exit_rate) === 0,
    'no charity closes without being in trouble, so that none follows it: life.exit_rate is 0 for every band',
    'a life.exit_rate above 0',
  ),
  rule(
    'life.need_entry',
    (rules) => areasSimulated(rules) === 1,
    'one area is simulated, and need is compared between areas',
    'more areas',
  ),
  rule(
    ['life.exit_age_effect', 'life.young_years'],
    (rules) => sumOf(rules.life.exit_rate) === 0,
    'no charity closes without being in trouble: life.exit_rate is 0 for every band',
    'a life.exit_rate above 0',
  ),
  rule(
    'finance.obligation_spread',
    ({ finance }) => finance.obligation_share === 0,
    'charities have no obligations of their own: finance.obligation_share is 0',
    'finance.obligation_share above 0',
  ),
  rule(
    'finance.one_off_cost',
    ({ finance }) => finance.one_off_chance === 0,
    'finance.one_off_chance is 0',
    'finance.one_off_chance above 0',
  ),
  rule('finance.one_off_chance', ({ finance }) => finance.one_off_cost === 0, 'finance.one_off_cost is 0', 'finance.one_off_cost above 0'),
  rule(
    'finance.takeover_share',
    ({ finance }) => finance.merger_chance === 0 && finance.merger_background === 0,
    'no charity merges: finance.merger_chance and finance.merger_background are 0',
    'finance.merger_chance above 0',
  ),
];

export const worldRules: readonly InertRule[] = [...market, ...population, ...life];
