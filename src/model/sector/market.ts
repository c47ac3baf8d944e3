/** What is let, bid for and delivered: service lines, tenders, bids, contracts, alliances. */

import { ALONE, SERVICES } from '../scenario/names.ts';

/** Area of work that lies in no single one: a region's line, and lines of several areas that are let together. */
export const WHOLE_REGION = -1;
export const SEVERAL_AREAS = -2;

/** Providers that are no charities have rows below 0: the commissioner itself, and for-profit providers, each in one service of the whole country. */
export const IN_HOUSE = -2;
const FIRST_FOR_PROFIT = -3;
/** Most for-profit providers a service may have: rows are kept for as many. */
export const MOST_FOR_PROFITS = 10;

/** Row of a for-profit provider: the k-th of a service. */
export function forProfit(service: number, k: number): number {
  return FIRST_FOR_PROFIT - service * MOST_FOR_PROFITS - k;
}

export function isForProfit(row: number): boolean {
  return row <= FIRST_FOR_PROFIT;
}

/** A lasting need of a commissioner for one service, re-let whenever its contract ends. */
export type Line = {
  readonly key: number;
  /** Index of the area, `WHOLE_REGION` for a region's line. */
  readonly area: number;
  readonly region: number;
  readonly service: number;
  /** Budget before multiples, £ a year, whole line: that of the start, and the spot work it has taken in. */
  annual: number;
  /** What of it was spot work before, £ a year. */
  takenIn: number;
  /** Simulated part of the line's money: 1 for an area's line, the sampled share of the region for a region's. */
  readonly share: number;
  /** Quarter since which the line waits to be let, −1 while under contract. */
  waitingSince: number;
  /** Contracts (lots) it is delivered by now. */
  contracts: number;
  /** Share by which its budget is below that of a year before, 0 for not below. */
  cut: number;
};

/** Work to be let, whatever the terms. */
export type Work = {
  readonly key: number;
  readonly lines: readonly number[];
  readonly lots: number;
  /** Index of the area, `WHOLE_REGION` or `SEVERAL_AREAS`. */
  readonly area: number;
  readonly region: number;
  /** Bit s is set when service s is asked for. */
  readonly services: number;
  readonly mainService: number;
  /** Highest price, £ a year, whole contract. */
  readonly annual: number;
  /** What is bought: £ a year of the budgets at the start that bought as much. */
  readonly amount: number;
  readonly share: number;
  readonly quarters: number;
  readonly attempt: number;
};

export type Tender = Work & {
  readonly breadth: number;
  /** Offered as a grant: to charities only, for the whole amount. */
  readonly grant: boolean;
  /** Awarded without competition: offered to one charity after another. */
  readonly direct: boolean;
  /** Lowest whole turnover a bidder must show, £ a year; 0 for none. */
  turnoverTest: number;
  partnershipRequired: boolean;
  /** Share of the score that a partnership earns. */
  partnershipPoints: number;
  minimumPartnerShare: number;
  /** Partners with which a bid counts as a partnership; 0 where no rule says how many, and one is enough. */
  minimumPartners: number;
  arrears: number;
  priceWeight: number;
  qualityWeight: number;
  readonly socialValueWeight: number;
  bidBurden: number;
  /** Burden of monitoring, relative to that of a contract. */
  readonly monitoring: number;
  contested: boolean;
  improved: boolean;
  steppedBack: number;
};

export type Bid = {
  readonly tender: number;
  /** Row of the lead. */
  readonly lead: number;
  /** Size band of the lead when it bid, −1 for a for-profit provider: winning may raise it. */
  readonly leadBand: number;
  readonly partners: readonly number[];
  /** Share of contract value for each partner; the rest is the lead's. */
  readonly parts: readonly number[];
  /** Share of partners' parts the lead keeps as a management fee. */
  readonly fee: number;
  /** What was agreed with partners: part of the promise they get, monitoring taken off them, their say; all 0–1. */
  readonly kept: number;
  readonly shielded: number;
  readonly voice: number;
  readonly strategy: number;
  /** £ a year, whole contract. */
  readonly price: number;
  readonly fullCost: number;
  /** Whether the lead has no base there, and whether anyone in the team has. */
  readonly leadFromAfar: boolean;
  readonly hasBase: boolean;
  quality: number;
  socialValue: number;
  score: number;
  compliant: boolean;
};

type Alone = Pick<Bid, 'tender' | 'lead' | 'leadBand' | 'price' | 'fullCost' | 'quality' | 'socialValue' | 'compliant'>;

