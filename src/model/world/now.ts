/** What the steps of a quarter hand on: each makes one thing, which later steps, mechanisms and observers read. */
import type { Groups } from '../columns/groups.ts';
import type { Bid, Contract, Tender } from '../sector/market.ts';
import type { TermTally } from './term-tally.ts';
import type { Choices, Pairs } from './tables.ts';

/** One field a step, written by that step alone; each holds until the same step of the next quarter. */
export type Now = {
  /** Step 1. */
  tenders: Tender[];
  /** Step 2. */
  noticing: Noticing;
  /** Step 4, handed over before its mechanisms are asked. */
  appraisal: Appraisal;
  /** Step 5. */
  matching: Matching;
  /** Step 6. */
  bidding: Bidding;
  /** Step 7. */
  awards: Awards;
  /** Step 8. */
  delivered: Delivered;
  /** Step 9. */
  accounts: Accounts;
  /** Step 10, handed over before its mechanisms are asked. */
  relations: Relations;
  /** Step 11, handed over before its mechanisms are asked. */
  turnover: Turnover;
};

/** Who could take part in each tender, and who looks at it. */
export type Noticing = {
  readonly directory: Directory;
  /** Who delivers now what is let, by tender. */
  readonly incumbents: Groups;
  /** For-profit provider that delivered each line until now, by its row; 0 where none did. */
  readonly heldForProfit: Int32Array;
  /** Charities that noticed each tender and have attention for it, in order of identity. */
  readonly noticed: readonly Int32Array[];
  /** Rows eligible for each tender, for-profit providers first where they may bid. */
  readonly eligible: readonly Int32Array[];
  /** Charities that could be asked as partners for each tender; nobody when nothing offers partnership. */
  readonly rings: Rings;
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
  /** By charity that may be in a bid, what it would need, before luck, for work that budgets at the start had £1 a year for, £ a year, likewise. */
  readonly costLevel: Float64Array;
};

/** Rows on a ring for each tender, with their places on it from 0 to 1, ascending. */
export type Rings = Groups & { readonly places: Float64Array };

/** What charities mean to do. */
export type Appraisal = {
  /** By charity, £ a year of advertised work, whole charity, whose contracts end within a year. */
  readonly losing: Float64Array;
  intentions: Choices;
  /** Whom all leads would approach: `firstWish` and `endWish` of an intention are rows of it. */
  wishes: Pairs;
  /** Bids that charities decide to make, those they join included; a region's tender counts by its simulated part. */
  intendedBids: number;
  /** Of them, those of charities that decide on more work than they are losing. */
  growthBids: number;
  readonly tally: TermTally;
};

/** Intentions that are carried out, in their order, with the teams they have; and how offers went. */
export type Matching = {
  readonly matched: Choices;
  readonly offers: OfferCounts;
  readonly tally: TermTally;
};

export type OfferCounts = {
  made: number;
  accepted: number;
  /** Offers of partnership to charities under £1m that would have earned them something, and those of them declined. */
  gainful: number;
  gainfulDeclined: number;
  /** Offers between rivals, and those accepted. */
  rival: number;
  rivalAccepted: number;
};

export type Bidding = {
  readonly bids: Bid[];
  /** What making them cost charities, £, simulated part. */
  cost: number;
  /** Bids led by charities; a region's tender counts by its simulated part. */
  charityBids: number;
};

export type TenderResult = {
  readonly tender: Tender;
  /** Compliant ones; none where work is awarded directly. */
  readonly bids: readonly Bid[];
  /** Null when no compliant bid came; what was settled with whom where work is awarded directly, null when nobody took it. */
  readonly winner: Bid | null;
  readonly contract: Contract | null;
  /** A compliant bid came from a charity over £10m without a base in the area. */
  readonly distantNational: boolean;
};

export type Awards = {
  /** By tender. */
  readonly results: TenderResult[];
  /** What losing bids had cost charities, and what running competitions cost commissioners, £, simulated part. */
  lostBidCost: number;
  tenderingCost: number;
};

export type Incident = { readonly lead: number; readonly partner: number; readonly area: number };
export type Delivered = { readonly incidents: Incident[] };

/** What was paid for advertised work in the quarter, £, and yearly accounts drawn up in it, charities. */
export type Accounts = {
  /** To partners through their leads, to leads in all, to national leads. */
  partnerPay: number;
  advertisedPay: number;
  nationalPay: number;
  reporting: number;
  /** Of those reporting, those that spent more than they received. */
  overspent: number;
};

/** A row for each partner in a contract in force that a charity leads, in the order of contracts. */
export type JointWork = {
  readonly count: number;
  readonly contract: readonly Contract[];
  readonly lead: Int32Array;
  readonly partner: Int32Array;
  /** Area of the contract; below 0 where it lies in no single one. */
  readonly area: Int32Array;
  /** The partner's share of the contract. */
  readonly part: Float64Array;
};

/** Who delivers with whom. */
export type Relations = { readonly joint: JointWork };

/** Why a charity closed: for reasons outside the model, by decision after it had lost income, or because it could not pay. */
export type Closing = 'background' | 'wind-up' | 'insolvency';

/** Who came and who went. */
export type Turnover = {
  /** Local charities in the market by area, in order of identity: who could ally. Nobody where no mechanism asks. */
  readonly locals: Groups;
  /** With the income that it still reckoned with and the most that it came to of late, £ a year, whole charity. */
  readonly closures: { charity: number; cause: Closing; income: number; peak: number }[];
  readonly mergers: { from: number; into: number; kind: 'merger' | 'takeover' }[];
  readonly entries: number[];
  /** Contracts whose work stopped early, to be let again, and those whose time was cut short. */
  readonly stopped: { readonly contract: Contract; readonly cause: 'closure' | 'handed back' | 'cut' }[];
  readonly shortened: Contract[];
  /** Own services of charities taken over that the taker ended, £ a year. */
  servicesLost: number;
};
