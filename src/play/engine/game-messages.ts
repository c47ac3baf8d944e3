/** What is said of a charity that somebody plays. Money is £ or £ a year of the whole charity; quarters are counted from the start of the run. */

/** A price that a player can ask: below the rule's, the rule's, above it. */
export type Mark = 'low' | 'usual' | 'high';

/** An answer to a tender: the place of a way among those open, at a price; or none. */
export type TenderAnswer = { readonly way: number; readonly mark: Mark } | 'out';

/** A player's answers of one quarter, given when `quarter` quarters had been run. What is not answered is left to the rule. */
export type Move = {
  readonly quarter: number;
  /** By the name of the tender. */
  readonly tenders: Readonly<Record<string, TenderAnswer>>;
  /** Whether it joins, by the name of the offer. */
  readonly joins: Readonly<Record<string, boolean>>;
  /** Offers that are not answered are left to the rule too. */
  readonly byRule?: boolean;
};

export type Price = { readonly mark: Mark; readonly price: number; readonly chance: number };

/** A way of answering; its prices from low to high, one alone where the price is given. */
export type AskedWay = {
  readonly strategy: number;
  /** Name of the first partner in mind; null for none. */
  readonly partner: string | null;
  readonly fullCost: number;
  readonly prices: readonly Price[];
};

/** Work to be let: what, where and by whom, for how much and how long. */
export type Work = {
  readonly services: readonly number[];
  /** Index among the places; null for work across both. */
  readonly area: number | null;
  readonly annual: number;
  readonly quarters: number;
  readonly isGrant: boolean;
  readonly isForPartners: boolean;
};

export type AskedTender = {
  readonly name: string;
  readonly work: Work;
  readonly ways: readonly AskedWay[];
  /** The way that its rule would take; −1 for staying out. */
  readonly rule: number;
};

export type AskedOffer = {
  readonly name: string;
  readonly work: Work;
  readonly lead: string;
  /** Share of the contract that is offered, and what it is worth at the ceiling, £ a year. */
  readonly part: number;
  readonly amount: number;
  readonly rule: boolean;
};

/** What a charity was asked in a quarter. */
export type Asked = { readonly tenders: AskedTender[]; readonly offers: AskedOffer[] };

/**
 * Why a charity that meant to bid made none: it had spent more on bidding than it could afford; its other bids took what it could carry; it found
 * no team that could bid; the team that it was in made none.
 */
export type NoBid = 'budget' | 'capacity' | 'no team' | 'team without bid';

/** Whom it won with; `lead` is null where it leads. */
export type Team = { readonly lead: string | null; readonly partners: readonly string[] };

/** A contract that came without its being asked: from the council directly, by a bid of its alliance, or with a charity that merged into it. */
export type Arrival = Pick<Work, 'services' | 'area'> & { readonly lead: string | null; readonly came: 'direct' | 'alliance' | 'merger' };

export type Outcome = 'won' | 'lost' | 'nobody won' | 'no bid';

/** What came of a tender that the charity was asked about: what it did, what its rule would have done, who won. */
export type News = {
  readonly work: Work;
  /** Null where the rule chose, or where it was asked as a partner alone. */
  readonly answer: TenderAnswer | null;
  readonly ways: readonly AskedWay[];
  readonly rule: number;
  /** Its answer to a lead that asked it, and its rule's; null where nobody asked. */
  readonly joined: { readonly lead: string; readonly yes: boolean; readonly rule: boolean } | null;
  readonly outcome: Outcome;
  /** Null where it bid, or did not mean to. */
  readonly whyNone: NoBid | null;
  readonly bids: number;
  readonly winner: string | null;
  /** Null unless it won with others. */
  readonly team: Team | null;
};

export type Holding = {
  readonly services: readonly number[];
  readonly area: number | null;
  /** What it receives of it, £ a year. */
  readonly amount: number;
  /** Quarters until it ends. */
  readonly left: number;
  readonly isLead: boolean;
};

/** How a charity stands at the end of a quarter. */
export type Standing = {
  readonly isOpen: boolean;
  readonly income: number;
  /** £ a year from public contracts and spot work. */
  readonly publicIncome: number;
  /** £ in hand, below 0 for one that owes more. */
  readonly reserves: number;
  readonly months: number;
  readonly contracts: number;
};

/** A charity that is worth playing: it has something to decide in some quarters. */
export type Candidate = {
  readonly id: string;
  readonly name: string;
  readonly service: number;
  readonly band: number;
  readonly income: number;
  readonly contracts: number;
  readonly quarters: number;
};

/** Where a game stands: its moves so far, and what is asked next. */
export type Position = {
  readonly moves: readonly Move[];
  readonly quarter: number;
  readonly stage: 'choose' | 'offers' | 'over';
  readonly tenders: readonly AskedTender[];
  /** Tenders that it noticed and cannot answer. */
  readonly closed: readonly Work[];
  readonly offers: readonly AskedOffer[];
  readonly standings: readonly Standing[];
  readonly holdings: readonly Holding[];
  /** Of the last move. */
  readonly news: readonly News[];
  /** Since the last move, in quarters that passed by themselves too. */
  readonly arrivals: readonly Arrival[];
};

/** A run to its end, with its digest. */
export type Played = { readonly standings: readonly Standing[]; readonly digest: string };

export type GameAsk =
  | { readonly want: 'candidates' }
  | { readonly want: 'position'; readonly charity: string; readonly moves: readonly Move[]; readonly draft: Move | null }
  | { readonly want: 'twin'; readonly charity: string; readonly moves: readonly Move[] };

export type GameAnswer =
  | { readonly said: 'candidates'; readonly candidates: readonly Candidate[] }
  | { readonly said: 'position'; readonly position: Position }
  | { readonly said: 'twin'; readonly yours: Played; readonly rule: Played };
