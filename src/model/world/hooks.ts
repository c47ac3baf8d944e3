/** Where a mechanism can act. Each hook belongs to one step of the quarter; the step calls it, the mechanism fills it. */
import type { Bid, Contract, Tender } from '../sector/market.ts';
import type { Facts } from './facts.ts';
import type { Options, Pairs } from './tables.ts';

/** Local commissioned charities in the market, which might look at work outside their specialisms, a row each. */
export type Strays = { readonly count: number; readonly charity: Int32Array };

/** How much of another charity's strengths one sees, a row each: a factor on what the other does better, and on the credit for knowing the place. Both begin at 1. */
export type Views = {
  readonly count: number;
  readonly own: Int32Array;
  readonly other: Int32Array;
  readonly sees: Float64Array;
  readonly credits: Float64Array;
};

/**
 * A bid being scored. Mechanisms add to quality and social value, in points; the sums are held to 0–1 once all have had their say. What a
 * partnership earns is a term of the tender, `partnershipPoints`, which `tender` can change.
 */
export type Scoring = { readonly bid: Bid; readonly tender: Tender; quality: number; socialValue: number };

/** What a lead and its partners agree on: the lead's management fee, what of the promised parts the partners get to do, whose burden monitoring is, who decides. */
export type Agreement = {
  readonly lead: number;
  readonly partners: readonly number[];
  /** Share of partners' parts the lead keeps, 0–1. */
  fee: number;
  /** Share of the promised parts that partners are given once the bid is won, 0–1. */
  kept: number;
  /** Share of partners' monitoring that the lead takes on, 0–1. */
  shielded: number;
  /** Partners' say in what they deliver, 0–1. */
  voice: number;
};

/**
 * A contract being delivered this quarter. Mechanisms change quality (0–1), reach into marginalised communities (ratio), and for
 * people with several needs how far it is one door and how far its providers meet several needs together (both 0–1).
 */
export type Delivery = { readonly contract: Contract; quality: number; reach: number; door: number; joined: number };

/** A charity that is taken over: by whom, and what share of its own services is kept. */
export type Takeover = { readonly by: number; readonly kept: number };

/** Winning of a contract, before it starts. Mechanisms may change the quarters until full delivery, which are rounded to whole ones afterwards. */
export type Mobilisation = { readonly bid: Bid; readonly tender: Tender; delay: number };

/** Values of a mechanism's parameters, by name, in the units they are declared in. */
export type Values<P extends string> = Readonly<Record<P, number>>;

/**
 * What a mechanism does, and where. Each hook is given the mechanism's values, the world, and what the step is about; what a mechanism keeps
 * between calls it keeps in the world or for each world (`eachQuarter`), so that one set of functions serves every world. The world is a
 * parameter of the type because it holds the hooks itself.
 *
 * A hook may read all that the world holds. Tables that its own step has not finished, and those of later steps, are still the last quarter's.
 * It writes what its line says and nothing else. In `appraise`, `approach` and `accept` each mechanism has a column of its own, which begins
 * at 0; everything else that several mechanisms write, they write one after the other, in the order of the ledger.
 */
