/** Tables for the rows of a choice, each declared once: ways of answering, pairs of a lead and a candidate, what is chosen. */
import { byte, float, int, list, table, type RowsOf } from '../columns/table.ts';

/** Who bids with the lead, and the part of the contract meant for each. */
export type Team = { readonly members: readonly number[]; readonly parts: readonly number[] };

/** Ways of answering tenders that are open: a row each, charity × tender × strategy, those of one charity and tender together. */
export const optionTable = table({
  charity: int,
  /** Index into the quarter's tenders. */
  tender: int,
  /** ALONE, LEAD, ALLIANCE or STEP_BACK. */
  strategy: byte,
  /** First partner in mind, −1 for none. */
  partner: int,
  /** Share of the contract the charity would hold itself; 0 when it steps back. */
  ownPart: float,
  /** Believed chance of winning this way at its price. */
  winChance: float,
  /** Believed chance of winning together less that of winning alone, before any price; 0 for ways without partners. */
  beliefGain: float,
  /** Perceived change in what beneficiaries get against the best alternative, points −1…1. */
  beneficiaryGain: float,
  /** Value for money against delivering alone: relative gain, −1…1. */
  valueGain: float,
  /** Money at stake: expected surplus of this way over what is staked, the base market's term. */
  money: float,
  /** What would be asked, £ a year. */
  price: float,
  /** Full cost of the whole contract this way, with what would have to be hired, £ a year. */
  fullCost: float,
  /** Share of full cost that the commissioner is not asked to pay. */
  covered: float,
  /** Believed chance of winning at an average price. */
  belief: float,
  /** What is staked: cost of making the bid, and of starting where there is no base, £. */
  bidCost: float,
  setUp: float,
  /** What working together costs, and answering to the commissioner before its limit as a share of the price, £ a year. */
  workingTogether: float,
  monitoring: float,
  /** Row of the case whose candidates a lead would take into its team; −1 for other ways. */
  led: int,
  /** Who would bid with it, of a way that is an alliance; undefined for other ways. */
  allies: list<Team | undefined>(),
});
export type Options = RowsOf<typeof optionTable>;

/** A lead and a charity it might work with on a tender, one row each. Read by `approach` (lead's view) and `accept` (the other's). */
export const pairTable = table({
  lead: int,
  candidate: int,
  /** Index into the quarter's tenders. */
  tender: int,
  /** Trust between them, 0–1, and 1 when it comes from a tie of their own. */
  trust: float,
  tied: byte,
  /** Share of the contract meant for the candidate. */
  part: float,
  /** What the candidate would need for the whole contract, £ a year. */
  cost: float,
  /** Services the lead lacks that the candidate brings, as a share of those asked for. */
  fills: float,
  /** 1 when the lead has no base in the area and the candidate has. */
  bringsBase: float,
  /** How much of what the other does better each sees, 0–1; what is the candidate's, here and below, from when it is asked. */
  leadSees: float,
  candidateSees: float,
  /** Credit each gives the other for knowing the place at all, 0–1. */
  leadCredits: float,
  candidateCredits: float,
  /** Gain in what beneficiaries get from the two against the lead alone, as the lead sees it and as the candidate does, points. */
  beneficiaryGain: float,
  candidateGain: float,
  /** Value for money of the two against the lead alone as the lead sees it, relative. */
  valueGain: float,
});
export type Pairs = RowsOf<typeof pairTable>;

/**
 * What charities would rather do about tenders than stay out, a row each: in step 4 first the best way for each tender, in the order of cases;
 * then what is within their capacity, best first, those of one charity together; in step 5 with what becomes of it.
 */
export const choiceTable = table({
  charity: int,
  /** Index into the quarter's tenders. */
  tender: int,
  strategy: int,
  utility: float,
  /** Utility of staying out. */
  outUtility: float,
  /** Utility of bidding alone, −Infinity when that is not open. */
  utilityAlone: float,
  winChance: float,
  ownPart: float,
  money: float,
  /** Price and full cost of the way chosen, £ a year. */
  price: float,
  fullCost: float,
  /** The same when it falls back to bidding alone; 0 when that is not open. */
  priceAlone: float,
  costAlone: float,
  /** Allies it would bid with, nobody unless it answers as an alliance; from step 5 the partners it has. */
  team: list<Team>(),
  /** Whom it would approach: where among all wishes its own begin, best first, and where they end. */
  firstWish: int,
  endWish: int,
  /** How many of them it wants. */
  wanted: int,
  /** From step 5 the strategy that is carried out: the one intended, or bidding alone for want of a team. */
  settled: int,
});
export type Choices = RowsOf<typeof choiceTable>;
