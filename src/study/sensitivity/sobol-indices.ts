/** First-order and total shares of variance, from the design in pick-and-freeze. */
import type { SobolRow } from './sensitivity-findings.ts';
import { bootstrap, keyFor } from './draws.ts';
import type { Outputs } from './outputs.ts';
import { columnsOf, type PickAndFreeze } from './pick-and-freeze.ts';

export type Indices = { readonly rows: readonly SobolRow[] | null; readonly leftOut: number };

/**
 * First order by the estimator of Saltelli et al. (2010), total by Jansen's (1999); intervals by resampling base points. Shares are of the
 * variance of the mean over replications, and are not forced into 0 to 1: an estimate of a share near 0 may lie below it. A base point
 * with an undefined output is left out, and counted. Rows are null with fewer than two base points left, and where nothing varies.
 */
export function sobolIndices(names: readonly string[], design: PickAndFreeze, outputs: Outputs, seed: string): Indices {
  const { a, b, copy, leftOut } = columnsOf(design, outputs);
  const everyOne = Int32Array.from(a.keys());
  if (a.length < 2 || !(varianceOf(a, b, everyOne) > 0)) return { rows: null, leftOut };
  const copies = names.map((_, k) => copy([k]));
  // The same draws serve all factors.
  const shares = (drawn: Int32Array) => {
    const all = varianceOf(a, b, drawn) * drawn.length;
    return copies.flatMap((ab) => sharesOf(a, b, ab, drawn, all));
  };
  const values = shares(everyOne);
  const intervals = bootstrap(a.length, shares, keyFor(seed, 'sobol'));
  const estimate = (j: number) => ({ value: values[j] as number, ci95: intervals[j] ?? null });
  return { rows: names.map((factor, k) => ({ factor, first: estimate(2 * k), total: estimate(2 * k + 1) })), leftOut };
}

/** The two shares of a factor, `all` being the variance times the number drawn. */
function sharesOf(a: Float64Array, b: Float64Array, ab: Float64Array, drawn: Int32Array, all: number): [first: number, total: number] {
  let first = 0;
  let total = 0;
  for (let k = 0; k < drawn.length; k++) {
    const n = drawn[k] as number;
    const moved = (ab[n] as number) - (a[n] as number);
    first += (b[n] as number) * moved;
    total += moved * moved;
  }
  return [first / all, total / (2 * all)];
}

/** Variance of A and B together at the base points drawn. */
function varianceOf(a: Float64Array, b: Float64Array, drawn: Int32Array): number {
  let [count, sum, squares] = [0, 0, 0];
  for (const n of drawn) {
    const [x, y] = [a[n] as number, b[n] as number];
    count += 2;
    sum += x + y;
    squares += x * x + y * y;
  }
  return squares / count - (sum / count) ** 2;
}