/** A bid alone, not yet scored, of one that has a base where the work is or needs none. */
export function bidAlone({ tender, lead, leadBand, price, fullCost, quality, socialValue, compliant }: Alone): Bid {
  return {
    tender,
    lead,
    leadBand,
    partners: NOBODY,
    parts: NOBODY,
    fee: 0,
    kept: 1,
    shielded: 0,
    voice: 1,
    strategy: ALONE,
    price,
    fullCost,
    leadFromAfar: false,
    hasBase: true,
    quality,
    socialValue,
    score: 0,
    compliant,
  };
}

export type Contract = {
  readonly key: number;
  readonly lines: readonly number[];
  readonly lots: number;
  readonly area: number;
  readonly region: number;
  readonly services: number;
  readonly mainService: number;
  readonly ceiling: number;
  /** What was let: £ a year of the budgets at the start that bought as much. */
  readonly amount: number;
  readonly share: number;
  /** £ a year for all that was let, and its full cost. */
  price: number;
  fullCost: number;
  lead: number;
  partners: number[];
  parts: number[];
  readonly fee: number;
  /** Share of the contract promised to partners in the bid. */
  readonly promised: number;
  readonly shielded: number;
  readonly voice: number;
  readonly starts: number;
  ends: number;
  readonly grant: boolean;
  readonly arrears: number;
  /** Burden of monitoring, relative to that of a contract. */
  readonly monitoring: number;
  /** What setting up costs the lead, £ a quarter as long as the contract runs, simulated part. */
  setUp: number;
  /** First quarter of full delivery. */
  readonly mobilised: number;
  /** Compliant bids; 0 for what was awarded directly or is delivered in-house. */
  readonly bidders: number;
  /** Rows that were eligible when it was let, for-profit providers among them. */
  eligible: Int32Array;
  /** Budget of its lines when it was let, and the work that bought, relative to the start. */
  readonly budgetMultiple: number;
  readonly workMultiple: number;
  /** Part of full cost that is being spent: 1, less after cuts, with a lag. */
  costFactor: number;
  /** £ earned and not yet paid, oldest first: to the lead, and passed on to partners. */
  owed: number[];
  owedToPartners: number[];
  /** Delivery this quarter: quality 0–1, marginalised share of those served, people-years served (a year). */
  quality: number;
  marginalised: number;
  /** For people with several needs: how far it is one door, and met by providers of several kinds together, 0–1. */
  door: number;
  joined: number;
  served: number;
};

/** What work is made of other work for, as its identity tells: a lot of a package, one let again, one taken in-house, one handed back. */
export const MADE_AS = { lot: 1, letAgain: 2, inHouse: 3, handedBack: 4 } as const;

/** Most members an alliance is founded with; judgement. */
export const LARGEST_ALLIANCE = 5;

/** Nobody at all: one list for all who have no partners. */
export const NOBODY: readonly number[] = [];

export type Alliance = {
  readonly kind: 'alliance' | 'joint venture' | 'shared services';
  readonly area: number;
  readonly founded: number;
  members: number[];
  ended: boolean;
};

/** Bits set in every mask of services, found once. */
const bitsIn = Uint8Array.from({ length: 1 << SERVICES.length }, (_, mask) => {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
});

/** How many services a mask names. */
export function countBits(mask: number): number {
  return bitsIn[mask];
}

/** Whether a charity leads a bid or a contract or is a partner in it. */
export function takesPart({ lead, partners }: { readonly lead: number; readonly partners: readonly number[] }, i: number): boolean {
  return lead === i || partners.includes(i);
}

/** Whether a contract is delivered in a quarter: it has begun and not ended. */
export function isInForce({ starts, ends }: Pick<Contract, 'starts' | 'ends'>, quarter: number): boolean {
  return starts <= quarter && ends > quarter;
}

/** Share of contract value that provider i holds in a contract. */
export function partOf(
  contract: { readonly lead: number; readonly partners: readonly number[]; readonly parts: readonly number[] },
  i: number,
): number {
  if (contract.lead === i) return leadPart(contract.parts);
  const k = contract.partners.indexOf(i);
  return k < 0 ? 0 : contract.parts[k];
}

export function leadPart(parts: readonly number[]): number {
  let left = 1;
  // Counted, not for…of: it is asked for all contracts by many, and an iterator for each would be most of what a quarter allocates.
  for (let k = 0; k < parts.length; k++) left -= parts[k];
  return left;
}
