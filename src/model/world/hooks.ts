/** Where a mechanism can act. Each hook belongs to one step of the quarter; the step calls it, the mechanism fills it. */
import type { Bid, Contract, Tender } from '../sector/market.ts';
import type { Facts } from './facts.ts';
import type { Options, Pairs } from './tables.ts';

/** Charities that might look at work outside their specialisms, a row each. */
export type Strays = { readonly count: number; readonly charity: Int32Array };

/** How much of another charity's strengths one sees, a row each: a factor on what the other does better, and on the credit for knowing the place. */
export type Views = {
  readonly count: number;
  readonly own: Int32Array;
  readonly other: Int32Array;
  readonly sees: Float64Array;
  readonly credits: Float64Array;
};

/** A bid being scored. Mechanisms add to quality, social value or the partnership's points, in points 0–1. */
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

/** Winning of a contract, before it starts. Mechanisms may change the quarters until full delivery. */
export type Mobilisation = { readonly bid: Bid; readonly tender: Tender; delay: number };

/** Values of a mechanism's parameters, by name, in the units they are declared in. */
export type Values<P extends string> = Readonly<Record<P, number>>;

/**
 * What a mechanism does, and where. Each hook is given the mechanism's values, the world, and what the step is about; what a mechanism keeps
 * between calls it keeps in the world or for each world (`eachQuarter`), so that one set of functions serves every world. The world is a
 * parameter of the type because it holds the hooks itself.
 */
export type Hooks<World, P extends string = string> = {
  /** Start of the run: facts of the market this behaviour makes true. */
  readonly facts?: (values: Values<P>, facts: Facts) => void;
  /** Step 1: terms of a tender about to be let. */
  readonly tender?: (values: Values<P>, world: World, tender: Tender) => void;
  /** Step 2: chance that a charity looks at a tender outside its specialisms, the same for every tender of its place. Adds to the column, before this quarter's pressure is sensed. */
  readonly stray?: (values: Values<P>, world: World, strays: Strays, chance: Float64Array) => void;
  /** Step 3: charities stand together against terms. */
  readonly challenge?: (values: Values<P>, world: World) => void;
  /** Step 4: utility of each way of answering. Adds to the column; called with a batch of rows at a time, tender by tender. */
  readonly appraise?: (values: Values<P>, world: World, options: Options, contribution: Float64Array) => void;
  /** Step 4: share of full cost it does not ask the commissioner to pay (added to the base). */
  readonly cover?: (values: Values<P>, world: World, charity: number, tender: Tender) => number;
  /** Step 4: how much a charity wants to bid for, relative to its spare capacity (multiplied into the base). */
  readonly hedge?: (values: Values<P>, world: World, charity: number) => number;
  /** Steps 4 and 5: how much one sees of the other's strengths; multiplied into columns of ones, before anything is weighed: for leads in step 4, in step 5 for those they ask. */
  readonly recognise?: (values: Values<P>, world: World, views: Views) => void;
  /** Step 5: a lead's view of candidates. */
  readonly approach?: (values: Values<P>, world: World, pairs: Pairs, contribution: Float64Array) => void;
  /** Step 5: a candidate's view of joining. */
  readonly accept?: (values: Values<P>, world: World, pairs: Pairs, contribution: Float64Array) => void;
  /** Step 6: terms between a lead and its partners. */
  readonly agree?: (values: Values<P>, world: World, agreement: Agreement) => void;
  /** Step 7: what evaluators see. */
  readonly score?: (values: Values<P>, world: World, scoring: Scoring) => void;
  readonly mobilise?: (values: Values<P>, world: World, mobilisation: Mobilisation) => void;
  /** Step 8: delivery of one contract. */
  readonly serve?: (values: Values<P>, world: World, delivery: Delivery) => void;
  /** Step 10: relations and beliefs, once a quarter. */
  readonly relate?: (values: Values<P>, world: World) => void;
  /** Step 11: whether the lead of a running contract hands it back. */
  readonly handBack?: (values: Values<P>, world: World, contract: Contract) => boolean;
  /** Step 11: who takes over a charity, if anybody. */
  readonly takeover?: (values: Values<P>, world: World, charity: number) => Takeover | null;
  /** Step 11: alliances, entry, closure, once a quarter. */
  readonly live?: (values: Values<P>, world: World) => void;
};
