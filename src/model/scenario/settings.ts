/** Every setting of a scenario, described once. Mechanisms describe their own parameters in their own files. */
import type { FieldTree, NumberField, TableField, ValuesOf } from './field.ts';
import { BANDS, SERVICES, type Band } from './names.ts';

type Extra = Partial<Pick<NumberField, 'source' | 'pounds'>>;
const number =
  (kind: NumberField['kind'], basis: NumberField['basis']) =>
  (value: number, range: readonly [number, number], unit: string, meaning: string, extra: Extra = {}) =>
    ({ type: 'number', default: value, range, unit, meaning, basis, kind, ...extra }) satisfies NumberField;
const integer =
  (kind: NumberField['kind'], basis: NumberField['basis']) =>
  (value: number, range: readonly [number, number], unit: string, meaning: string, extra: Extra = {}) =>
    ({ type: 'integer', default: value, range, unit, meaning, basis, kind, ...extra }) satisfies NumberField;

const measured = number('assumption', 'evidence');
const judged = number('assumption', 'judgement');
const fitted = number('assumption', 'calibrated');
const policy = number('policy', 'judgement');
const policyCount = integer('policy', 'judgement');
const judgedCount = integer('assumption', 'judgement');

const byBand = (
  basis: TableField['basis'],
  values: readonly [number, number, number, number, number, number],
  range: readonly [number, number],
  unit: string,
  meaning: string,
  extra: Extra = {},
) =>
  ({
    type: 'table',
    keys: BANDS,
    default: Object.fromEntries(BANDS.map((band, k) => [band, values[k]])) as Record<Band, number>,
    range,
    unit,
    meaning,
    basis,
    kind: 'assumption',
    ...extra,
  }) satisfies TableField<Band>;

const byService = (
  kind: TableField['kind'],
  values: readonly number[],
  range: readonly [number, number],
  unit: string,
  meaning: string,
  extra: Extra = {},
) =>
  ({
    type: 'table',
    keys: SERVICES,
    default: Object.fromEntries(SERVICES.map((service, k) => [service, values[k]])) as Record<(typeof SERVICES)[number], number>,
    range,
    unit,
    meaning,
    basis: 'judgement',
    kind,
    ...extra,
  }) satisfies TableField<(typeof SERVICES)[number]>;

const choice = <C extends string>(kind: 'policy' | 'assumption', choices: readonly C[], value: C, meaning: string) =>
  ({ type: 'choice', choices, default: value, meaning, unit: 'choice', basis: 'judgement', kind }) as const;
const flag = (kind: 'policy' | 'assumption', value: boolean, meaning: string) =>
  ({ type: 'boolean', default: value, meaning, unit: 'yes or no', basis: 'judgement', kind }) as const;

