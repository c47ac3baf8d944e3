/** The best way of answering each tender, kept while the next batch of options takes the place of the last. */
import { scratchFloats, scratchInts } from '../columns/scratch.ts';
import { NOBODY } from '../sector/market.ts';
import { choiceTable, pairTable, type Choices, type Pairs, type Team } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { mostApproachable } from './candidates.ts';
import type { ValuedOptions } from './valued-options.ts';

const scratch = {
  choices: choiceTable.scratch(),
  wishes: pairTable.scratch(),
  asked: scratchInts(),
  terms: scratchFloats(),
};

export type Chosen = {
  readonly choices: Choices;
  readonly wishes: Pairs;
  /** Rows of the present batch's pairs that go to the wishes. */
  readonly asked: Int32Array;
  askedCount: number;
  /** Each mechanism's term, choice × mechanism: its own view, then its view of the partners. */
  readonly terms: Float64Array;
};

/** Memory for the choices of a quarter among a given number of cases; good until the next quarter's. */
export function makeChosen(world: World, cases: number): Chosen {
  const { appraise, approach } = world.hooks;
  const wishes = world.offers.lead ? cases * mostApproachable(world) : 0;
  return {
    choices: scratch.choices(cases),
    wishes: scratch.wishes(wishes),
    asked: scratch.asked(wishes),
    askedCount: 0,
    terms: scratch.terms(cases * (appraise.length + approach.length)),
  };
}

const NO_TEAM: Team = { members: NOBODY, parts: NOBODY };

/** Adds an option that is chosen; `alone` is the row of bidding alone, −1 when that is not open. */
export function addChosen(world: World, board: ValuedOptions, chosen: Chosen, row: number, alone: number, outUtility: number): void {
  const { cases, options, table, utilities } = board;
  const { choices, wishes, asked } = chosen;
  const n = choices.count++;
  choices.charity[n] = options.charity[row];
  choices.tender[n] = options.tender[row];
  choices.strategy[n] = choices.settled[n] = options.strategy[row];
  choices.utility[n] = utilities[row];
  choices.outUtility[n] = outUtility;
  choices.utilityAlone[n] = alone < 0 ? -Infinity : utilities[alone];
  choices.winChance[n] = options.winChance[row];
  choices.ownPart[n] = options.ownPart[row];
  choices.bidCost[n] = options.bidCost[row];
  choices.money[n] = options.money[row];
  choices.price[n] = options.price[row];
  choices.fullCost[n] = options.fullCost[row];
  choices.priceAlone[n] = alone < 0 ? 0 : options.price[alone];
  choices.costAlone[n] = alone < 0 ? 0 : options.fullCost[alone];
  choices.team[n] = options.partner[row] < 0 ? NO_TEAM : (options.allies[row] ?? NO_TEAM);
  choices.firstWish[n] = wishes.count + chosen.askedCount;
  choices.wanted[n] = 0;
  const led = options.led[row];
  if (table !== null && led >= 0) {
    choices.wanted[n] = table.wanted[led];
    for (let k = cases.firstPair[led]; k < cases.firstPair[led + 1]; k++) asked[chosen.askedCount++] = table.ranking[k];
  }
  choices.endWish[n] = wishes.count + chosen.askedCount;
  putTerms(world, board, row, chosen.terms, n * (world.hooks.appraise.length + world.hooks.approach.length));
}

/** Before the next batch: whom those who chose to lead would approach. */
export function copyWishes({ table }: ValuedOptions, chosen: Chosen): void {
  if (table === null) return;
  pairTable.copyRows(chosen.wishes, table.pairs, chosen.asked, chosen.askedCount);
  chosen.askedCount = 0;
}

/** Puts each mechanism's term for an option in its place in a list: its own view, then its view of the partners. */
export function putTerms(
  { hooks }: World,
  { options, columns, table }: ValuedOptions,
  row: number,
  terms: Float64Array | number[],
  from: number,
): void {
  const led = options.led[row];
  let at = from;
  for (let k = 0; k < columns.length; k++) terms[at++] = columns[k][row];
  for (let k = 0; k < hooks.approach.length; k++) terms[at++] = table === null || led < 0 ? 0 : table.views[k][led];
}

/** Names of the terms of a choice: money, noise, then mechanisms, their own views and their views of partners. */
export function choiceTerms({ hooks }: World): string[] {
  return ['money', 'noise', ...hooks.appraise.map(({ id }) => id), ...hooks.approach.map(({ id }) => id)];
}
