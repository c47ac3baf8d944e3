/** What becomes of charities: who goes on, closes, merges, is founded or stands still. */
import { over } from '../measures/arithmetic.ts';
import type { Tally } from '../observing/tally.ts';
import { less } from '../round-off.ts';
import { NOT_NEGATIVE, outcome, OWN, type Wording } from './outcome.ts';

const PER_CHARITY_YEAR = 'times 100,000, over charity-years of operation; a charity of wider reach counts by its simulated part.';

/** Of charities that ended one way over a run, how many a year for every 100,000. */
const perCharityYear = ({ operatingQuarters }: Tally['charities'], ended: number) => over(100_000 * ended, operatingQuarters / 4);

const survivalSaid = (whose: string): Wording => ({
  what: `survival of charities ${whose}`,
  up: `more charities ${whose} are still operating`,
  down: `fewer charities ${whose} are still operating`,
});

const endingSaid = (what: string, how: string): Wording => ({
  what,
  up: `more charities ${how}`,
  down: `fewer charities ${how}`,
  counts: 'a year for every 100,000 charities',
});

export const smallSurvival = outcome({
  id: 'small_survival',
  title: 'Small charities still operating',
  label: 'Charities under £1m still operating, of those in the market at the start',
  unit: 'share',
  formula:
    'Share of the charities under £1m a year that were in the market at the start and are still operating at the end; merged and taken-over charities count as no longer operating, and a charity of wider reach counts by its simulated part.',
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
  formula: `Charities that ceased in a merger of equals over the run, ${PER_CHARITY_YEAR}`,
  source: 'Good Merger Index',
  of: ({ charities }) => perCharityYear(charities, charities.merged),
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
  formula: `Charities that were taken over in the run, ${PER_CHARITY_YEAR}`,
  source: 'Good Merger Index',
  of: ({ charities }) => perCharityYear(charities, charities.takenOver),
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
  formula:
    'Charities under £1m in the market at the start that closed by the end of the run, as a share of them; a charity of wider reach counts by its simulated part.',
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

const OPERATING_AT_THE_END =
  'that are still operating at the end; merged and taken-over charities count as no longer operating, and a charity of wider reach counts by its simulated part.';

export const survival10kTo100k = outcome({
  id: 'survival_10k_100k',
  title: 'Charities of £10,000–£100,000 still operating',
  unit: 'share',
  formula: `Share of the charities of £10,000 to £100,000 a year at the start, in the market then, ${OPERATING_AT_THE_END}`,
  source: OWN,
  of: ({ followed }) => over(followed.operating.small, followed.entered.small),
  says: survivalSaid('of £10,000–£100,000'),
});

export const survival100kTo1m = outcome({
  id: 'survival_100k_1m',
  title: 'Charities of £100,000–£1m still operating',
  unit: 'share',
  formula: `Share of the charities of £100,000 to £1m a year at the start, in the market then, ${OPERATING_AT_THE_END}`,
  source: OWN,
  of: ({ followed }) => over(followed.operating.medium, followed.entered.medium),
  says: survivalSaid('of £100,000–£1m'),
});

export const survival1mTo10m = outcome({
  id: 'survival_1m_10m',
  title: 'Charities of £1m–£10m still operating',
  unit: 'share',
  formula: `Share of the charities of £1m to £10m a year at the start, in the market then, ${OPERATING_AT_THE_END}`,
  source: OWN,
  of: ({ followed }) => over(followed.operating.large, followed.entered.large),
  says: survivalSaid('of £1m–£10m'),
});

export const survivalHolders = outcome({
  id: 'survival_holders',
  title: 'Small holders of public work still operating',
  label: 'Charities under £1m with public work at the start still operating',
  unit: 'share',
  formula: `Share of the charities under £1m a year that held public work, advertised or spot, at the start ${OPERATING_AT_THE_END}`,
  source: OWN,
  of: ({ followed }) => over(followed.holdersOperating, followed.holders),
  says: survivalSaid('with public work at the start'),
});

export const survivalOthers = outcome({
  id: 'survival_others',
  title: 'Other small charities in the market still operating',
  label: 'Charities under £1m in the market without public work at the start still operating',
  unit: 'share',
  formula: `Share of the charities under £1m a year that were in the market at the start and held no public work then ${OPERATING_AT_THE_END}`,
  source: OWN,
  of: ({ followed }) => over(less(followed.smallOperating, followed.holdersOperating), less(followed.small, followed.holders)),
  says: survivalSaid('in the market without public work at the start'),
});

export const windUps = outcome({
  id: 'wind_ups',
  title: 'Wind-ups after a loss',
  unit: 'count a year per 100,000 charities',
  formula: `Charities that decided to close after losing work, able to pay what they owed, over the run, ${PER_CHARITY_YEAR}`,
  source: OWN,
  of: ({ charities }) => perCharityYear(charities, charities.closedOf['wind-up']),
  says: endingSaid('wind-ups after a loss', 'wound up after a loss'),
});

export const insolvencies = outcome({
  id: 'insolvencies',
  title: 'Insolvencies',
  unit: 'count a year per 100,000 charities',
  formula: `Charities that closed because reserves and what they were owed stayed below what they could run on, over the run, ${PER_CHARITY_YEAR}`,
  source: OWN,
  of: ({ charities }) => perCharityYear(charities, charities.closedOf.insolvency),
  says: endingSaid('insolvencies', 'ran out of money and closed'),
});

export const backgroundClosures = outcome({
  id: 'background_closures',
  title: 'Closures for other reasons',
  unit: 'count a year per 100,000 charities',
  formula: `Charities that closed for reasons outside the model, at a rate by size and age that is put in, over the run, ${PER_CHARITY_YEAR}`,
  source: OWN,
  of: ({ charities }) => perCharityYear(charities, charities.closedOf.background),
});
