/** Commissioning rules: what a commissioner can choose, and may change while a run lasts. */
import type { FieldTree } from '../field.ts';
import { SERVICES } from '../names.ts';
import { byDeprivation, byService, choice, flag, judged, judgedCount, likely, observedPolicy, policy, policyCount } from './describe.ts';

export const ruleFields = {
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
    value_min: policy(
      0,
      [0, 100_000_000],
      '£ a year',
      'Annual value a contract should reach: expiring lines are gathered, as far as may be let together, until it is reached or the wait is over.',
      { pounds: true },
    ),
    value_max: policy(
      1_000_000_000,
      [10_000, 1_000_000_000],
      '£ a year',
      'Annual value no contract may exceed: a package stops gathering lines before it, and one that is larger is split into lots; the default limits nothing.',
      { pounds: true },
    ),
    wait_quarters: policyCount(
      4,
      [0, 12],
      'quarters',
      'How long expired lines may be held over until enough have gathered to be let together.',
    ),
    takes_in_spot: choice(
      'policy',
      ['none', 'bundled'],
      'none',
      'Whether lines that are let together take in small spot work of their place and service, which no rule reached before: none, or the part that `market.spot_taken_in` says.',
    ),
    lots: policyCount(
      1,
      [1, 10],
      'lots',
      'Into how many lots each contract is split, but into none worth less than the smallest advertised line.',
    ),
    in_house_share: policy(
      0,
      [0, 1],
      'share of lettings',
      'Packages that the commissioner keeps to deliver itself, for as long as a contract would have run, instead of letting them.',
    ),
    direct_below: policy(
      663_540,
      [0, 100_000_000],
      '£ over the whole contract',
      'Whole-life value below which work may be awarded directly, without competition; work of this value or more is always competed for, and 0 has everything competed for.',
      { source: 'England, threshold for light-touch services to 2027', pounds: true },
    ),
    direct_share: policy(
      0.6,
      [0, 1],
      'share of contracts below direct_below',
      'Work below that value that is offered without competition: to its present holder, then to charities that the commissioner knows.',
      likely(0.5, 0.75, 'about half of all awards to the sector are made without competition'),
    ),
    direct_offers: judgedCount(
      3,
      [1, 20],
      'charities',
      'How many are offered the same work in turn before it is competed for.',
      likely(1, 5, 'a commissioner asks the holder alone, or those it could name'),
    ),
    direct_cost: judged(
      0.15,
      [0, 1],
      'share of the cost of competing',
      'What settling a contract without competition costs, to the charity relative to a bid and to the commissioner relative to a tender.',
      likely(0.05, 0.4, 'terms are agreed in a day, or a proposal is written'),
    ),
    one_year_share: policy(0.25, [0, 1], 'share of contracts', 'Contracts let for a single year.'),
    length_years: policy(3, [0.5, 10], 'years', 'Length of other contracts, before extension.'),
    extension_chance: policy(0.5, [0, 1], 'chance', 'Chance that a longer contract is extended.'),
    extension_years: policy(1.5, [0, 5], 'years', 'Length of an extension.'),
    ended_in_cuts: observedPolicy(
      0.15,
      [0, 1],
      'chance a year',
      'Chance that a running contract is ended early, and its work let again on the terms of the day, while its budget is a tenth or more below that of a year before; less in proportion where it is less below.',
      {
        source: 'Charity Bank survey 2012: over a fifth of charities had a contract cancelled within a year',
        ...likely(0.08, 0.2, 'a tenth to a quarter of holders in a year of cuts'),
      },
    ),
    shortened_in_cuts: observedPolicy(
      0.2,
      [0, 1],
      'chance a year',
      'Chance that the time a running contract has left is halved, likewise.',
      {
        source: 'Charity Bank survey 2012: a quarter of charities with contracts had one shortened',
        ...likely(0.1, 0.25, 'three to six of twenty holders in a year of cuts'),
      },
    ),
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
    share_counts_for: choice(
      'policy',
      ['any', 'small_or_local', 'small'],
      'any',
      'Whose share counts towards the minimum: anybody’s, that of charities under £1m and of larger local ones of the place, or that of charities under £1m alone.',
    ),
    minimum_partners: policyCount(
      0,
      [0, 5],
      'partners',
      'Fewest partners with which a bid is accepted, or earns the points, where the rule applies; 0 leaves it at one.',
    ),
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
  grant: {
    share: policy(
      0,
      [0, 1],
      'share of packages',
      'Packages of an annual value up to `applies_below` that are offered as grants instead of contracts: to charities only, without turnover test or partnership rule, for the whole amount whoever applies, scored on quality and social value alone, and paid neither in arrears nor by results.',
    ),
    applies_below: policy(
      100_000,
      [0, 10_000_000],
      '£ a year',
      'Largest annual value of a grant; what is worth more, lot by lot, is let as a contract.',
      { pounds: true },
    ),
    application_cost: judged(0.4, [0.05, 1], 'share of the cost of a bid', 'Cost of applying for a grant.'),
    monitoring: judged(0.5, [0, 1], 'share of the cost of monitoring', 'Cost of answering to a commissioner for a grant.'),
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
    results_in_full: judged(
      0.6,
      [0.05, 1],
      'points',
      'Quality from which results are paid for in full.',
      likely(0.45, 0.8, 'most providers would be paid in full, or few'),
    ),
  },
  burden: {
    bid: policy(1, [0, 5], 'multiple', 'How burdensome bidding is made.'),
    monitoring: policy(1, [0, 5], 'multiple', 'How burdensome contract monitoring is made.'),
    monitoring_cost: judged(
      2500,
      [0, 100_000],
      '£ a year a contract',
      'Cost of answering to a commissioner for one contract at average systems.',
      { pounds: true },
    ),
    monitoring_limit: judged(
      0.1,
      [0, 1],
      'share of price',
      'Most that answering to a commissioner costs.',
      likely(0.05, 0.2, 'small contracts are watched less closely'),
    ),
    partners_monitoring: judged(
      0.5,
      [0, 1],
      'share of a lead’s cost',
      'What answering costs a partner, before its lead takes any of it on.',
      likely(0.25, 1, 'partners report to the lead, in the commissioner’s form'),
    ),
    notice_weeks: policy(
      6,
      [1, 26],
      'weeks',
      'Time between a tender’s notice and its closing date: who hears of it in time, and how many partners a lead can approach.',
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
    by_deprivation: byDeprivation(
      [1, 1, 1],
      [0, 3],
      'multiple',
      'Further multiple for places in each third of the country by deprivation; work for a region or the country has that of its people.',
    ),
    spares: choice('policy', ['nobody', 'small_contracts', 'deprived_areas'], 'nobody', 'Who is spared when the multiple is below one.'),
    spares_below: policy(100_000, [0, 10_000_000], '£ a year', 'Budget below which a line or pool is spared when small contracts are.', {
      pounds: true,
    }),
    spares_above: policy(0.6, [0, 1], 'points of deprivation', 'Deprivation above which a place is spared when deprived areas are.'),
    price_share: observedPolicy(
      0.5,
      [0, 1],
      'exponent',
      'How much of a cut is taken as a lower price for the same work: the price goes with this power of the multiple, the work bought with the rest; 0, less work at the same price.',
      {
        source: 'NPC and Zurich 2012: of charities with contracts 53 % were paid less for the same, 46 % did less',
        ...likely(0.25, 1, 'a third to two thirds were found; commissioners may hold to either'),
      },
    ),
    least_price: judged(
      0.8,
      [0.1, 1],
      'share of the price at the start',
      'Price of the same work below which cuts do not go: the rest of a cut is less work.',
      likely(0.7, 0.9, 'below direct cost there are no bids'),
    ),
  },
  challenge: {
    readiness_to_listen: policy(0.3, [0, 1], 'share', 'How ready commissioners are to improve terms when charities stand together.'),
  },
} as const satisfies FieldTree;
