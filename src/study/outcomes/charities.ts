/** What becomes of charities: who goes on, closes, merges, is founded or stands still. */
import { over } from '../measures/arithmetic.ts';
import { NOT_NEGATIVE, outcome, OWN } from './outcome.ts';

export const smallSurvival = outcome({
  id: 'small_survival',
  title: 'Small charities still operating',
  label: 'Charities under £1m still operating',
  unit: 'share',
  formula:
    'Share of the charities under £1m a year that were in the market at the start and are still operating at the end; merged and taken-over charities count as no longer operating.',
  source: OWN,
  of: ({ followed }) => over(followed.smallOperating, followed.small),
  says: {
    what: 'survival of small charities',
    up: 'more small charities are still operating',
    down: 'fewer small charities are still operating',
  },
});

export const closures = outcome({
  id: 'closures',
  title: 'Closures',
  label: 'Closures a year',
  unit: 'share',
  formula: 'Charities that closed in a year, as a share of those operating, mean over the run; mergers and takeovers are not closures.',
  source: 'Charity Commission removals',
  bounds: NOT_NEGATIVE,
  of: ({ charities }) => over(charities.closed, charities.operatingQuarters / 4),
  says: { what: 'closures', up: 'more charities of any size closed each year', down: 'fewer charities of any size closed each year' },
});

export const mergers = outcome({
  id: 'mergers',
  title: 'Mergers of equals',
  unit: 'count a year per 100,000 charities',
  formula:
    'Charities that ceased in a merger of equals over the run, times 100,000, over charity-years of operation; a charity of wider reach counts by its simulated part.',
  source: 'Good Merger Index',
  of: ({ charities }) => over(100_000 * charities.merged, charities.operatingQuarters / 4),
  says: {
    what: 'mergers of equals',
    up: 'more charities merged as equals',
    down: 'fewer charities merged as equals',
    counts: 'a year for every 100,000 charities',
  },
});

export const takeovers = outcome({
  id: 'takeovers',
  title: 'Takeovers',
  unit: 'count a year per 100,000 charities',
  formula:
    'Charities that were taken over in the run, times 100,000, over charity-years of operation; a charity of wider reach counts by its simulated part.',
  source: 'Good Merger Index',
  of: ({ charities }) => over(100_000 * charities.takenOver, charities.operatingQuarters / 4),
  says: {
    what: 'takeovers',
    up: 'more charities were taken over',
    down: 'fewer charities were taken over',
    counts: 'a year for every 100,000 charities',
  },
});

export const entries = outcome({
  id: 'entries',
  title: 'New charities',
  unit: 'share',
  formula: 'Charities founded in a year, as a share of those operating, mean over the run.',
  source: 'Charity Commission registrations',
  bounds: NOT_NEGATIVE,
  of: ({ charities }) => over(charities.founded, charities.operatingQuarters / 4),
});

export const overspending = outcome({
  id: 'overspending',
  title: 'Charities spending more than they receive',
  unit: 'share',
  formula: 'Share of charities whose spending exceeded income in a year, mean over the run.',
  source: 'Charity Commission annual return 2023',
  of: ({ charities }) => over(charities.overspent, charities.reported),
});

export const smallClosures = outcome({
  id: 'small_closures',
  title: 'Closures among small charities in the market',
  unit: 'share',
  formula: 'Charities under £1m in the market at the start that closed by the end of the run, as a share of them.',
  source: OWN,
  of: ({ followed }) => over(followed.smallClosed, followed.small),
});

export const smallOverheadRatio = outcome({
  id: 'small_overhead_ratio',
  title: 'Overheads of small charities',
  unit: 'share',
  formula: 'Overheads as a share of the cost of contract work, over charities under £1m with any, at the end of the run.',
  source: OWN,
  of: ({ charities }) => over(charities.smallOverheads, charities.smallCosts),
});

export const standingStill = outcome({
  id: 'standing_still',
  title: 'Charities that stand still',
  unit: 'share',
  formula: 'Share of charities in the market whose turnover changed by less than two per cent in a year, mean over the run.',
  source: OWN,
  of: ({ charities }) => over(charities.stoodStill, charities.compared),
});

export const servicesLost = outcome({
  id: 'services_lost',
  title: 'Services ended after takeovers',
  unit: '£ a year',
  formula: 'Own services of charities taken over for their assets that the taker ended, a year of the run.',
  source: OWN,
  of: ({ charities, years }) => charities.servicesLost / years,
});
