/** Groups fixed when a run begins, so that switching a mechanism off cannot change who is in them: what becomes of each. */
import { bidCost } from '../../model/shared-rules/capability.ts';
import { LARGE, NATIONAL, OPERATING, SMALL, wholeTurnover } from '../../model/sector/charities.ts';
import { isInForce, leadPart, type Contract } from '../../model/sector/market.ts';
import { PARTNERS_BID_EFFORT } from '../../model/shared-rules/bid-costs.ts';
import { log } from '../../model/random/numerics.ts';
import { ALLIANCE, LEAD } from '../../model/scenario/names.ts';
import type { TenderResult } from '../../model/world/now.ts';
import type { World } from '../../model/world/world.ts';

const over = (a: number, b: number) => (b > 0 ? a / b : null);

/** How long ago, in quarters, a charity may last have become a partner to count as an earlier one. */
const LATELY = 8;
/** Share of a place’s work won by nationals from which the place counts as alarmed. */
const ALARMED = 0.15;
/** Mission orientation that counts as high, and centralisation that counts as central. */
const HIGH_MISSION = 0.7;
const CENTRAL = 0.5;

export class CohortObserver {
  readonly #startQuarter: number;
  /** Turnover at the start of small charities that were partners lately; 0 for all others. */
  readonly #partners: Float64Array;
  readonly #inVenture: Uint8Array;
  readonly #disposed: Uint8Array;
  readonly #alarmed: Uint8Array;
  readonly #partnerCount: number;
  readonly #memberCount: number;
  #partnersWins = 0;
  #membersBids = 0;
  #nationalBids = 0;
  #nationalWins = 0;
  /** Of the last two year ends. */
  #alarmedMoney = [0, 0];
  #alarmedNational = [0, 0];
  #centralMoney = 0;
  #centralGiven = 0;

  /** Made from the world as it stands before the run’s first quarter. */
  constructor(world: World) {
    const { charities, places, alliances } = world.sector;
    const { count } = charities;
    this.#startQuarter = world.quarter;
    this.#partners = new Float64Array(count);
    this.#inVenture = new Uint8Array(count);
    this.#disposed = new Uint8Array(count);
    let partners = 0;
    let members = 0;
    for (let i = 0; i < count; i++) {
      if (charities.status[i] !== OPERATING) continue;
      const band = charities.band[i] as number;
      const turnover = wholeTurnover(charities, i);
      if (band <= SMALL && turnover > 0 && world.quarter - (charities.lastPartner[i] as number) <= LATELY) {
        this.#partners[i] = turnover;
        partners++;
      }
      if (alliances[charities.alliance[i] as number]?.kind === 'joint venture') {
        this.#inVenture[i] = 1;
        members++;
      }
      if (band >= SMALL && (charities.missionOrientation[i] as number) >= HIGH_MISSION) this.#disposed[i] = 1;
    }
    this.#partnerCount = partners;
    this.#memberCount = members;
    this.#alarmed = Uint8Array.from(places.incursion, (share) => (share >= ALARMED ? 1 : 0));
  }

  quarter(world: World): void {
    for (const result of world.now.awards.results) this.#noteResult(world, result);
    if ((world.quarter & 3) === 3) this.#noteContracts(world);
  }

  #noteResult(world: World, { tender, bids, winner }: TenderResult): void {
    const { charities } = world.sector;
    for (const { lead, partners, strategy } of bids) {
      if (lead < 0) continue;
      if (charities.reach[lead] === NATIONAL) this.#nationalBids += tender.share;
      if (this.#inVenture[lead] !== 1 && !partners.some((j) => this.#inVenture[j] === 1)) continue;
      const whole = bidCost(world, lead, tender);
      const each = strategy === ALLIANCE ? whole / (1 + partners.length) : PARTNERS_BID_EFFORT * whole;
      const bringing = strategy === LEAD ? world.settings.bidding.partnering_cost * partners.length : 0;
      if (this.#inVenture[lead] === 1) this.#membersBids += tender.share * (strategy === ALLIANCE ? each : whole + bringing);
      for (const j of partners) if (this.#inVenture[j] === 1) this.#membersBids += tender.share * each;
    }
    if (winner === null || winner.lead < 0) return;
    if (charities.reach[winner.lead] === NATIONAL) this.#nationalWins += tender.share;
    if ((this.#partners[winner.lead] ?? 0) > 0) this.#partnersWins++;
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
      if (area >= 0 && this.#alarmed[area] === 1) {
        money += value;
        if (lead >= 0 && charities.reach[lead] === NATIONAL) national += value * own;
        for (let k = 0; k < partners.length; k++)
          if (charities.reach[partners[k] as number] === NATIONAL) national += value * (parts[k] as number);
      }
      if (lead < 0 || (charities.band[lead] as number) < LARGE || (charities.centralisation[lead] as number) < CENTRAL) continue;
      this.#centralMoney += value;
      this.#centralGiven += value * (1 - own);
    }
    this.#alarmedMoney = [this.#alarmedMoney[1] as number, money];
    this.#alarmedNational = [this.#alarmedNational[1] as number, national];
  }

  finish(last: World) {
    const years = (last.quarter + 1 - this.#startQuarter) / 4;
    const both = ([a, b]: readonly number[]) => (a as number) + (b as number);
    return {
      former_partner_leads: over(this.#partnersWins / years, this.#partnerCount),
      former_partner_growth: this.#partnersGrowth(last, years),
      national_share_alarmed: over(both(this.#alarmedNational), both(this.#alarmedMoney)),
      venture_bid_cost: over(this.#membersBids / years, this.#memberCount),
      national_win_rate: over(this.#nationalWins, this.#nationalBids),
      central_partner_share: over(this.#centralGiven, this.#centralMoney),
      mission_led_share: this.#missionLedShare(last),
    };
  }

  #partnersGrowth({ sector: { charities, byIdentity } }: World, years: number): number | null {
    let growth = 0;
    let count = 0;
    for (const i of byIdentity) {
      const before = this.#partners[i] ?? 0;
      const now = wholeTurnover(charities, i);
      if (before <= 0 || now <= 0) continue;
      growth += log(now / before) / years;
      count++;
    }
    return over(growth, count);
  }

  #missionLedShare({ sector: { charities, byIdentity } }: World): number | null {
    let held = 0;
    let all = 0;
    for (const i of byIdentity) {
      const income = charities.lastYearContract[i] as number;
      all += income;
      if (this.#disposed[i] === 1) held += income;
    }
    return over(held, all);
  }
}