export type Hooks<World, P extends string = string> = {
  /** Once, when the world is made: sets facts of the market that this behaviour makes true. There is no world yet to read. */
  readonly facts?: (values: Values<P>, facts: Facts) => void;
  /** Step 1, once for each tender let, those let again among them, when all of the quarter's are known: changes the terms of that tender. */
  readonly tender?: (values: Values<P>, world: World, tender: Tender) => void;
  /**
   * Step 2, once a quarter: chance that a charity looks at a tender outside its specialisms, the same for every tender of its place. Adds to
   * the column. Pressure is the last quarter's: it is sensed in step 4.
   */
  readonly stray?: (values: Values<P>, world: World, strays: Strays, chance: Float64Array) => void;
  /** Step 3, once a quarter: charities that noticed a tender stand together against its terms. Changes the terms of tenders. */
  readonly challenge?: (values: Values<P>, world: World) => void;
  /**
   * Step 4: utility of each way of answering. Adds to the column. Called for a batch of rows at a time, which lie tender by tender, the ways
   * of one charity together; how many calls there are depends on how many rows there are.
   */
  readonly appraise?: (values: Values<P>, world: World, options: Options, contribution: Float64Array) => void;
  /**
   * Steps 4 and 5: share of full cost that a charity does not ask the commissioner to pay. Returns what is added to the base. Called in step 4
   * for each tender a charity considers, in step 5 for each charity that is asked to join. Writes nothing.
   */
  readonly cover?: (values: Values<P>, world: World, charity: number, tender: Tender) => number;
  /**
   * Step 4, once for each charity that has found something it would bid for: how much work it wants, relative to its spare capacity. Returns
   * a factor on the base. Writes nothing.
   */
  readonly hedge?: (values: Values<P>, world: World, charity: number) => number;
  /**
   * Steps 4 and 5: how much one sees of the other's strengths, before anything is weighed. Multiplies the columns. In step 4 for leads, a
   * batch of candidates at a time; in step 5 for those they ask, in each of two rounds.
   */
  readonly recognise?: (values: Values<P>, world: World, views: Views) => void;
  /**
   * Step 4: a lead's view of each candidate, by which it makes up a team. Adds to the column. Called for a batch of pairs at a time, before
   * `appraise`. It counts twice: the mean over those the lead wants is also part of the utility of leading. What the candidates see
   * (`candidateSees`, `candidateCredits`, `candidateGain`) is not known yet.
   */
  readonly approach?: (values: Values<P>, world: World, pairs: Pairs, contribution: Float64Array) => void;
  /**
   * Step 5: a candidate's view of joining. Adds to the column. Called in each of two rounds, for all who are asked in it: a charity is asked
   * about one tender by as many leads as want it. The second round comes when some of the first have been accepted.
   */
  readonly accept?: (values: Values<P>, world: World, pairs: Pairs, contribution: Float64Array) => void;
  /** Step 6, once for each bid with partners: terms between a lead and its partners. Changes the agreement; the fee is held to the cap afterwards. */
  readonly agree?: (values: Values<P>, world: World, agreement: Agreement) => void;
  /** Step 7, once for each bid of a charity: what evaluators see. Changes the scoring. */
  readonly score?: (values: Values<P>, world: World, scoring: Scoring) => void;
  /** Step 7, once for each contract awarded, to whomever: how long the winner takes to reach full delivery. Changes the mobilisation. */
  readonly mobilise?: (values: Values<P>, world: World, mobilisation: Mobilisation) => void;
  /**
   * Step 8, once a quarter for each contract in force, whoever delivers it (a `lead` below 0 is no charity): delivery of one contract. Changes
   * the delivery, and may spend the deliverers' money through the books.
   */
  readonly serve?: (values: Values<P>, world: World, delivery: Delivery) => void;
  /**
   * Step 10, once a quarter, when results have been learnt from and reputations have followed delivery: relations and beliefs. Changes what
   * charities, their ties and places remember, and may move money through the books.
   */
  readonly relate?: (values: Values<P>, world: World) => void;
  /**
   * Step 11, once a quarter for each contract that a charity leads and that goes on beyond this quarter, until some mechanism says yes: whether
   * the lead hands it back. Writes nothing.
   */
  readonly handBack?: (values: Values<P>, world: World, contract: Contract) => boolean;
  /**
   * Step 11, once a quarter for each charity with income that does not close of itself, until some mechanism has a taker that still operates: who takes it
   * over, if anybody. Writes nothing.
   */
  readonly takeover?: (values: Values<P>, world: World, charity: number) => Takeover | null;
  /** Step 11, once a quarter, before any charity closes, merges or is founded: what lasting alliances there are. Founds and ends them, and may move money through the books. */
  readonly live?: (values: Values<P>, world: World) => void;
};
