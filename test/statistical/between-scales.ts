/** How far an answer from a sample of areas may lie from that of the whole country. */
import { mean, variance } from '../../src/study/analysis/statistics.ts';
import { studentQuantile } from '../../src/study/analysis/student.ts';

export type Apart = { readonly low: number; readonly high: number };

/** Both one-sided tests of equivalence hold at 5 % where a two-sided interval of 90 % lies inside the margin. */
const UPPER = 0.95;

/**
 * The 90 % interval of the mean of `part` less that of `whole`, by Welch's t: spreads and numbers may differ. Each has at least two values, and they
 * are not all equal.
 */
export function apart(part: readonly number[], whole: readonly number[]): Apart {
  const [a, b] = [variance(part) / part.length, variance(whole) / whole.length];
  const freedom = (a + b) ** 2 / (a ** 2 / (part.length - 1) + b ** 2 / (whole.length - 1));
  const half = studentQuantile(UPPER, freedom) * Math.sqrt(a + b);
  const difference = mean(part) - mean(whole);
  return { low: difference - half, high: difference + half };
}

/** Whether all that the interval leaves possible is within the margin. */
export const isAlike = ({ low, high }: Apart, margin: number): boolean => low > -margin && high < margin;
