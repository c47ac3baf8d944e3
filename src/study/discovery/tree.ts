/** A shallow classification tree by Gini's index (Breiman, Friedman, Olshen and Stone 1984). */
import { chanceOf, LARGEST_CHANCE } from './chance.ts';
import { holds, limitOf, wantedIn, type Cells, type Side } from './cells.ts';
import type { TreeNode } from './discovery-findings.ts';

export const DEEPEST = 3;

type Split = { readonly k: number; readonly side: Side; readonly impurity: number };

/**
 * Splits where the impurity falls most, the first factor among equals, three deep at most, as long as both parts keep `least` rows, the
 * impurity falls at all and chance gives such a split at most one time in twenty. The part inside a split has the lower values; of levels, those in which cells of interest are rarer.
 */
export function growTree(cells: Cells, least: number): TreeNode {
  return grow(
    cells,
    cells.rows.map((_, row) => row),
    least,
    DEEPEST,
  );
}

function grow(cells: Cells, among: readonly number[], least: number, depth: number): TreeNode {
  const node = { cells: among.length, ofInterest: wantedIn(cells, among) };
  const split = depth > 0 ? bestSplit(cells, among, least) : null;
  if (!split) return { ...node, split: null };
  const isInside = (row: number) => holds(split.side, cells.rows[row]?.[split.k] as number);
  if (mayBeChance(cells, among, among.filter(isInside))) return { ...node, split: null };
  const limit = limitOf(cells.factors[split.k] as Cells['factors'][number], split.side);
  const inside = grow(cells, among.filter(isInside), least, depth - 1);
  const outside = grow(
    cells,
    among.filter((row) => !isInside(row)),
    least,
    depth - 1,
  );
  return { ...node, split: { limit, inside, outside } };
}

/** Whether the richer of two parts is as rich by chance. */
function mayBeChance(cells: Cells, among: readonly number[], part: readonly number[]): boolean {
  const all = { cells: among.length, ofInterest: wantedIn(cells, among) };
  const one = { cells: part.length, ofInterest: wantedIn(cells, part) };
  const other = { cells: all.cells - one.cells, ofInterest: all.ofInterest - one.ofInterest };
  const richer = one.ofInterest * other.cells > other.ofInterest * one.cells ? one : other;
  return chanceOf(richer, all) > LARGEST_CHANCE;
}

/** Gini's index of some rows times their number, halved. */
const impurityOf = (rows: number, wanted: number) => (wanted * (rows - wanted)) / rows;

/** Smallest fall of the impurity that is not round-off. */
const LEAST_FALL = 1e-9;

function bestSplit(cells: Cells, among: readonly number[], least: number): Split | null {
  const now = impurityOf(among.length, wantedIn(cells, among));
  let best: Split | null = null;
  for (const k of cells.factors.keys()) {
    for (const split of splitsOf(cells, among, k, least)) {
      if (split.impurity < (best?.impurity ?? now) - LEAST_FALL) best = split;
    }
  }
  return best;
}

/** Splits between neighbouring values. Levels are put in order of their share of interest: no other split of them is better. */
function splitsOf(cells: Cells, among: readonly number[], k: number, least: number): Split[] {
  const counts = new Map<number, { rows: number; wanted: number }>();
  for (const row of among) {
    const x = cells.rows[row]?.[k] as number;
    const count = counts.get(x) ?? { rows: 0, wanted: 0 };
    counts.set(x, { rows: count.rows + 1, wanted: count.wanted + (cells.wanted[row] ? 1 : 0) });
  }
  const levels = cells.factors[k]?.type === 'levels';
  const order = [...counts].toSorted(([x, a], [y, b]) => (levels ? a.wanted / a.rows - b.wanted / b.rows : 0) || x - y);
  const all = wantedIn(cells, among);
  let [rows, wanted] = [0, 0];
  return order.slice(0, -1).flatMap(([x, count], n) => {
    rows += count.rows;
    wanted += count.wanted;
    if (rows < least || among.length - rows < least) return [];
    const side: Side = levels ? { levels: new Set(order.slice(0, n + 1).map(([level]) => level)) } : { from: -Infinity, to: x };
    return [{ k, side, impurity: impurityOf(rows, wanted) + impurityOf(among.length - rows, all - wanted) }];
  });
}
