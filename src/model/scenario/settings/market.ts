/** What public work there is, and what it costs. */
import type { FieldTree } from '../field.ts';
import { byService, judged, likely, measured } from './describe.ts';

export const marketFields = {
  market: {
    tenders_per_year: judged(
      7500,
      [0, 100_000],
      'tenders a year in the whole country',
      'Service lines that come up for letting in a year, before bundling, by competition or directly; set so that about one charity in twenty holds one.',
    ),
    whole_life_median: measured(93_000, [1000, 10_000_000], '£ over the whole contract', 'Median whole-life value of a contract.', {
      ...likely(90_000, 97_000, 'medians of 2015–26 and of 2025–26'),
      source: 'TCSS guides to Contracts Finder and Find a Tender: awards to civil society',
      pounds: true,
    }),
    whole_life_log_sd_below: measured(1.25, [0, 3], 'log points', 'Spread of whole-life values below the median.', {
      ...likely(1.1, 1.4, 'a fifth to an eighth of awards under £30,000'),
      source: 'the same: quarter of awards under £36,000–45,000, 15–21 % under £30,000',
    }),
    whole_life_log_sd_above: measured(2, [0, 3], 'log points', 'Spread of whole-life values above the median.', {
      ...likely(1.85, 2.2, 'the highest tenth from £1.0m to £1.5m'),
      source: 'the same: highest quarter from £290,000–345,000, 11–13 % at £1m or more',
    }),
    advertised_from: judged(
      5000,
      [0, 20_000],
      '£ a year',
      'Yearly value that the smallest advertised line has; one drawn smaller is let at this, and none is split into smaller lots.',
      {
        ...likely(2000, 10_000, 'nothing of some hundred pounds is advertised; what costs some thousand a year is bought on quotations'),
        pounds: true,
      },
    ),
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
    money_by_deprivation: judged(
      0.6,
      [-1.5, 1.5],
      'share',
      'How much more public work for their people the most deprived places have than the least, relative to the mean.',
      likely(0.3, 1, 'budgets follow need, in part'),
    ),
    need_by_deprivation: judged(
      0.8,
      [-1.5, 1.5],
      'share',
      'How many more people in need the most deprived places have than the least, relative to the mean.',
      likely(0.4, 1.2, 'need rises faster with deprivation than budgets do'),
    ),
    start_fit: judged(
      0.5,
      [0, 2],
      'share of a year’s value',
      'Unused contract income a charity must have to hold a line at the start.',
      likely(0.25, 1, 'less, and a line would make a holder much larger'),
    ),
    start_for_profit: judged(
      0.42,
      [0, 1],
      'chance',
      'Chance that a for-profit provider holds a line at the start for which a bid would pay one.',
      likely(0.3, 1, 'what they hold once the market has settled, or all that pays them'),
    ),
    spot_noise: judged(0.1, [0, 1], 'log points a year', 'Year-to-year spread in how spot and fee work is shared among its holders.'),
    spot_taken_in: judged(
      0.3,
      [0, 1],
      'share of local spot budgets',
      'Local spot work that larger contracts take in, over the four years or so in which every line is let again, under `contract.takes_in_spot`: of all numbers the least known, and the one on which most of what larger contracts do to small charities turns.',
      likely(0.1, 0.6, 'nobody has counted small purchases before and after: a few of them, or most'),
    ),
    grants_follow_cuts: judged(
      1,
      [0, 3],
      'ratio',
      'How far government grants fall when budgets are cut, relative to the cut: at 1, a cut of 30 % takes 30 % of them.',
      {
        ...likely(0.5, 1.5, 'grants fell from £6bn to £2.2bn while services fell by a fifth, but part of them became contracts'),
        source: 'DSC: grants £6bn in 2003, £2.2bn in 2013; IFS: council services −20 % by 2014-15',
      },
    ),
  },
} as const satisfies FieldTree;
