/** Ties between charities that have worked together or against each other: sparse, symmetric, kept in order of first meeting. */

export type Ties = {
  /** Tie index by pair of rows. */
  index: Map<number, number>;
  /** Ties of each charity, in order of first meeting. */
  of: Map<number, number[]>;
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

export function noTies(): Ties {
  return { index: new Map(), of: new Map(), a: [], b: [], trust: [], together: [], last: [], burned: [] };
}

const pairKey = (i: number, j: number) => (i < j ? i * 4_194_304 + j : j * 4_194_304 + i);

/** Index of the tie between two charities, −1 when they have none. */
export function tieBetween(ties: Ties, i: number, j: number): number {
  return ties.index.get(pairKey(i, j)) ?? -1;
}

/** The tie between two charities, made with the given trust when they have none. */
export function tie(ties: Ties, i: number, j: number, startingTrust: number): number {
  const known = ties.index.get(pairKey(i, j));
  if (known !== undefined) return known;
  const made = ties.a.length;
  ties.index.set(pairKey(i, j), made);
  ties.a.push(i);
  ties.b.push(j);
  ties.trust.push(startingTrust);
  ties.together.push(0);
  ties.last.push(-10_000);
  ties.burned.push(-10_000);
  for (const end of [i, j]) {
    const list = ties.of.get(end);
    if (list === undefined) ties.of.set(end, [made]);
    else list.push(made);
  }
  return made;
}

export function otherEnd(ties: Ties, t: number, i: number): number {
  return ties.a[t] === i ? ties.b[t] : ties.a[t];
}
