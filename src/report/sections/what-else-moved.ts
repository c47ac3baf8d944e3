/** What else changed under a design, from the paired differences: first those furthest from zero, measured by their own interval. */
import type { Difference, ScenarioFindings } from '../../study/findings.ts';
import { definitionOf, type SaidOutcomeId } from '../../study/outcomes/registry.ts';
import { clause, direction } from '../words.ts';

/** Outcomes that may link a rule with the headline numbers. They are only listed: none is assumed to be a cause. */
const LISTED = [
  'failed_tenders',
  'single_bid_rate',
  'bids_per_tender',
  'bids_per_charity',
  'vcse_share',
  'national_share_net',
  'bid_cost_share',
  'wasted_bid_cost',
  'commissioner_cost_share',
  'direct_share',
  'small_exclusion',
  'partnership_rate',
  'partner_share',
  'full_cost_shortfall',
  'service_gap_months',
  'closures',
  'wind_ups',
  'insolvencies',
  'contracts_ended_early',
  'takeovers',
  'mergers',
] as const satisfies readonly SaidOutcomeId[];

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
  const clear = LISTED.filter((id) => direction(differences[id]) !== 'none');
  const order = clear.sort((a, b) => distance(differences[b]) - distance(differences[a]));
  const said = (id: SaidOutcomeId) => {
    const { says } = definitionOf(id);
    return [clause(says, outcomes[id].unit, differences[id]), says.counts ?? ''].join(' ').trimEnd();
  };
  return {
    moved: order.map(said),
    still: LISTED.filter((id) => !order.includes(id)).map((id) => definitionOf(id).says.what),
  };
}
