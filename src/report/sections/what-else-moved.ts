/** What else changed under a design, from the paired differences: first those furthest from zero, measured by their own interval. */
import type { Difference, ScenarioFindings } from '../../study/findings.ts';
import type { OutcomeId } from '../../study/metrics/outcomes.ts';
import { clause, direction, type Claim } from '../words.ts';

/** Outcomes that may link a rule with the headline numbers. They are only listed: none is assumed to be a cause. */
const LISTED = {
  failed_tenders: { what: 'failed tenders', up: 'more tenders drew no bid', down: 'fewer tenders drew no bid' },
  single_bid_rate: { what: 'tenders with one bid', up: 'more tenders drew only one bid', down: 'fewer tenders drew only one bid' },
  bids_per_tender: { what: 'bids for each tender', up: 'each tender drew more bids', down: 'each tender drew fewer bids' },
  bids_per_charity: { what: 'bids by each charity', up: 'charities bid more often', down: 'charities bid less often' },
  vcse_share: {
    what: 'charities’ share of what was let',
    up: 'charities won a larger share of what was let',
    down: 'charities won a smaller share of what was let',
  },
  national_share: {
    what: 'the share of charities working across the country',
    up: 'charities working across the country were paid a larger share',
    down: 'charities working across the country were paid a smaller share',
  },
  bid_cost_share: {
    what: 'the cost of bidding',
    up: 'bidding cost charities more of each pound let',
    down: 'bidding cost charities less of each pound let',
  },
  wasted_bid_cost: {
    what: 'the cost of losing bids',
    up: 'losing bids cost charities more of each pound let',
    down: 'losing bids cost charities less of each pound let',
  },
  commissioner_cost_share: {
    what: 'commissioners’ cost of tendering',
    up: 'running tenders cost commissioners more of each pound let',
    down: 'running tenders cost commissioners less of each pound let',
  },
  small_exclusion: {
    what: 'small charities shut out by turnover tests',
    up: 'turnover tests shut small charities out of more of the tenders they noticed',
    down: 'turnover tests shut small charities out of fewer of the tenders they noticed',
  },
  partnership_rate: {
    what: 'work won in partnership',
    up: 'more of what was let was won by charities together',
    down: 'less of what was let was won by charities together',
  },
  partner_share: {
    what: 'money passed to partners',
    up: 'leads passed more of the money on to partners',
    down: 'leads passed less of the money on to partners',
  },
  full_cost_shortfall: {
    what: 'how far contracts fall short of full cost',
    up: 'contracts fell further short of their full cost',
    down: 'contracts came closer to their full cost',
  },
  service_gap_months: {
    what: 'months without a service',
    up: 'services went without a provider for longer',
    down: 'services went without a provider for less long',
  },
  closures: { what: 'closures', up: 'more charities of any size closed each year', down: 'fewer charities of any size closed each year' },
  takeovers: { what: 'takeovers', up: 'more charities were taken over', down: 'fewer charities were taken over' },
  mergers: { what: 'mergers of equals', up: 'more charities merged as equals', down: 'fewer charities merged as equals' },
} as const satisfies Partial<Record<OutcomeId, Claim>>;

/** What a number counts, if its unit does not say so. */
const COUNTED: Partial<Record<OutcomeId, string>> = {
  bids_per_tender: 'bids',
  bids_per_charity: 'bids a year',
  service_gap_months: 'months a year',
  takeovers: 'a year for every 100,000 charities',
  mergers: 'a year for every 100,000 charities',
};

type Listed = keyof typeof LISTED;
const ids = Object.keys(LISTED) as Listed[];

/** The distance of a difference from zero, in half-widths of its interval. */
export function distance({ mean, ci95 }: Difference): number {
  if (mean === null || ci95 === null || mean === 0) return 0;
  const half = (ci95[1] - ci95[0]) / 2;
  return half === 0 ? Infinity : Math.abs(mean) / half;
}

export type OtherMovements = {
  /** Clauses, the clearest first. */
  readonly moved: readonly string[];
  /** Names of what did not move clearly. */
  readonly still: readonly string[];
};

export function whatElseMoved({ outcomes, differences }: ScenarioFindings): OtherMovements {
  if (differences === null) return { moved: [], still: [] };
  const clear = ids.filter((id) => direction(differences[id]) !== 'none');
  const order = clear.sort((a, b) => distance(differences[b]) - distance(differences[a]));
  return {
    moved: order.map((id) => [clause(LISTED[id], outcomes[id].unit, differences[id]), COUNTED[id] ?? ''].join(' ').trimEnd()),
    still: ids.filter((id) => !order.includes(id)).map((id) => LISTED[id].what),
  };
}
