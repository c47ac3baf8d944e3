/** Step 10, the part that needs no mechanism: reputation follows delivery, and joint work is remembered. */
import { NATIONAL } from '../sector/charities.ts';
import type { Contract } from '../sector/market.ts';
import { stepOf } from '../sector/sampling.ts';
import { tie, tieBetween } from '../sector/ties.ts';
import { trustBetween } from '../sector/trust.ts';
import type { World } from '../sector/world.ts';

/** How fast commissioners' view of a charity follows what it delivers, share a quarter. */
const REPUTATION_PACE = 0.05;

export function updateReputations(world: World): void {
  const { charities, contracts } = world.sector;
  for (const contract of contracts) {
    if (contract.lead < 0 || contract.starts > world.quarter || contract.ends <= world.quarter) continue;
    const { lead } = contract;
    const pace = stepOf(world, lead, contract.area, REPUTATION_PACE);
    charities.reputation[lead] += pace * (contract.quality - charities.reputation[lead]);
  }
}

/** The tie between two charities that work together; made, at the trust between them, when they have none. */
export function tieOf(world: World, i: number, j: number): number {
  const known = tieBetween(world.sector.ties, i, j);
  return known >= 0 ? known : tie(world.sector.ties, i, j, trustBetween(world, i, j));
}

/** Contracts in force that a charity delivers with partners. */
export function jointWork({ sector, quarter }: World): Contract[] {
  return sector.contracts.filter(
    ({ lead, partners, starts, ends }) => lead >= 0 && partners.length > 0 && starts <= quarter && ends > quarter,
  );
}

/** Contracts that end are remembered as delivered together. */
export function rememberJointWork(world: World): void {
  const { contracts, ties } = world.sector;
  for (const contract of contracts) {
    if (contract.lead < 0 || contract.ends !== world.quarter + 1) continue;
    for (const j of contract.partners) {
      const t = tieBetween(ties, contract.lead, j);
      if (t >= 0) ties.together[t] += 1;
    }
  }
}

/** How fast a place forgets that charities from afar won there, share a quarter. */
const INCURSION_FADES = 0.08;

/** Places remember the work that went to charities from afar, as a share of what was let. */
export function noteIncursions(world: World): void {
  const { places, charities } = world.sector;
  const let_ = new Float64Array(places.count);
  const lost = new Float64Array(places.count);
  for (const { tender, winner } of world.events.results) {
    if (winner === null || tender.area < 0) continue;
    let_[tender.area] += winner.price;
    if (winner.lead >= 0 && charities.reach[winner.lead] === NATIONAL) lost[tender.area] += winner.price;
  }
  for (let a = 0; a < places.count; a++) {
    if (let_[a] > 0) places.incursion[a] += INCURSION_FADES * (lost[a] / let_[a] - places.incursion[a]);
  }
}
