/** What charities do in the common workload, one object each: every implementation in JavaScript follows these rules, in the yardstick's order of draws. */
import type { Generator } from './generator.ts';

export type Tie<C> = { readonly to: C | null; trust: number };

/** Money in £, turnover and other income a year; mission is a place on a circle from 0 to 1. */
export type Charity = {
  otherIncome: number;
  reserves: number;
  quality: number;
  mission: number;
  area: number;
  turnover: number;
  contractIncome: number;
  alive: boolean;
  ties: Tie<Charity>[];
};

type Bid = { readonly lead: Charity; readonly tie: Tie<Charity> | null; readonly share: number; readonly price: number };

export type Tender = { readonly annual: number; readonly mission: number; score: number; best: Bid | null };

export type Contract = {
  readonly annual: number;
  readonly lead: Charity;
  readonly partner: Charity | null;
  readonly share: number;
  readonly price: number;
  left: number;
};

/** What happened in a quarter. */
export type Tally = { evals: number; bids: number; joint: number };

type Choice = { readonly tender: Tender; readonly tie: Tie<Charity> | null; readonly utility: number };

const NEIGHBOURS = 8;
const TENDERS_PER_CHARITY = 0.1;
const CONTRACT_QUARTERS = 12;
export const AREA_SIZE = 500;
const ENTRY_RATE = 0.0025;
export const ENTRANT_SIZE = 0.5;
const SIZE_LIMIT = 0.5;
const MARGIN = 0.12;
const [BID_FIXED, BID_PER_POUND, COORDINATION, JOINT_COST] = [120, 0.003, 100, 1.2];
const LEAST_TRUST = 0.25;
const TRUST_GAIN = 0.1;
const believed = { constant: -3.5, quality: 2, fit: 1.5, size: 1, partner: 0.6 };
const scored = { quality: 1, fit: 0.3, price: 1, partner: 0.05 };

/** From 1 for the same mission to 0 for the opposite one. */
function missionFit(a: number, b: number): number {
  const apart = Math.abs(a - b);
  return 1 - 2 * (apart > 0.5 ? 1 - apart : apart);
}

const bidCost = (annual: number) => BID_FIXED + BID_PER_POUND * annual;

export function drawCharity(charity: Charity, size: number, areas: number, luck: Generator): void {
  charity.otherIncome = size * Math.exp(Math.log(100_000) + 1.2 * luck.normal());
  charity.reserves = charity.otherIncome * Math.exp(Math.log(0.3) + 0.6 * luck.normal());
  charity.quality = Math.min(1, Math.max(0, 0.5 + 0.15 * luck.normal()));
  charity.mission = luck.uniform();
  charity.area = Math.floor(luck.uniform() * areas);
  charity.turnover = charity.otherIncome;
  charity.contractIncome = 0;
  charity.alive = true;
}

/** Eight neighbours of the same area, never the charity itself; the place stays empty where there is nobody else. */
export function drawTies<C extends Charity>(charity: C, local: readonly C[], luck: Generator): Tie<C>[] {
  const ties: Tie<C>[] = [];
  for (let slot = 0; slot < NEIGHBOURS; slot++) {
    let to: C | null = null;
    if (local.length > 0) {
      const at = Math.floor(luck.uniform() * local.length);
      to = local[at];
      if (to === charity) to = local[(at + 1) % local.length];
      if (to === charity) to = null;
    }
    ties.push({ to, trust: 0.2 + 0.6 * luck.uniform() });
  }
  return ties;
}

export function letTenders(charities: number, luck: Generator): Tender[] {
  const count = Math.floor(charities * TENDERS_PER_CHARITY + luck.uniform());
  const tenders: Tender[] = [];
  for (let k = 0; k < count; k++) {
    const annual = Math.exp(Math.log(40_000) + luck.normal());
    tenders.push({ annual, mission: luck.uniform(), score: -Infinity, best: null });
  }
  return tenders;
}

function worthAlone(charity: Charity, { annual, mission }: Tender): number {
  const { quality, turnover } = charity;
  const fit = missionFit(charity.mission, mission);
  const odds = believed.constant + believed.quality * quality + believed.fit * fit - (believed.size * annual) / turnover;
  return (MARGIN * annual * 3) / (1 + Math.exp(-odds)) - bidCost(annual);
}

