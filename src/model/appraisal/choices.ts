/** What charities would do about each tender, before capacity is looked at. */
import { scratchFloats, scratchInts } from '../columns/scratch.ts';
import { wishesFor, type Pairs } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import type { Allies } from './answers.ts';
import { approachable } from './candidates.ts';

/** Working columns. */
const scratch = {
  choosingCharities: scratchInts(),
  chosenTenders: scratchInts(),
  chosenStrategies: scratchInts(),
  chosenUtilities: scratchFloats(),
  utilitiesOfStayingOut: scratchFloats(),
  utilitiesOfBiddingAlone: scratchFloats(),
  chancesOfChosenWays: scratchFloats(),
  ownPartsOfChosenWays: scratchFloats(),
  moneyOfChosenWays: scratchFloats(),
  pricesOfChosenWays: scratchFloats(),
  costsOfChosenWays: scratchFloats(),
  pricesOfBiddingAlone: scratchFloats(),
  costsOfBiddingAlone: scratchFloats(),
  firstWishes: scratchInts(),
  lastWishes: scratchInts(),
  wishesWanted: scratchInts(),
  termsOfChoices: scratchFloats(),
};

/** The ways of answering tenders that charities prefer to staying out, a row each, in the order of cases. */
export type Choices = {
  count: number;
  readonly charity: Int32Array;
  /** Index into world.tenders. */
  readonly tender: Int32Array;
  readonly strategy: Int32Array;
  readonly utility: Float64Array;
  readonly outUtility: Float64Array;
  /** Utility of bidding alone, −Infinity when that is not open. */
  readonly utilityAlone: Float64Array;
  readonly winChance: Float64Array;
  readonly ownPart: Float64Array;
  readonly money: Float64Array;
  /** Price and cost of the way taken, and of bidding alone: 0 when that is not open. */
  readonly price: Float64Array;
  readonly cost: Float64Array;
  readonly priceAlone: Float64Array;
  readonly costAlone: Float64Array;
  /** Whom a lead would approach, best first, where its rows among all wishes begin and end, and how many of them it wants. */
  readonly wishes: Pairs;
  readonly firstWish: Int32Array;
  readonly endWish: Int32Array;
  readonly wanted: Int32Array;
  /** The allies of a choice that is answered as an alliance. */
  readonly allies: Map<number, Allies>;
  /** Each mechanism's term, choice × mechanism: its own view, then its view of the partners. */
  readonly terms: Float64Array;
};

/** Memory for the choices of a quarter among a given number of cases. */
export function makeChoices(world: World, cases: number): Choices {
  const terms = world.hooks.appraise.length + world.hooks.approach.length;
  return {
    count: 0,
    charity: scratch.choosingCharities(cases),
    tender: scratch.chosenTenders(cases),
    strategy: scratch.chosenStrategies(cases),
    utility: scratch.chosenUtilities(cases),
    outUtility: scratch.utilitiesOfStayingOut(cases),
    utilityAlone: scratch.utilitiesOfBiddingAlone(cases),
    winChance: scratch.chancesOfChosenWays(cases),
    ownPart: scratch.ownPartsOfChosenWays(cases),
    money: scratch.moneyOfChosenWays(cases),
    price: scratch.pricesOfChosenWays(cases),
    cost: scratch.costsOfChosenWays(cases),
    priceAlone: scratch.pricesOfBiddingAlone(cases),
    costAlone: scratch.costsOfBiddingAlone(cases),
    wishes: wishesFor(world.offers.lead ? cases * approachable(world) : 0),
    firstWish: scratch.firstWishes(cases),
    endWish: scratch.lastWishes(cases),
    wanted: scratch.wishesWanted(cases),
    allies: new Map(),
    terms: scratch.termsOfChoices(cases * terms),
  };
}
