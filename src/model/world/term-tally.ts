/** Each term's part in the choices taken in a quarter, by strategy. */
import { STRATEGIES } from '../scenario/names.ts';

/** A choice's utility is the sum of its terms: money, what is not modelled ('noise'), and each mechanism's view. */
export type TermTally = {
  readonly terms: readonly string[];
  /** Term × strategy. */
  readonly sums: Float64Array;
  /** Choices, by strategy. */
  readonly counts: Float64Array;
};

const S = STRATEGIES.length;
/** Money and noise come before the mechanisms. */
export const FIRST_VIEW = 2;

export const makeTermTally = (terms: readonly string[]): TermTally => ({
  terms,
  sums: new Float64Array(terms.length * S),
  counts: new Float64Array(S),
});

/** Adds a mechanism's view of a choice taken to its term. */
export function addView({ sums }: TermTally, strategy: number, term: number, view: number): void {
  sums[term * S + strategy] += view;
}

/** Counts a choice taken, with its money; what neither money nor views explain is noise. */
export function addChoice({ sums, counts }: TermTally, strategy: number, money: number, explained: number, utility: number): void {
  sums[strategy] += money;
  sums[S + strategy] += utility - explained;
  counts[strategy] += 1;
}
