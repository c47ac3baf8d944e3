/** Groups fixed when a run begins, so that switching a mechanism off cannot change who is in them: what becomes of each. */
import { bidCost } from '../../model/shared-rules/capability.ts';
import { LARGE, NATIONAL, OPERATING, SMALL, wholeTurnover } from '../../model/sector/charities.ts';
import { IN_HOUSE, isInForce, leadPart, type Bid, type Contract, type Tender } from '../../model/sector/market.ts';
import { log } from '../../model/random/numerics.ts';
import { ALLIANCE, LEAD } from '../../model/scenario/names.ts';
import { endsYear } from '../../model/sector/units.ts';
import type { Sector } from '../../model/sector/sector.ts';
import type { World } from '../../model/world/world.ts';

/** How long ago, in quarters, a charity may last have become a partner to count as an earlier one. */
const LATELY = 8;
/** Share of a place’s work won by nationals from which the place counts as alarmed. */
const ALARMED = 0.15;
/** Mission orientation that counts as high, and centralisation that counts as central. */
const HIGH_MISSION = 0.7;
const CENTRAL = 0.5;

export type CohortTally = ReturnType<typeof noCohorts>;

/** A region's tender counts by its simulated part; growth is summed as its logarithm a year, with how many it is summed over. */
export const noCohorts = () => ({
  /** Small charities that were partners lately when the run began, and tenders they won alone or as lead. */
  formerPartners: 0,
  wonByFormerPartners: 0,
  /** Those of them that still operate, and the growth of their turnover. */
  grown: 0,
  growth: 0,
  /** Contracts in force in alarmed places at the ends of the last two years, £ a year, and what charities working across the country hold of them. */
  alarmedMoney: 0,
  alarmedNational: 0,
  /** Charities in a joint venture when the run began, and what they spent on compliant bids, £. */
  ventureMembers: 0,
  ventureBidCost: 0,
  /** Compliant bids led by charities working across the country, and those that won. */
  nationalBids: 0,
  nationalWins: 0,
  /** Contracts led by large centralised charities, £ a year at the ends of years, and partners' parts of them. */
  centralMoney: 0,
  centralToPartners: 0,
  /** Contract income in the last year, pence: of all, and of the mission-minded that were large enough to step back for others. */
  contract: 0,
  missionLedContract: 0,
});

export class CohortObserver {
  readonly tally = noCohorts();
  readonly #startQuarter: number;
  /** Turnover at the start of small charities that were partners lately; 0 for all others. */
  readonly #partners: Float64Array;
  readonly #inVenture: Uint8Array;
  readonly #disposed: Uint8Array;
  readonly #alarmed: Uint8Array;
  /** Of alarmed places at the end of the year before. */
  #alarmedMoney = 0;
  #alarmedNational = 0;

  /** Made from the world as it stands before the run’s first quarter, and as it was before mechanisms that are off had undone what is theirs. */
  constructor(world: World, { charities: before, alliances }: Sector) {
    const { charities, places } = world.sector;
    const { count } = charities;
    this.#startQuarter = world.quarter;
    this.#partners = new Float64Array(count);
    this.#inVenture = new Uint8Array(count);
    this.#disposed = new Uint8Array(count);
    for (let i = 0; i < count; i++) {
      if (charities.status[i] !== OPERATING) continue;
      const band = charities.band[i] as number;
      const turnover = wholeTurnover(charities, i);
      if (band <= SMALL && turnover > 0 && world.quarter - (charities.lastPartner[i] as number) <= LATELY) {
        this.#partners[i] = turnover;
        this.tally.formerPartners++;
      }
      if (alliances[before.alliance[i] as number]?.kind === 'joint venture') {
        this.#inVenture[i] = 1;
        this.tally.ventureMembers++;
      }
      if (band >= SMALL && (charities.missionOrientation[i] as number) >= HIGH_MISSION) this.#disposed[i] = 1;
    }
    this.#alarmed = Uint8Array.from(places.incursion, (share) => (share >= ALARMED ? 1 : 0));
  }

