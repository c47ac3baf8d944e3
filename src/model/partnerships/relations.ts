/** What follows from delivery and awards without any mechanism: reputation follows delivery, and joint work is remembered. */
import { NATIONAL } from '../sector/charities.ts';
import { isInForce, type Contract } from '../sector/market.ts';
import { scratchFloats, scratchInts } from '../columns/scratch.ts';
import { stepOf } from '../shared-rules/sampling.ts';
import { tie, tieBetween } from '../sector/ties.ts';
import { trustBetween } from '../shared-rules/trust.ts';
import type { JointWork, TenderResult } from '../world/now.ts';
import type { World } from '../world/world.ts';

/** Working columns. */
const scratch = {
  jointLeads: scratchInts(),
  jointPartners: scratchInts(),
  jointAreas: scratchInts(),
  jointParts: scratchFloats(),
};

/** How fast commissioners' view of a charity follows what it delivers, share a quarter. */
const REPUTATION_PACE = 0.05;

export function updateReputations(world: World): void {
  const { charities, contracts } = world.sector;
  for (const contract of contracts) {
    if (contract.lead < 0 || !isInForce(contract, world.quarter)) continue;
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

/** Who delivers with whom this quarter. */
export function jointWork({ sector: { contracts }, quarter }: World): JointWork {
  let most = 0;
  for (let c = 0; c < contracts.length; c++) most += contracts[c].partners.length;
  const lead = scratch.jointLeads(most);
  const partner = scratch.jointPartners(most);
  const area = scratch.jointAreas(most);
  const part = scratch.jointParts(most);
  const contract: Contract[] = [];
  for (let c = 0; c < contracts.length; c++) {
    const { lead: i, partners, parts } = contracts[c];
    if (i < 0 || !isInForce(contracts[c], quarter)) continue;
    for (let k = 0; k < partners.length; k++) {
      const r = contract.length;
      contract.push(contracts[c]);
      lead[r] = i;
      partner[r] = partners[k];
      area[r] = contracts[c].area;
      part[r] = parts[k];
    }
  }
  return { count: contract.length, contract, lead, partner, area, part };
}

/** Contracts that end are remembered as delivered together. */
export function rememberJointWork(world: World): void {
  const { contracts, ties } = world.sector;
  for (const contract of contracts) {
    if (contract.lead < 0 || contract.ends !== world.quarter + 1) continue;
    const { lead, partners } = contract;
    for (let k = 0; k < partners.length; k++) {
      const t = tieBetween(ties, lead, partners[k]);
      if (t >= 0) ties.together[t] += 1;
    }
  }
}

/** How fast a place forgets that charities from afar won there, share a quarter. */
const INCURSION_FADES = 0.08;

/** Places remember the work that went to charities from afar, as a share of what was let. */
export function noteIncursions(world: World, results: readonly TenderResult[]): void {
  const { places, charities } = world.sector;
  const awarded = new Float64Array(places.count);
  const lost = new Float64Array(places.count);
  for (const { tender, winner } of results) {
    if (winner === null || tender.area < 0) continue;
    awarded[tender.area] += winner.price;
    if (winner.lead >= 0 && charities.reach[winner.lead] === NATIONAL) lost[tender.area] += winner.price;
  }
  for (let a = 0; a < places.count; a++) {
    if (awarded[a] > 0) places.incursion[a] += INCURSION_FADES * (lost[a] / awarded[a] - places.incursion[a]);
  }
}
