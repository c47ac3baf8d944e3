/** How long runs last, who is in them, and what public work there is. */
import type { FieldTree } from '../field.ts';
import { byBand, byService, fitted, integer, judged, judgedCount, measured, policy } from './describe.ts';

export const worldFields = {
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
} as const satisfies FieldTree;
