/** What people get for the money: needs met, quality, reach, choice, and what contracts pay. */
import { over } from '../measures/arithmetic.ts';
import { less, lessDefined } from '../round-off.ts';
import { outcome, OWN, SIGNED } from './outcome.ts';

export const missionDrift = outcome({
  id: 'mission_drift',
  title: 'Work outside the mission',
  unit: 'share',
  formula:
    'Share of the value of advertised contracts that charities lead, by holder, in services that are not among the holder’s specialisms, at the end of the run.',
  source: OWN,
  of: ({ contracts }) => over(contracts.outsideMission, contracts.work),
});

export const fullCostShortfall = outcome({
  id: 'full_cost_shortfall',
  title: 'Shortfall from full cost',
  unit: 'share',
  formula:
    'Full cost less price, as a share of full cost, over advertised charity contracts in force at the end; negative when contracts pay more than they cost.',
  source: 'NPC 2024; NCVO in PACAC, After Carillion',
  bounds: [null, 1],
  of: ({ contracts }) => over(less(contracts.charityCost, contracts.charityPrice), contracts.charityCost),
  says: {
    what: 'how far contracts fall short of full cost',
    up: 'contracts fell further short of their full cost',
    down: 'contracts came closer to their full cost',
  },
});

export const needsMet = outcome({
  id: 'needs_met',
  title: 'Needs met',
  unit: 'share',
  formula: 'People-years of need met, weighted by quality, as a share of need, in the last quarter of the run.',
  source: OWN,
  of: ({ people }) => over(people.met, people.need),
});

export const marginalisedReach = outcome({
  id: 'marginalised_reach',
  title: 'Reach into marginalised communities',
  label: 'Reach into marginalised communities (1 is their share of need)',
  unit: 'ratio',
  formula: 'Share of people served who are from marginalised communities, over their share of need, in the last quarter of the run.',
  source: OWN,
  of: ({ contracts }) => over(contracts.reach, contracts.price),
});

export const choice = outcome({
  id: 'choice',
  title: 'Choice of provider',
  label: 'Choice of provider (0 to 1)',
  unit: 'points 0–1',
  formula:
    'Mean over markets of the chance that two people served in the same market are served by different providers, weighted by money, both contract layers, at the end of the run.',
  source: 'Simpson 1949',
  of: ({ markets }) => meanDiversity(markets.spent),
});

export const navigationLoss = outcome({
  id: 'navigation_loss',
  title: 'Lost between services',
  label: 'People with several needs lost between services',
  unit: 'share',
  formula: 'Share of people with several needs who do not reach the second service they need, in the last quarter of the run.',
  source: OWN,
  of: ({ people }) => over(people.lost, people.severalNeeds),
});

export const valuePerPound = outcome({
  id: 'value_per_pound',
  title: 'Outcomes for £1,000',
  unit: 'outcomes per £1,000',
  formula: 'Quality-weighted people-years served for every £1,000 of contract payments, in the last quarter of the run.',
  source: OWN,
  of: ({ contracts }) => over(1000 * contracts.outcomes, contracts.paid),
});

export const serviceGapMonths = outcome({
  id: 'service_gap_months',
  title: 'Months without a service',
  label: 'Months a year without a service',
  unit: 'months',
  formula: 'Months in a year that a service line went without a provider, mean over lines, over the run.',
  source: OWN,
  of: ({ people }) => over(12 * people.gapQuarters, people.lineQuarters),
  says: {
    what: 'months without a service',
    up: 'services went without a provider for longer',
    down: 'services went without a provider for less long',
    counts: 'months a year',
  },
});

export const multiNeedCoverage = outcome({
  id: 'multi_need_coverage',
  title: 'People with several needs who get joined-up help',
  unit: 'share',
  formula: 'Share of people with several needs whose needs are both met, in the last quarter of the run.',
  source: OWN,
  of: ({ people }) => over(people.bothMet, people.severalNeeds),
});

export const localQuality = outcome({
  id: 'local_quality',
  title: 'Quality of delivery',
  unit: 'points 0–1',
  formula: 'Money-weighted mean quality of advertised contract delivery in the last quarter of the run.',
  source: OWN,
  of: ({ contracts }) => over(contracts.quality, contracts.price),
});

export const needLevel = outcome({
  id: 'need_level',
  title: 'Level of need',
  unit: 'ratio',
  formula: 'People in need at the end of the run over those in need before any prevention.',
  source: OWN,
  of: ({ people }) => over(people.need, people.needAtStart),
});

export const localisedQuality = outcome({
  id: 'localised_quality',
  title: 'Quality of large charities with local roots',
  unit: 'points 0–1',
  formula: 'Quality of contracts led by less centralised charities over £1m less that of centralised ones, at the end of the run.',
  source: OWN,
  bounds: SIGNED,
  of: ({ contracts }) =>
    lessDefined(over(contracts.localisedQuality, contracts.localisedPrice), over(contracts.centralQuality, contracts.centralPrice)),
});

/** Mean over markets of one less the HHI as a share. */
function meanDiversity(indices: readonly number[]): number | null {
  return over(
    indices.reduce((sum, index) => sum + 1 - index / 10_000, 0),
    indices.length,
  );
}
