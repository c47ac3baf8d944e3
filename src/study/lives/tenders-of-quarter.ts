/** What became of each tender of a quarter: who noticed it, who could not bid alone and why, who bid, how bids were scored, who won. */
import { obstacleToBiddingAlone } from '../../model/appraisal/answers.ts';
import type { Bid, Tender } from '../../model/sector/market.ts';
import { fullCost, hasBase } from '../../model/shared-rules/capability.ts';
import { hiring, type Obstacle } from '../../model/shared-rules/teams.ts';
import type { World } from '../../model/world/world.ts';

/** A charity, by its row, that noticed a tender, and what kept it from bidding for it alone. */
export type Noticer = { readonly charity: number; readonly obstacle: Obstacle | null };

export type TenderOfQuarter = {
  readonly tender: Tender;
  readonly noticed: readonly Noticer[];
  /** Rows of those that delivered the work until this quarter and did not notice that it is let again; nobody where it is awarded directly. */
  readonly unaware: readonly number[];
  /** Whether it was awarded directly: nobody noticed it or bid, and the winner accepted an offer. */
  readonly direct: boolean;
  /** All bids, with their scores; those that are not compliant are out of the running. */
  readonly bids: readonly Bid[];
  /** Null if there was no compliant bid, or nobody accepted. */
  readonly winner: Bid | null;
};

/**
 * Call at the end of a quarter, before the next one overwrites the tables of its steps; changes nothing. Obstacles are those of the tender's
 * final terms, as things stand when the quarter ends: whoever has won with a partner’s base has one of its own by then.
 */
export function tendersOfQuarter(world: World): TenderOfQuarter[] {
  const { noticing, bidding, awards } = world.now;
  return awards.results.map(({ tender, winner }, t) => ({
    tender,
    direct: tender.direct,
    unaware: tender.direct ? [] : incumbentsOf(world, t).filter((charity) => noticing.noticed[t]?.includes(charity) !== true),
    noticed: [...(noticing.noticed[t] ?? [])].map((charity) => ({ charity, obstacle: obstacleTo(world, charity, tender) })),
    bids: bidding.bids.filter((bid) => bid.tender === t),
    winner,
  }));
}

function incumbentsOf({ now: { noticing } }: World, t: number): number[] {
  const { start, rows } = noticing.incumbents;
  return [...new Set(rows.subarray(start[t], start[t + 1]))];
}

/** What keeps a charity from bidding alone for a tender, at the end of the quarter in which it was let; null for nothing. */
export function obstacleTo(world: World, charity: number, tender: Tender): Obstacle | null {
  const services = world.sector.charities.services[charity] as number;
  const cost = fullCost(world, charity, tender) * hiring(world, tender, services);
  return obstacleToBiddingAlone(world, charity, tender, hasBase(world, charity, tender), cost);
}
