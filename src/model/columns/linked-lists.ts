/** Lists, one for each owner, whose entries are linked in the order in which they came: what a Map of arrays holds, without an array for each. */
export type LinkedLists = {
  /** The first and the last entry of each owner; −1 for none. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** The entry after each, −1 at the end; those up to the count are in use. */
  readonly next: number[];
  count: number;
};

export function makeLinkedLists(owners: number): LinkedLists {
  return { first: new Int32Array(owners).fill(-1), last: new Int32Array(owners).fill(-1), next: [], count: 0 };
}

/** Empties every list; the room they lie in stays. */
export function clearLists(chains: LinkedLists): void {
  chains.first.fill(-1);
  chains.count = 0;
}

/** Adds an entry to the end of an owner's list. Returns its number, by which whoever keeps the list keeps what it holds. */
export function addEntry(chains: LinkedLists, owner: number): number {
  const { first, last, next } = chains;
  const entry = chains.count++;
  next[entry] = -1;
  if (first[owner] < 0) first[owner] = entry;
  else next[last[owner]] = entry;
  last[owner] = entry;
  return entry;
}
