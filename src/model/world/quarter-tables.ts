/** What the steps of a quarter hand on: tables and records that one step makes and later ones read. */
import type { Groups } from '../columns/groups.ts';
import type { Bid, Contract, Tender } from '../sector/market.ts';
import type { Pairs } from './tables.ts';

export type TenderResult = {
  readonly tender: Tender;
  readonly bids: readonly Bid[];
  /** Null when no compliant bid came. */
  readonly winner: Bid | null;
  readonly contract: Contract | null;
  /** A compliant bid came from a charity over £10m without a base in the area. */
  readonly distantNational: boolean;
};

/** One term's part in the choices taken this quarter, by strategy. */
export type ChoiceTally = { readonly terms: readonly string[]; readonly sums: Float64Array; readonly counts: Float64Array };

/** What happened in the quarter; made again each quarter, read by observers. */
export type QuarterEvents = {
  results: TenderResult[];
  closures: { charity: number; cause: 'background' | 'insolvency' }[];
  mergers: { from: number; into: number; kind: 'merger' | 'takeover' }[];
  entries: number[];
  incidents: { lead: number; partner: number; area: number }[];
  /** Own services of charities taken over that the taker ended, £ a year. */
  servicesLost: number;
  /** Offers of partnership to charities under £1m that would have earned them something, and those of them declined. */
  gainfulOffers: number;
  gainfulDeclined: number;
  /** Offers between rivals, and those accepted. */
  rivalOffers: number;
  rivalAccepted: number;
  bidCost: number;
  lostBidCost: number;
  tenderingCost: number;
  partnerPay: number;
  advertisedPay: number;
  nationalPay: number;
  forProfitPay: number;
  proposals: number;
  accepted: number;
  /** Bids that charities decide to make, those they join included; a region's tender counts by its simulated part. */
  intendedBids: number;
  /** Of them, those of charities that decide on more work than they are losing. */
  growthBids: number;
  charityBids: number;
  overspent: number;
  reporting: number;
  choices: ChoiceTally;
};

/** Local commissioned charities by area × service; those of wider reach by service × region, with the national ones as the last region. */
export type Directory = {
  readonly localStart: Int32Array;
  readonly local: Int32Array;
  readonly groups: number;
  readonly wideStart: Int32Array;
  readonly wide: Int32Array;
  /** Whole turnover by charity, £ a year, from noticing to bidding: nothing changes it in between, and one column is read where it is made of four. */
  readonly income: Float64Array;
  /** By charity that may be in a bid, what it would need for a contract of £1 a year before luck, £ a year, likewise. */
  readonly costLevel: Float64Array;
};

/** Rows on a ring for each tender, with their places on it from 0 to 1, ascending. */
export type Rings = Groups & { readonly places: Float64Array };

/** A row for each partner in a contract in force that a charity leads, in the order of contracts. */
export type JointWork = {
  readonly count: number;
  readonly contract: readonly Contract[];
  readonly lead: Int32Array;
  readonly partner: Int32Array;
  /** Area of the contract, −1 for a region's. */
  readonly area: Int32Array;
  /** The partner's share of the contract. */
  readonly part: Float64Array;
};

/** What charities want to do about tenders, a row each, best first; those of one charity lie together. */
export type Intentions = {
  readonly count: number;
  readonly charity: Int32Array;
  /** Index into world.tenders. */
  readonly tender: Int32Array;
  readonly strategy: Int32Array;
  readonly utility: Float64Array;
  /** Utility of bidding alone, −Infinity when that is not open. */
  readonly utilityAlone: Float64Array;
  readonly price: Float64Array;
  readonly fullCost: Float64Array;
  /** Price and cost when it falls back to bidding alone. */
  readonly priceAlone: Float64Array;
  readonly costAlone: Float64Array;
  /** Allies it would bid with, and the part meant for each. */
  readonly allies: readonly (readonly number[])[];
  readonly parts: readonly (readonly number[])[];
  /** Whom all of them would approach; each a stretch of it, best first, empty when nobody is to be asked. */
  readonly asks: Pairs;
  readonly firstAsk: Int32Array;
  readonly endAsk: Int32Array;
  /** How many of them it wants. */
  readonly wanted: Int32Array;
};

/** Intentions that are carried out, a row each, in their order: how, and with whom. */
export type Matched = {
  readonly count: number;
  /** Row of the intention. */
  readonly intention: Int32Array;
  readonly strategy: Int32Array;
  readonly members: readonly (readonly number[])[];
  readonly parts: readonly (readonly number[])[];
};
