/** Work won and delivered together: by whom, with whom, and on what terms. */
import { LARGE, LOCAL, OPERATING } from '../../model/sector/charities.ts';
import { isForProfit, isInForce, leadPart, type Bid, type Contract, type Tender } from '../../model/sector/market.ts';
import { tieBetween } from '../../model/sector/ties.ts';
import { endsYear } from '../../model/sector/units.ts';
import type { World } from '../../model/world/world.ts';
import { placeTrust } from './census.ts';

export type PartnershipTally = ReturnType<typeof noPartnerships>;

/** A region's tender, and all that is said of it, counts by its simulated part. */
export const noPartnerships = () => ({
  /** £ over contracts' lives won by more than one charity. */
  jointValue: 0,
  /** Pairs of a lead and a partner in winning bids; those that had delivered together before; and by how many size bands they differ. */
  pairs: 0,
  repeatPairs: 0,
  sizeDifference: 0,
  /** Compliant bids of charities over £1m, and those that they lead with partners. */
  largeBids: 0,
  largeLedBids: 0,
  /** Of contracts in force with partners, at the ends of years, £ a year: parts promised to partners in the bid, and given. */
  promised: 0,
  given: 0,
  // As the run ends.
  /** Mean over places of trust between charities in the market there. */
  trust: 0,
  /** Pairs of a lead and a partner in contracts in force, and by how much they differ in skill, 0 to 1 each. */
  deliveringPairs: 0,
  skillDifference: 0,
  /** Own services of local charities of one place that have delivered together, £ a year, and those of the smaller of two that are of one kind. */
  ownServices: 0,
  doubledServices: 0,
  /** Members of lasting alliances, and the sum of their cost of work relative to buying alone. */
  allies: 0,
  alliesCost: 0,
});

export class PartnershipObserver {
  readonly tally = noPartnerships();

  quarter(world: World): void {
    for (const { tender, bids, winner } of world.now.awards.results) {
      this.#noteBids(bids, tender);
      if (winner !== null && !isForProfit(winner.lead) && winner.partners.length > 0) this.#noteWinner(world, winner, tender);
    }
    if (endsYear(world.quarter)) this.#noteContracts(world);
  }

  #noteBids(bids: readonly Bid[], { share }: Tender): void {
    for (const { leadBand, partners } of bids) {
      if (leadBand < LARGE) continue;
      this.tally.largeBids += share;
      if (partners.length > 0) this.tally.largeLedBids += share;
    }
  }

  #noteWinner({ sector: { charities, ties } }: World, { lead, partners, price }: Bid, { quarters, share }: Tender): void {
    const { tally } = this;
    tally.jointValue += ((price * quarters) / 4) * share;
    for (const j of partners) {
      tally.pairs += share;
      const t = tieBetween(ties, lead, j);
      if (t >= 0 && (ties.together[t] as number) > 0) tally.repeatPairs += share;
      tally.sizeDifference += share * Math.abs((charities.band[lead] as number) - (charities.band[j] as number));
    }
  }

  #noteContracts({ sector: { contracts }, quarter }: World): void {
    for (let c = 0; c < contracts.length; c++) {
      const contract = contracts[c] as Contract;
      const { lead, partners, parts, price, share, promised } = contract;
      if (lead < 0 || partners.length === 0 || !isInForce(contract, quarter)) continue;
      this.tally.promised += price * share * promised;
      this.tally.given += price * share * (1 - leadPart(parts));
    }
  }

  end(last: World, inForce: readonly Contract[]): void {
    const { tally } = this;
    tally.trust = placeTrust(last);
    noteSkills(tally, last, inForce);
    noteOwnServices(tally, last);
    noteAllies(tally, last);
  }
}

/** How far leads and partners differ in systems and in knowing the place. */
function noteSkills(tally: PartnershipTally, { sector }: World, inForce: readonly Contract[]): void {
  const { systems, embeddedness } = sector.charities;
  for (const { lead, partners } of inForce) {
    if (lead < 0) continue;
    for (const j of partners) {
      const between = (skill: Float32Array) => Math.abs((skill[lead] as number) - (skill[j] as number));
      tally.skillDifference += (between(systems) + between(embeddedness)) / 2;
      tally.deliveringPairs++;
    }
  }
}

function noteOwnServices(tally: PartnershipTally, { sector: { charities, ties } }: World): void {
  const { plan, ownService, status, reach, home } = charities;
  const doubled = new Set<number>();
  const known = new Set<number>();
  ties.a.forEach((a, t) => {
    const b = ties.b[t] as number;
    if ((ties.together[t] as number) === 0 || status[a] !== OPERATING || status[b] !== OPERATING) return;
    if (reach[a] !== LOCAL || reach[b] !== LOCAL || home[a] !== home[b]) return;
    known.add(a).add(b);
    if (ownService[a] === ownService[b]) doubled.add((plan[a] as number) < (plan[b] as number) ? a : b);
  });
  for (const i of doubled) tally.doubledServices += plan[i] as number;
  for (const i of known) tally.ownServices += plan[i] as number;
}

function noteAllies(tally: PartnershipTally, { sector: { charities, alliances } }: World): void {
  for (const alliance of alliances) {
    if (alliance.ended) continue;
    for (const i of alliance.members) {
      if (charities.status[i] !== OPERATING) continue;
      tally.alliesCost += charities.unitCost[i] as number;
      tally.allies++;
    }
  }
}