export const settingFields = {
  run: {
    years: integer('policy', 'judgement')(10, [1, 40], 'years', 'How long the run lasts after the warm-up.'),
    replications: integer('policy', 'judgement')(20, [1, 10_000], 'runs', 'How many independent runs are made.'),
    warm_up_quarters: judgedCount(24, [24, 80], 'quarters', 'Shortest warm-up under the baseline rules: one full contract turnover.'),
    warm_up_limit_quarters: judgedCount(48, [24, 120], 'quarters', 'Longest warm-up; a run that is not steady by then says so.'),
    steady_tolerance: judged(
      0.05,
      [0.001, 0.5],
      'share',
      'The warm-up ends when local concentration, closures and reserves each change by less than this between the last two blocks of eight quarters.',
    ),
  },
  population: {
    charities: judgedCount(130_000, [50, 400_000], 'charities', 'Charities in the whole country, dormant shells included.', {}),
    areas: integer('assumption', 'evidence')(153, [1, 250], 'areas', 'Upper-tier local authority areas in the whole country.', {
      source: 'England, number of upper-tier authorities',
    }),
    regions: integer('assumption', 'evidence')(9, [1, 20], 'regions', 'Regions the areas are grouped into.', {
      source: 'England, standard regions',
    }),
    people: measured(56_500_000, [1000, 100_000_000], 'people', 'People living in the whole country.', {
      source: 'ONS mid-2021 population of England, rounded',
    }),
    scale: policy(
      1,
      [0.005, 1],
      'share of areas',
      'Share of areas that is simulated; whole areas are sampled, with every local charity in them.',
    ),
    band_share: byBand(
      'evidence',
      [0.48, 0.35, 0.137, 0.029, 0.0037, 0.0003],
      [0, 1],
      'share of charities',
      'Share of charities in each size band, shells included.',
      { source: 'NCVO charity population 2013/14, shells restored to micro' },
    ),
    band_limit: measured(
      10_000,
      [1000, 100_000],
      '£ a year',
      'Income at which the smallest band ends; each further band is ten times wider.',
      { source: 'NCVO bands', pounds: true },
    ),
    shell_share: measured(0.105, [0, 0.5], 'share of charities', 'Dormant charities with no income; they count as micro.', {
      source: 'NCVO 2013/14: difference between counts with and without zero income',
    }),
    tail_index: byBand(
      'calibrated',
      [0, 0.3, 0.6, 0.83, 1.14, 1.5],
      [0, 4],
      'Pareto index',
      'Slope of the income distribution inside each band, set so that band mean incomes match; micro uses its own form.',
    ),
    micro_shape: fitted(1.675, [0.1, 5], 'exponent', 'Micro incomes are £10,000 times a uniform draw to this power.'),
    largest_income: fitted(700_000_000, [200_000_000, 2_000_000_000], '£ a year', 'Income of the largest charity that is drawn.', {
      pounds: true,
    }),
    commissioned_share: byBand(
      'judgement',
      [0.36, 0.48, 0.6, 0.7, 0.75, 0.8],
      [0, 1],
      'share of charities',
      'Share of charities whose work is of a kind that is commissioned at all.',
    ),
    holder_share: byBand(
      'judgement',
      [0.015, 0.25, 0.45, 0.55, 0.65, 0.65],
      [0, 1],
      'share of charities',
      'Share of all charities holding public contract work at the start, both layers together.',
    ),
    contract_share_of_income: byBand(
      'evidence',
      [0.3, 0.55, 0.46, 0.45, 0.46, 0.22],
      [0, 0.95],
      'share of income',
      'Contract income as a share of a holder’s income at the start.',
      { source: 'NCVO 2013/14 contract income by band over the holder shares, scaled to the later sector total' },
    ),
    grant_share_of_income: byBand(
      'evidence',
      [0.05, 0.041, 0.081, 0.072, 0.057, 0.058],
      [0, 0.9],
      'share of income',
      'Government grants as a share of income.',
      { source: 'NCVO 2013/14' },
    ),
    regional_share: byBand(
      'judgement',
      [0, 0, 0.04, 0.25, 0.25, 0],
      [0, 1],
      'share of commissioned charities',
      'Charities that work across their region.',
    ),
    national_share: byBand(
      'judgement',
      [0, 0, 0.005, 0.08, 0.55, 1],
      [0, 1],
      'share of commissioned charities',
      'Charities that work across the country.',
    ),
    reserve_months: byBand(
      'judgement',
      [6, 5, 4.5, 3.5, 3, 3],
      [0, 60],
      'months of spending',
      'Median free reserves among charities that have any.',
    ),
    no_reserves: byBand(
      'judgement',
      [0.25, 0.22, 0.08, 0.04, 0.02, 0],
      [0, 1],
      'share of charities',
      'Charities without free reserves at the start.',
    ),
    specialisms_extra: byBand('judgement', [0.05, 0.2, 0.6, 1.6, 3, 5], [0, 9], 'services', 'Mean number of services beyond the first.'),
    deprivation_sd: judged(0.15, [0, 0.5], 'points of deprivation', 'Spread of deprivation between areas of a region.'),
    area_log_sd: judged(0.5, [0, 1.5], 'log points', 'Spread of population between areas of a region.'),
  },
  market: {
    tenders_per_year: judged(
      4400,
      [0, 100_000],
      'tenders a year in the whole country',
      'Service lines that come up for letting in a year, before bundling; about 3,500 of the awards go to charities.',
    ),
    whole_life_median: measured(95_000, [1000, 10_000_000], '£ over the whole contract', 'Median whole-life value of a contract.', {
      source: 'Tussell for DCMS 2025, FY2023/24',
      pounds: true,
    }),
    whole_life_log_sd: measured(2.09, [0, 3], 'log points', 'Spread of whole-life contract values.', {
      source: 'computed from Tussell for DCMS 2025: 13 % at £1m or more',
    }),
    whole_life_limit: judged(20_000_000, [100_000, 200_000_000], '£ over the whole contract', 'Largest single service line.', {
      pounds: true,
    }),
    regional_above: judged(
      6_000_000,
      [100_000, 200_000_000],
      '£ over the whole contract',
      'Lines above this are let by a region’s commissioner rather than an area’s.',
      { pounds: true },
    ),
    service_weight: byService(
      'assumption',
      [1, 1.1, 0.7, 1, 1.2, 1, 0.9, 1.5, 1.2, 0.7],
      [0, 5],
      'weight',
      'Relative number of service lines for each service.',
    ),
    need_per_thousand: byService(
      'assumption',
      [60, 8, 12, 9, 40, 30, 20, 45, 30, 50],
      [0, 1000],
      'people in need per 1,000 residents',
      'People with a need in a year, before deprivation.',
    ),
    unit_cost: byService(
      'assumption',
      [280, 2600, 1900, 1700, 800, 550, 900, 1500, 1300, 220],
      [1, 100_000],
      '£ a person served',
      'Cost of serving one person for a year.',
      { pounds: true },
    ),
    spot_noise: judged(0.1, [0, 1], 'log points a year', 'Year-to-year spread in how spot and fee work is shared among its holders.'),
  },
  attention: {
    notices_incumbent: judged(0.95, [0, 1], 'chance', 'Chance that the present holder notices a re-let.'),
    notices_local: fitted(0.6, [0, 1], 'chance', 'Chance that a local charity already in the market notices a tender.'),
    notices_present: fitted(0.22, [0, 1], 'chance', 'Chance that a charity of wider reach with a base in the area notices a tender.'),
    notices_distant: fitted(0.05, [0, 1], 'chance', 'Chance that a charity of wider reach without a base notices a tender.'),
    notices_outsider: byBand(
      'judgement',
      [0, 0.01, 0.04, 0.08, 0.08, 0.08],
      [0, 1],
      'chance',
      'Chance that a charity of the right kind, but not in the market, notices a tender.',
    ),
    appraised_per_quarter: byBand('judgement', [1, 1, 2, 4, 12, 24], [0, 200], 'tenders', 'Tenders a charity can look into in a quarter.'),
  },
  bidding: {
    cost_base: judged(700, [0, 50_000], '£ a bid', 'Cost of the simplest bid at average skill.', { pounds: true }),
    cost_stake: judged(
      8000,
      [0, 200_000],
      '£ a bid',
      'What is added for a contract of the reference value; it grows with the square root of what is at stake.',
      { pounds: true },
    ),
    cost_reference: judged(
      1_000_000,
      [1000, 100_000_000],
      '£ over the whole contract',
      'Whole-life value to which the added cost of a bid refers.',
      { pounds: true },
    ),
    skill_discount: judged(0.5, [0, 0.9], 'share', 'How far the best bid writers save on the cost of a bid.'),
    set_up_base: fitted(80_000, [0, 2_000_000], '£', 'One-off cost of opening a base in an area where a charity has none.', {
      pounds: true,
    }),
    set_up_share: judged(0.05, [0, 1], 'share of annual value', 'Further cost of starting a contract without a base.'),
    price_sensitivity: judged(
      5,
      [0, 40],
      'log odds per unit of relative price',
      'How much a charity thinks its odds of winning rise when its price falls by its full amount.',
    ),
    noise: fitted(0.6, [0.01, 5], 'utility', 'Spread of what is not modelled in a choice (Gumbel scale).'),
    partner_noise: judged(
      0.25,
      [0.01, 5],
      'utility',
      'Spread of what is not modelled in choosing a partner, inside the choice of partnering.',
    ),
    money_floor: judged(-1, [-10, 0], 'return on what is staked', 'Lowest value the money term takes.'),
    money_limit: judged(3, [0, 50], 'return on what is staked', 'Highest value the money term takes.'),
    shadow_price: fitted(0.25, [-5, 5], 'utility', 'Worth of keeping bid capacity unused.'),
    growth_limit: judged(0.6, [0.05, 3], 'share of turnover', 'Largest annual value a charity takes on alone, relative to its turnover.'),
    hedge: judged(
      1,
      [0.1, 5],
      'ratio',
      'Expected workload a charity bids for, relative to its spare capacity, when nothing makes it hedge.',
    ),
    prior_win: judged(0.3, [0.01, 0.99], 'chance', 'Belief about winning alone before any experience.'),
    prior_weight: judged(4, [0.1, 100], 'bids', 'How many bids of experience the first belief is worth.'),
    memory_loss: judged(0.08, [0, 0.5], 'share a quarter', 'How fast experience of winning and losing fades.'),
    market_weight: judged(
      0.25,
      [0, 1],
      'bids per neighbour’s bid',
      'Weight of what neighbours in the same market experience against one’s own bids.',
    ),
    hire_premium: judged(0.15, [0, 1], 'share of cost', 'Extra cost of hiring in a missing skill or service.'),
    mission_cover: fitted(
      0.12,
      [0, 1],
      'share of full cost',
      'Share of full cost the most mission-minded charity covers from its own funds.',
    ),
    keep_staff_cover: fitted(0.08, [0, 1], 'share of full cost', 'Share of full cost a present holder forgoes to keep its staff in work.'),
    overhead_misjudged: fitted(
      0.1,
      [0, 1],
      'share of full cost',
      'Largest share of full cost a charity overlooks because it misjudges its overheads.',
    ),
    cost_spread: judged(0.1, [0, 1], 'log points', 'Spread between charities in what delivering the same contract costs.'),
    cost_level: fitted(
      1,
      [0.3, 2],
      'share of the ceiling',
      'Full cost of delivering a contract, on average, relative to the commissioner’s ceiling.',
    ),
    arrears_cost: judged(0.06, [0, 1], 'share of the amount a year', 'Cost of waiting to be paid.'),
    arrears_shortage_cost: judged(0.15, [0, 1], 'share of the amount', 'Cost of waiting to be paid for what reserves do not cover.'),
    team_limit: judgedCount(3, [1, 6], 'charities', 'Most partners a lead takes into one bid.'),
    candidates: judgedCount(6, [1, 30], 'charities', 'Most charities a lead considers as partners for one bid.'),
    partnering_cost: judged(2500, [0, 50_000], '£ a partner a bid', 'Staff time to bring a partner into a bid.', { pounds: true }),
    usual_fee: judged(0.1, [0, 0.5], 'share of the partner’s part', 'Management fee a lead keeps from a partner’s part, when rules allow.'),
    usual_part: judged(0.25, [0.02, 0.9], 'share of contract value', 'What leads mean for partners when nothing else decides it.'),
    size_economy: judged(
      0.02,
      [0, 0.3],
      'share of cost per tenfold turnover',
      'How much cheaper delivery is for a charity ten times larger, where size matters.',
    ),
  },
  for_profit: {
    chance: fitted(0.5, [0, 1], 'chance', 'Chance that a for-profit provider considers a tender.'),
    entry_cost: judged(12_000, [0, 1_000_000], '£', 'Expected profit a for-profit provider needs before it bids.', { pounds: true }),
    margin: judged(0.08, [0, 1], 'share of price', 'Profit a for-profit provider expects.'),
    quality: judged(0.47, [0, 1], 'points', 'Mean quality of a for-profit bid.'),
    price_level: judged(0.94, [0.3, 1], 'share of the ceiling', 'Mean price of a for-profit bid.'),
  },
  scoring: {
    noise: fitted(0.06, [0, 1], 'points', 'Spread of evaluators’ judgement.'),
    minimum_quality: judged(0.3, [0, 1], 'points', 'Quality score below which a bid is not compliant.'),
    bid_skill_effect: judged(0.25, [0, 1], 'points', 'What bid-writing skill adds to the quality score.'),
    reputation_effect: judged(0.25, [0, 1], 'points', 'What reputation with commissioners adds to the quality score.'),
    local_value: judged(0.25, [0, 1], 'points', 'What a base in the place adds to the social value score.'),
    step_back_help: judged(
      0.05,
      [0, 1],
      'points',
      'What the help of a charity that steps back adds to the quality score of a small local one.',
    ),
    incumbent_bonus: fitted(0.06, [0, 1], 'points', 'What present delivery in the place adds to the quality score.'),
    procurement_cost_base: judged(4000, [0, 200_000], '£ a tender', 'What running a tender costs the commissioner, before bids are read.', {
      pounds: true,
    }),
    procurement_cost_per_bid: judged(600, [0, 50_000], '£ a bid', 'What reading one bid costs the commissioner.', { pounds: true }),
  },
  contract: {
    lines_per_contract: policyCount(
      1,
      [1, 20],
      'service lines',
      'How many expiring service lines are let together as one contract; above 1 makes contracts fewer and larger.',
    ),
    bundle_over: choice(
      'policy',
      ['service', 'services', 'areas'],
      'service',
      'What may be let together: lines of one service in one area, of all services in one area, or of one service across a region.',
    ),
    wait_quarters: policyCount(
      4,
      [0, 12],
      'quarters',
      'How long expired lines may be held over until enough have gathered to be let together.',
    ),
    lots: policyCount(1, [1, 10], 'lots', 'Into how many lots each contract is split.'),
    one_year_share: judged(0.25, [0, 1], 'share of contracts', 'Contracts let for a single year.'),
    length_years: policy(3, [0.5, 10], 'years', 'Length of other contracts, before extension.'),
    extension_chance: judged(0.5, [0, 1], 'chance', 'Chance that a longer contract is extended.'),
    extension_years: policy(1.5, [0, 5], 'years', 'Length of an extension.'),
  },
  threshold: {
    turnover_ratio: policy(
      1,
      [0, 5],
      'ratio of turnover to annual value',
      'Turnover a bidder must show, relative to the contract’s annual value.',
    ),
    applies_above: policy(50_000, [0, 10_000_000], '£ a year', 'Contracts below this annual value have no turnover test.', {
      pounds: true,
    }),
  },
  partnership: {
    mandate: choice('policy', ['none', 'points', 'required'], 'none', 'Whether partnership is ignored, earns points, or is a condition.'),
    applies_above: policy(100_000, [0, 10_000_000], '£ a year', 'Annual value above which the partnership rule applies.', { pounds: true }),
    points: policy(0.1, [0, 0.5], 'share of the score', 'Points a partnership earns when the rule is points.'),
    minimum_partner_share: policy(
      0,
      [0, 0.9],
      'share of contract value',
      'Share of the contract that must go to partners and is guaranteed to them.',
    ),
    share_counts_for: choice('policy', ['any', 'small_or_local'], 'any', 'Whose share counts towards the minimum.'),
    management_fee_cap: policy(0.25, [0, 1], 'share of the partner’s part', 'Largest fee a lead may keep from a partner’s part.'),
  },
  weights: {
    price: policy(0.4, [0, 1], 'share of the score', 'Weight of price.'),
    quality: policy(0.5, [0, 1], 'share of the score', 'Weight of quality.'),
    social_value: policy(0.1, [0, 1], 'share of the score', 'Weight of social value.'),
    looks_for_small_strengths: policy(0.3, [0, 1], 'share', 'How far evaluators look for what small and local charities are good at.'),
  },
  reservation: {
    for: choice('policy', ['none', 'vcse', 'local'], 'none', 'Whether contracts are reserved for voluntary bodies or for local ones.'),
    applies_below: policy(200_000, [0, 10_000_000], '£ a year', 'Annual value below which the reservation applies.', { pounds: true }),
  },
  price: {
    ceiling: policy(1, [0.5, 1.5], 'share of the line’s budget', 'Highest price a bid may name.'),
    indexation: policy(0, [-0.1, 0.2], 'share a year', 'Yearly real change in what a running contract pays.'),
    full_cost_recovery: flag('policy', false, 'Whether bids below full cost are refused.'),
  },
  payment: {
    arrears_quarters: policyCount(1, [0, 4], 'quarters', 'How long after delivery a contract is paid.'),
    partners_wait_quarters: policyCount(0, [0, 4], 'quarters', 'How much longer partners wait than the lead.'),
    by_results_share: policy(0, [0, 1], 'share of price', 'Share of the price that depends on results.'),
  },
  burden: {
    bid: policy(1, [0.1, 5], 'multiple', 'How burdensome bidding is made.'),
    monitoring: policy(1, [0, 5], 'multiple', 'How burdensome contract monitoring is made.'),
    monitoring_cost: judged(
      2500,
      [0, 100_000],
      '£ a year a contract',
      'Cost of answering to a commissioner for one contract at average systems.',
      { pounds: true },
    ),
    market_engagement: policy(0, [0, 1], 'share', 'Effort to make charities outside the market notice tenders.'),
  },
  budget: {
    multiplier: policy(1, [0, 2], 'multiple', 'Budget for contracts and spot work relative to the start.'),
    by_service: byService(
      'policy',
      SERVICES.map(() => 1),
      [0, 3],
      'multiple',
      'Further multiple for each service.',
    ),
    spares: choice('policy', ['nobody', 'small_contracts', 'deprived_areas'], 'nobody', 'Who is spared when the multiple is below one.'),
  },
  challenge: {
    readiness_to_listen: policy(0.3, [0, 1], 'share', 'How ready commissioners are to improve terms when charities stand together.'),
  },
  delivery: {
    mobilisation_quarters: judged(1.5, [0, 8], 'quarters', 'How long a provider without a local base takes to reach full delivery.'),
    early_quality_loss: judged(0.3, [0, 1], 'share', 'Quality lost while a provider mobilises.'),
    tupe: flag('assumption', true, 'Whether staff transfer to the new provider when a contract changes hands.'),
    redundancy_share: judged(0.08, [0, 1], 'share of a year’s price', 'Redundancy a losing provider pays when staff do not transfer.'),
    spot_cost: fitted(1, [0.5, 2], 'share of income', 'Full cost of spot and fee work relative to what it pays.'),
    overhead_share: judged(
      0.14,
      [0, 0.6],
      'share of full cost',
      'Part of full cost that is overhead and stays for a while when a contract is lost.',
    ),
    overhead_lag: judged(0.15, [0.01, 1], 'share a quarter', 'How fast overheads follow a change in contract work.'),
    incident_rate: judged(0.02, [0, 1], 'chance a quarter a partner', 'Chance of something going wrong between a lead and a partner.'),
    incident_cost: judged(0.02, [0, 1], 'share of the quarter’s payment', 'What an incident costs the lead to put right.'),
    own_services_quality: judged(0.5, [0, 1], 'points', 'Part of charities’ own spending that meets the same needs.'),
    learning: judged(0.01, [0, 0.5], 'points a quarter', 'How fast quality grows with practice towards its limit.'),
    coordination_cost: judged(0.12, [0, 0.5], 'share of the partner’s part', 'What working in partnership costs the lead.'),
    relationship_cost: judged(150, [0, 10_000], '£ a quarter a partner', 'Staff time to keep up a relationship.', { pounds: true }),
  },
  finance: {
    permanent_sd: byBand(
      'judgement',
      [0.1, 0.08, 0.06, 0.05, 0.04, 0.04],
      [0, 1],
      'log points a year',
      'Lasting yearly change in income other than contracts (Gibrat).',
    ),
    passing_sd: byBand(
      'judgement',
      [0.25, 0.2, 0.13, 0.08, 0.06, 0.05],
      [0, 1],
      'log points a quarter',
      'Passing quarterly change in income other than contracts.',
    ),
    growth: byBand(
      'calibrated',
      [0.004, 0.005, 0.006, 0.004, 0.001, 0.003],
      [-0.2, 0.2],
      'log points a year',
      'Trend of income other than contracts, so that bands hold steady while charities enter at the bottom and close.',
    ),
    target_margin: judged(0.025, [-0.2, 0.3], 'share of income', 'Surplus a charity plans for when its reserves are at target.'),
    reserve_pull: judged(0.15, [0, 2], 'share a year', 'How fast a charity spends reserves above its target or rebuilds them below it.'),
    plan_lag: judged(
      0.5,
      [0.01, 1],
      'share a quarter',
      'How fast a spending plan follows income: the lag of one or two quarters before capacity is cut.',
    ),
    one_off_chance: judged(0.04, [0, 1], 'chance a quarter', 'Chance of a one-off cost such as repairs or redundancy.'),
    one_off_cost: judged(0.25, [0, 2], 'share of a quarter’s spending', 'Mean size of a one-off cost.'),
    obligation_share: judged(
      0.06,
      [0, 0.5],
      'share of spending',
      'Premises, pension deficit and employer commitments that cannot be cut at will.',
    ),
    floor_months: fitted(1.5, [0, 24], 'months of spending', 'How far below zero reserves may go before a charity is insolvent.'),
    merger_chance: fitted(0.006, [0, 1], 'chance a quarter', 'Chance that a charity in trouble finds a merger partner.'),
    merger_background: fitted(0.00006, [0, 0.1], 'chance a quarter', 'Chance that a staffed charity merges without being in trouble.'),
    takeover_share: judged(0.67, [0, 1], 'share of mergers', 'Mergers in which the larger party takes the smaller over.'),
  },
  life: {
    entry_rate: measured(0.03, [0, 0.5], 'share of charities a year', 'New charities.', {
      source: 'Charity Commission 2023/24: 5,007–5,033 registrations on 170,056',
    }),
    entry_band: byBand('calibrated', [0.8, 0.175, 0.025, 0, 0, 0], [0, 1], 'share of new charities', 'Size of new charities.'),
    exit_rate: byBand('calibrated', [0.026, 0.017, 0.01, 0.005, 0.003, 0.002], [0, 1], 'share a year', 'Background closure hazard.'),
    exit_age_effect: judged(0.3, [0, 2], 'log points', 'How much higher the background hazard is for charities under five years old.'),
    need_entry: judged(0.002, [0, 0.1], 'share of charities a year', 'Further entry in places where need is least met.'),
  },
  structure: {
    decision: choice('assumption', ['nested_logit', 'satisficing', 'best_response'], 'nested_logit', 'Form of the choice.'),
    matching: choice('assumption', ['greedy_revision', 'deferred_acceptance'], 'greedy_revision', 'Form of partnership matching.'),
    trust: choice('assumption', ['exponential', 'counting'], 'exponential', 'Form of trust updating.'),
  },
} as const satisfies FieldTree;

/** The values of all settings: what the engine reads. */
export type Settings = ValuesOf<typeof settingFields>;