function worthTogether(charity: Charity, partner: Charity, trust: number, { annual, mission }: Tender): number {
  const whole = charity.turnover + partner.turnover;
  if (annual > SIZE_LIMIT * whole) return 0;
  const share = charity.turnover / whole;
  const quality = share * charity.quality + (1 - share) * partner.quality;
  const fit = Math.max(missionFit(charity.mission, mission), missionFit(partner.mission, mission));
  const odds = believed.constant + believed.quality * quality + believed.fit * fit + believed.partner - (believed.size * annual) / whole;
  return (share * trust * (MARGIN * annual * 3)) / (1 + Math.exp(-odds)) - bidCost(annual) * JOINT_COST * share - COORDINATION;
}

/** Weighs every tender of its area that fits, alone and with one neighbour, and bids for the two best. */
export function bid(charity: Charity, tenders: readonly Tender[], luck: Generator, tally: Tally): void {
  const most = SIZE_LIMIT * charity.turnover;
  let first: Choice | null = null;
  let second: Choice | null = null;
  for (const tender of tenders) {
    if (tender.annual > 2 * most) continue;
    tally.evals++;
    const tie = charity.ties[luck.whole() >>> 29];
    let utility = tender.annual <= most ? worthAlone(charity, tender) : 0;
    let chosen: Tie<Charity> | null = null;
    if (tie.to !== null && tie.to.alive && tie.trust >= LEAST_TRUST) {
      const together = worthTogether(charity, tie.to, tie.trust, tender);
      if (together > utility) {
        utility = together;
        chosen = tie;
      }
    }
    if (utility > (first?.utility ?? 0)) {
      second = first;
      first = { tender, tie: chosen, utility };
    } else if (utility > (second?.utility ?? 0)) second = { tender, tie: chosen, utility };
  }
  if (first !== null) submit(charity, first, luck, tally);
  if (second !== null) submit(charity, second, luck, tally);
}

function submit(charity: Charity, { tender, tie }: Choice, luck: Generator, tally: Tally): void {
  const partner = tie === null ? null : tie.to;
  let cost = bidCost(tender.annual);
  let { quality } = charity;
  let fit = missionFit(charity.mission, tender.mission);
  let share = 1;
  let bonus = 0;
  if (partner === null) charity.reserves -= cost;
  else {
    cost *= JOINT_COST;
    share = charity.turnover / (charity.turnover + partner.turnover);
    quality = share * quality + (1 - share) * partner.quality;
    fit = Math.max(fit, missionFit(partner.mission, tender.mission));
    charity.reserves -= cost * share + COORDINATION;
    partner.reserves -= cost * (1 - share);
    bonus = scored.partner;
    tally.joint++;
  }
  const price = 1 + 0.05 * luck.normal();
  const score = bonus + (scored.quality * quality + scored.fit * fit - scored.price * (price - 1));
  tally.bids++;
  if (score <= tender.score) return;
  tender.score = score;
  tender.best = { lead: charity, tie, share, price };
}

const growTrust = (tie: Tie<Charity>) => (tie.trust += TRUST_GAIN * (1 - tie.trust));

/** The best bid becomes a contract; partners' trust in each other grows. */
export function award({ annual, best }: Tender): Contract | null {
  if (best === null) return null;
  const { lead, tie, share, price } = best;
  const partner = tie === null ? null : tie.to;
  if (tie !== null && partner !== null) {
    growTrust(tie);
    for (const back of partner.ties) if (back.to === lead) growTrust(back);
  }
  return { annual, lead, partner, share, price, left: CONTRACT_QUARTERS };
}

/** Pays a quarter of a contract; false when it is over. */
export function deliver(contract: Contract): boolean {
  const { annual, lead, partner, share, price } = contract;
  if (!lead.alive) return false;
  const revenue = price * annual * 0.25;
  const surplus = revenue - (1 - MARGIN) * annual * 0.25;
  lead.contractIncome += revenue * share;
  lead.reserves += surplus * share;
  if (partner !== null && partner.alive) {
    partner.contractIncome += revenue * (1 - share);
    partner.reserves += surplus * (1 - share);
  }
  return --contract.left > 0;
}

/** Other income less overheads; a charity without reserves closes. */
export function settle(charity: Charity, luck: Generator): void {
  const income = charity.otherIncome * 0.25;
  charity.reserves += income * (0.1 * luck.normal() - 0.008) - 75;
  charity.turnover = charity.otherIncome + 4 * charity.contractIncome;
  if (charity.reserves < 0) charity.alive = false;
}

export const entrants = (charities: number, luck: Generator) => Math.floor(ENTRY_RATE * charities + luck.uniform());
