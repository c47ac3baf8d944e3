/** Leads' searches for partners. */
import { scratchFloats, scratchInts } from '../columns/scratch.ts';
import { hash } from '../random/draw.ts';
import { LEAD } from '../scenario/names.ts';
import { NOBODY } from '../sector/market.ts';
import type { Choices } from '../world/tables.ts';
import type { World } from '../world/world.ts';

const scratch = {
  intentions: scratchInts(),
  next: scratchInts(),
  turns: scratchFloats(),
  inTurn: scratchInts(),
  firstOffers: scratchInts(),
  lastOffers: scratchInts(),
  goesOn: scratchInts(),
};

/** A row a search, in the order of the leads' intentions. */
export type Searches = {
  readonly count: number;
  /** Row of the intention behind each. */
  readonly intention: Int32Array;
  /** All of them in the leads' turn. */
  readonly inTurn: Int32Array;
  /** Where each has got to in the ranking of those it would approach. */
  readonly next: Int32Array;
  /** 1 for a lead that goes on asking until it has a team that can bid. */
  readonly goesOn: Int32Array;
  /** The offers each makes this round, among all that are made. */
  readonly first: Int32Array;
  readonly end: Int32Array;
  /** The teams so far. */
  readonly members: (readonly number[])[];
  readonly parts: number[][];
};

/** Turns are drawn numbers with the row behind them, so that they are sorted as numbers; of 53 bits the draws take 32. */
const MOST_SEARCHES = 2 ** 21;

export function startSearches({ keys, now, sector: { charities } }: World, intentions: Choices): Searches {
  const { strategy, charity, tender, firstWish } = intentions;
  const intention = scratch.intentions(intentions.count);
  const next = scratch.next(intentions.count);
  const turns = scratch.turns(intentions.count);
  const members: (readonly number[])[] = [];
  const parts: number[][] = [];
  let count = 0;
  for (let k = 0; k < intentions.count; k++) {
    if (strategy[k] !== LEAD) continue;
    if (count === MOST_SEARCHES) throw new RangeError(`No more than ${MOST_SEARCHES} leads can look for partners in a quarter.`);
    turns[count] = hash(keys['choice/order'], charities.key[charity[k]], now.tenders[tender[k]].key, 0) * MOST_SEARCHES + count;
    intention[count] = k;
    next[count] = firstWish[k];
    members.push(NOBODY);
    parts.push(NO_PARTS);
    count++;
  }
  turns.subarray(0, count).sort();
  const inTurn = scratch.inTurn(count);
  for (let n = 0; n < count; n++) inTurn[n] = turns[n] % MOST_SEARCHES;
  const first = scratch.firstOffers(count);
  const goesOn = scratch.goesOn(count).fill(0, 0, count);
  return { count, intention, inTurn, next, goesOn, first, end: scratch.lastOffers(count), members, parts };
}

const NO_PARTS: number[] = [];
