/** Who is in whose team for which tender, and what has been given up for it. */
import { addEntry, clearLists, makeLinkedLists, type LinkedLists } from '../columns/linked-lists.ts';
import { scratchInts } from '../columns/scratch.ts';
import type { Choices } from '../world/tables.ts';

const scratch = { firstIntentions: scratchInts(), withdrawnIntentions: scratchInts(), teamsJoined: scratchInts() };

export type Commitments = {
  /** For each tender, entries of who is in somebody's team. */
  readonly taken: LinkedLists;
  /** By entry. */
  readonly who: number[];
  readonly intentions: Choices;
  /** The first of each charity's own intentions, which lie together; −1 for none. */
  readonly own: Int32Array;
  /** 1 for an intention that has been given up for somebody else's. */
  readonly withdrawn: Int32Array;
  /** How many teams each has joined. */
  readonly joins: Int32Array;
};

/** Lists are made half as long again as is needed, so that a few more tenders next quarter need no new ones. */
const GROWTH = 1.5;

/** Lists that are used again each quarter. */
const lent = { taken: makeLinkedLists(0), who: [] as number[] };

export function makeCommitments(intentions: Choices, tenders: number, charities: number): Commitments {
  const { count, charity } = intentions;
  if (lent.taken.first.length < tenders) lent.taken = makeLinkedLists(Math.ceil(GROWTH * tenders));
  clearLists(lent.taken);
  const own = scratch.firstIntentions(charities).fill(-1, 0, charities);
  for (let k = count - 1; k >= 0; k--) own[charity[k]] = k;
  return {
    taken: lent.taken,
    who: lent.who,
    intentions,
    own,
    withdrawn: scratch.withdrawnIntentions(count).fill(0, 0, count),
    joins: scratch.teamsJoined(charities).fill(0, 0, charities),
  };
}

/** Row of what a charity means to do about a tender itself; −1 for nothing. */
export function intentionOf({ intentions, own }: Commitments, t: number, i: number): number {
  const { count, charity, tender } = intentions;
  if (own[i] < 0) return -1;
  for (let k = own[i]; k < count && charity[k] === i; k++) if (tender[k] === t) return k;
  return -1;
}

/** Whether a charity is in somebody's team for a tender. */
export function isTaken({ taken: { first, next }, who }: Commitments, t: number, i: number): boolean {
  for (let entry = first[t]; entry >= 0; entry = next[entry]) if (who[entry] === i) return true;
  return false;
}

/** Puts a charity in somebody's team for a tender; its own intention about it is given up. */
export function commit(commitments: Commitments, t: number, i: number): void {
  commitments.who[addEntry(commitments.taken, t)] = i;
  const own = intentionOf(commitments, t, i);
  if (own >= 0) commitments.withdrawn[own] = 1;
}
