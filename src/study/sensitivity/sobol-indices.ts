/** First-order and total shares of variance, from the design in pick-and-freeze. */
import type { SobolRow } from './sensitivity-findings.ts';
import { jackknifed } from './jackknife.ts';
import { lessBy, productsAcross, type Outputs } from './outputs.ts';
import { columnsOf, type PickAndFreeze } from './pick-and-freeze.ts';

export type Indices = { readonly rows: readonly SobolRow[] | null; readonly leftOut: number };

/**
 * First order by the estimator of Saltelli et al. (2010), total by Jansen's (1999), with 95 % intervals over base points and worlds. Shares
 * are of the variance of the outcome's mean over all worlds, of which products across worlds have no bias; with one replication they are
 * of that of a single run, in which a factor that does nothing has a total share too, that of luck. They are not forced into 0 to 1: an
 * estimate of a share near 0 may lie below it. A base point with an undefined output is left out, and counted. Rows are null with fewer
 * than two base points left, and where nothing varies beyond luck.
 */
export function sobolIndices(names: readonly string[], design: PickAndFreeze, outputs: Outputs): Indices {
  const { units, worlds, a, b, copy, least, leftOut } = columnsOf(design, outputs);
  if (units < 2) return { rows: null, leftOut };
  const moves = names.map((_, k) => lessBy(copy([k]), a));
  // Of each factor the first-order and the total part; before them the variance of A and B together.
  const parts = (some: readonly number[]) => {
    const [ofA, ofB] = [productsAcross(a, a, some), productsAcross(b, b, some)];
    const varianceParts = ofA.map((square, n) => (square + (ofB[n] as number)) / 2);
    return [varianceParts, ...moves.flatMap((move) => [productsAcross(b, move, some), productsAcross(move, move, some)])];
  };
  const results = ([variance, ...others]: readonly number[]) => {
    const whole = (variance as number) > least ** 2 ? (variance as number) : NaN;
    return others.map((part, j) => (j % 2 === 0 ? part / whole : part / (2 * whole)));
  };
  const estimates = jackknifed({ units, worlds, parts, results });
  if (estimates.some(({ value }) => Number.isNaN(value))) return { rows: null, leftOut };
  const rows = names.flatMap((factor, k) => {
    const [first, total] = [estimates[2 * k], estimates[2 * k + 1]];
    return first && total ? [{ factor, first, total }] : [];
  });
  return { rows, leftOut };
}
