/** What may be asked of a run while it goes on: a log of one charity's options and offers, or of everybody's options, and a choice supplied in place of the rule. */
import type { Tender } from '../sector/market.ts';

/** A way of answering a tender, staying out among them, or of answering a lead's offer: a utility as a sum of terms. */
export type WeighedOption = {
  readonly strategy: number;
  /** Partner first in mind, or the lead to join; −1 for none. */
  readonly partner: number;
  readonly money: number;
  /** Luck: what is not modelled. */
  readonly noise: number;
  /** Each mechanism's view, by its id; of the partners too. */
  readonly terms: Readonly<Record<string, number>>;
  readonly utility: number;
};

/** What a charity weighed about a tender it noticed: every way that was open, staying out last, and the strategy it liked best. */
export type LoggedChoice = {
  readonly charity: number;
  readonly tender: Tender;
  readonly options: readonly WeighedOption[];
  readonly preferred: number;
};

/** An offer may come too late (in a team already), be one too many, or too large a part for the candidate's size: then it is not weighed. */
export type OfferAnswer = 'accepted' | 'declined' | 'too late' | 'too many' | 'too large';

/** A lead's offer to a candidate, and the answer. */
export type LoggedOffer = {
  readonly tender: Tender;
  readonly lead: number;
  readonly candidate: number;
  /** The part offered, £ a year at the lead's price. */
  readonly amount: number;
  readonly answer: OfferAnswer;
  /** What joining was worth to the candidate; null when it was not weighed. */
  readonly joining: WeighedOption | null;
  /** Strategy of its own that the candidate would give up; OUT for none. */
  readonly instead: number;
};

/** In place of a charity in a log: choices of all are logged, and no offers. */
export const EVERYBODY = -1;

/** Choices and offers of one charity in the present quarter, in the order in which they came. Writing it changes nothing in the run. */
export type ChoiceLog = { readonly charity: number; choices: LoggedChoice[]; offers: LoggedOffer[] };

/** A way of answering that is open to a charity whose choice is supplied. */
export type OpenWay = {
  readonly strategy: number;
  /** First partner in mind; −1 for none. */
  readonly partner: number;
  /** The rule's price and the full cost, £ a year; the chance of winning that the charity believes it has at that price. */
  readonly price: number;
  readonly fullCost: number;
  readonly chance: number;
  /** The chance of winning that it would believe it has at another price, £ a year. Only while it is asked. */
  readonly chanceAt: (price: number) => number;
  readonly utility: number;
};

/** A choice supplied from outside; what it leads to is for the model's rules to say, the limits of capacity and of growth among them. */
export type SuppliedChoice = {
  readonly charity: number;
  /**
   * How it answers a tender: the place of a way among those open, with a price of its own if it wants one, £ a year above 0 and up to the
   * tender's ceiling; or null to stay out. The rule's own choice is given as the place it would take, −1 for staying out.
   */
  readonly answer: (tender: Tender, ways: readonly OpenWay[], rule: number) => { readonly way: number; readonly price?: number } | null;
  /** Whether it joins a lead that asks; what the rule would answer is given. */
  readonly join: (tender: Tender, lead: number, part: number, rule: boolean) => boolean;
};