  quarter(world: World): void {
    for (const { tender, bids, winner } of world.now.awards.results) {
      for (const bid of bids) if (bid.lead >= 0) this.#noteBid(world, bid, tender);
      if (winner !== null && winner.lead >= 0) this.#noteWinner(world, winner, tender);
    }
    if (endsYear(world.quarter)) this.#noteContracts(world);
  }

  #noteBid(world: World, { lead, partners, strategy }: Bid, tender: Tender): void {
    const { tally } = this;
    const { share } = tender;
    if (world.sector.charities.reach[lead] === NATIONAL) tally.nationalBids += share;
    if (this.#inVenture[lead] !== 1 && !this.#anyInVenture(partners)) return;
    const whole = bidCost(world, lead, tender);
    const each = strategy === ALLIANCE ? whole / (1 + partners.length) : world.settings.bidding.partners_effort * whole;
    const bringing = strategy === LEAD ? world.settings.bidding.partnering_cost * partners.length : 0;
    if (this.#inVenture[lead] === 1) tally.ventureBidCost += share * (strategy === ALLIANCE ? each : whole + bringing);
    for (const j of partners) if (this.#inVenture[j] === 1) tally.ventureBidCost += share * each;
  }

  #anyInVenture(rows: readonly number[]): boolean {
    for (let k = 0; k < rows.length; k++) if (this.#inVenture[rows[k] as number] === 1) return true;
    return false;
  }

  #noteWinner({ sector: { charities } }: World, { lead }: Bid, { share, direct }: Tender): void {
    if (!direct && charities.reach[lead] === NATIONAL) this.tally.nationalWins += share;
    if ((this.#partners[lead] ?? 0) > 0) this.tally.wonByFormerPartners++;
  }

  #noteContracts(world: World): void {
    const { charities, contracts } = world.sector;
    let money = 0;
    let national = 0;
    for (let c = 0; c < contracts.length; c++) {
      const contract = contracts[c] as Contract;
      if (!isInForce(contract, world.quarter)) continue;
      const { lead, partners, parts, price, share, area } = contract;
      const value = price * share;
      const own = leadPart(parts);
      if (lead !== IN_HOUSE && area >= 0 && this.#alarmed[area] === 1) {
        money += value;
        if (lead >= 0 && charities.reach[lead] === NATIONAL) national += value * own;
        for (let k = 0; k < partners.length; k++)
          if (charities.reach[partners[k] as number] === NATIONAL) national += value * (parts[k] as number);
      }
      if (lead < 0 || (charities.band[lead] as number) < LARGE || (charities.centralisation[lead] as number) < CENTRAL) continue;
      this.tally.centralMoney += value;
      this.tally.centralToPartners += value * (1 - own);
    }
    this.tally.alarmedMoney = this.#alarmedMoney + money;
    this.tally.alarmedNational = this.#alarmedNational + national;
    this.#alarmedMoney = money;
    this.#alarmedNational = national;
  }

  end(last: World): void {
    this.#noteGrowth(last);
    this.#noteMissionLed(last);
  }

  #noteGrowth({ quarter, sector: { charities, byIdentity } }: World): void {
    const years = (quarter + 1 - this.#startQuarter) / 4;
    for (const i of byIdentity) {
      const before = this.#partners[i] ?? 0;
      const now = wholeTurnover(charities, i);
      if (before <= 0 || now <= 0) continue;
      this.tally.growth += log(now / before) / years;
      this.tally.grown++;
    }
  }

  #noteMissionLed({ sector: { charities, byIdentity } }: World): void {
    for (const i of byIdentity) {
      const income = charities.lastYearContract[i] as number;
      this.tally.contract += income;
      if (this.#disposed[i] === 1) this.tally.missionLedContract += income;
    }
  }
}
