/** Whether what a limit gains might be luck. */
import { log, exp } from '../../model/random/numerics.ts';

/** Splits, and limits, whose gain chance gives more often are not said; of a box, divided among the ends it could limit (Bonferroni). */
export const LARGEST_CHANCE = 0.05;

export type Count = { readonly cells: number; readonly ofInterest: number };

/**
 * Chance that as many cells drawn from `all` without replacement have as many of interest as `inside`, or more (Fisher's exact test, one
 * side). Bryant and Lempert (2010) draw with replacement, by the binomial distribution, which on a small grid finds a limit without
 * exception to be chance. Like theirs it is a quasi p-value: the limit was sought among the values of its factor, so that the true chance
 * is higher.
 */
export function chanceOf(inside: Count, all: Count): number {
  const [rest, drawn] = [all.cells - all.ofInterest, inside.cells];
  let chance = 0;
  for (let found = inside.ofInterest; found <= Math.min(drawn, all.ofInterest); found++)
    if (drawn - found <= rest) chance += exp(logWays(all.ofInterest, found) + logWays(rest, drawn - found) - logWays(all.cells, drawn));
  return Math.min(1, chance);
}

/** Logarithm of the number of ways to choose k of n. */
const logWays = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k);

const logs = [0];
function logFactorial(n: number): number {
  for (let k = logs.length; k <= n; k++) logs.push((logs[k - 1] as number) + log(k));
  return logs[n] as number;
}
