/** Shares of variance of groups of factors that add up to 1: Shapley effects (Owen 2014; Song, Nelson and Staum 2016). */
import type { GroupRow } from './sensitivity-findings.ts';
import { jackknifed } from './jackknife.ts';
import { lessBy, productsAcross, type Outputs } from './outputs.ts';
import { columnsOf, type PickAndFreeze } from './pick-and-freeze.ts';

/** With more, the subsets to be run grow past reason: 62 copies of the sample for six groups, 126 for seven. */
export const MOST_GROUPS = 6;
export const REST = 'everything else';

/** A group's name and the numbers of its factors. */
export type Group = { readonly name: string; readonly factors: readonly number[] };

/** The groups and, where factors are in none, one of those. Throws a RangeError where a factor is in two groups, and beyond six. */
export function partition(groups: readonly Group[], factors: number): Group[] {
  const grouped = groups.flatMap((group) => group.factors);
  const twice = grouped.find((factor, n) => grouped.indexOf(factor) !== n);
  if (twice !== undefined) throw new RangeError(`factor ${twice} is in more than one group`);
  const rest = Array.from({ length: factors }, (_, k) => k).filter((factor) => !grouped.includes(factor));
  const all = rest.length > 0 ? [...groups, { name: REST, factors: rest }] : [...groups];
  if (all.length > MOST_GROUPS) throw new RangeError(`at most ${MOST_GROUPS} groups, not ${all.length}, the rest included`);
  return all;
}

const factorsIn = (groups: readonly Group[], subset: number) => groups.flatMap(({ factors }, g) => ((subset >> g) & 1 ? factors : []));

/** Copies of A that have to be run: for every subset of the groups but none and all, its factors. */
export const shapleyCopies = (groups: readonly Group[]): number[][] =>
  Array.from({ length: Math.max(0, 2 ** groups.length - 2) }, (_, s) => factorsIn(groups, s + 1));

/**
 * Shapley value of each of n players: the mean, over all orders of joining, of what it adds to the worth of those before it.
 * `worth` has the worth of a subset at the number whose bits are its players, 0 for none.
 */
export function shapleyValues(n: number, worth: ArrayLike<number>): number[] {
  return Array.from({ length: n }, (_, player) => {
    let value = 0;
    for (let subset = 0; subset < 2 ** n; subset++) {
      if ((subset >> player) & 1) continue;
      value += weight(bitsOf(subset), n) * ((worth[subset | (1 << player)] as number) - (worth[subset] as number));
    }
    return value;
  });
}

/** Share of the orders of n players in which a given one comes just after a given `before`. */
const weight = (before: number, n: number) => (factorial(before) * factorial(n - 1 - before)) / factorial(n);
const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
const bitsOf = (subset: number): number => (subset === 0 ? 0 : (subset & 1) + bitsOf(subset >> 1));

export type Shares = { readonly rows: readonly GroupRow[] | null; readonly leftOut: number };

/**
 * The groups' shares. The worth of a subset is its total variance by Jansen's estimator: half the mean square of what changes when it
 * alone is drawn afresh, by products across worlds as in Sobol' indices. It leads to the same shares as the closed variance, which is the
 * whole less the total of the others. The whole is the total of all groups, so that the shares add up to 1. Rows are null with fewer than
 * two base points left, and where nothing varies beyond luck. `groups` must be a partition, `names` those of the factors.
 */
export function shapleyShares(groups: readonly Group[], names: readonly string[], design: PickAndFreeze, outputs: Outputs): Shares {
  const { units, worlds, a, b, copy, least, leftOut } = columnsOf(design, outputs);
  if (units < 2) return { rows: null, leftOut };
  const all = 2 ** groups.length - 1;
  const moves = Array.from({ length: all }, (_, s) => lessBy(s + 1 === all ? b : copy(factorsIn(groups, s + 1)), a));
  const parts = (some: readonly number[]) => moves.map((move) => productsAcross(move, move, some));
  const results = (worths: readonly number[]) => {
    const whole = worths[all - 1] as number;
    return shapleyValues(groups.length, [0, ...worths]).map((value) => (whole > least ** 2 ? value / whole : NaN));
  };
  const estimates = jackknifed({ units, worlds, parts, results });
  if (estimates.some(({ value }) => Number.isNaN(value))) return { rows: null, leftOut };
  const rows = groups.flatMap(({ name, factors }, g) => {
    const share = estimates[g];
    return share ? [{ name, factors: factors.map((factor) => names[factor] as string), share }] : [];
  });
  return { rows, leftOut };
}
