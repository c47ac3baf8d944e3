/** Ties between charities that have worked together or against each other: sparse, symmetric, kept in order of first meeting. */
import { addEntry, makeLinkedLists, type LinkedLists } from '../columns/linked-lists.ts';

export type Ties = {
  /** A list of ties for each charity, in order of first meeting: entries 2t and 2t + 1 stand for tie t at its two ends. */
  of: LinkedLists;
  a: number[];
  b: number[];
  /** Trust, 0–1. */
  trust: number[];
  /** Contracts delivered together, ever. */
  together: number[];
  /** Quarter of the last joint delivery. */
  last: number[];
  /** Quarter in which one last burned the other. */
  burned: number[];
};

/** Memory for ties among a given number of rows of charities. */
export function makeTies(rows: number): Ties {
  return { of: makeLinkedLists(rows), a: [], b: [], trust: [], together: [], last: [], burned: [] };
}

/** The tie an entry of a charity's list stands for. */
export const tieAt = (entry: number) => entry >> 1;

/** Ties of a charity, in order of first meeting. */
export function tiesOf({ of: { first, next } }: Ties, i: number): number[] {
  const own: number[] = [];
  for (let entry = first[i]; entry >= 0; entry = next[entry]) own.push(tieAt(entry));
  return own;
}

/** Index of the tie between two charities, −1 when they have none. It is in both lists, so the shorter decides. */
export function tieBetween(ties: Ties, i: number, j: number): number {
  const { first, next } = ties.of;
  for (let mine = first[i], theirs = first[j]; mine >= 0 && theirs >= 0; mine = next[mine], theirs = next[theirs]) {
    if (otherEnd(ties, tieAt(mine), i) === j) return tieAt(mine);
    if (otherEnd(ties, tieAt(theirs), j) === i) return tieAt(theirs);
  }
  return -1;
}

/** The tie between two charities, made with the given trust when they have none. */
export function tie(ties: Ties, i: number, j: number, startingTrust: number): number {
  const known = tieBetween(ties, i, j);
  if (known >= 0) return known;
  const made = ties.a.length;
  addEntry(ties.of, i);
  addEntry(ties.of, j);
  ties.a.push(i);
  ties.b.push(j);
  ties.trust.push(startingTrust);
  ties.together.push(0);
  ties.last.push(-10_000);
  ties.burned.push(-10_000);
  return made;
}

export function otherEnd(ties: Ties, t: number, i: number): number {
  return ties.a[t] === i ? ties.b[t] : ties.a[t];
}
