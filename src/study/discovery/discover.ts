/** Scenario discovery: where in the space of an experiment a condition holds (Bryant and Lempert 2010). */
import { isOpen, limitOf, wantedIn, type Cells, type SearchFactor } from './cells.ts';
import type { Box, Condition, DiscoveryFindings } from './discovery-findings.ts';
import { findBoxes, type FoundBox } from './prim.ts';
import { boxSentence, treeSentences } from './sentences.ts';
import { growTree } from './tree.ts';

export type Search = {
  /** All of them must hold. */
  readonly conditions: readonly Condition[];
  /** The conditions as a clause: 'small-charity survival is below 60 %'. */
  readonly words: string;
  readonly factors: readonly SearchFactor[];
  /** A cell's value for each factor, or the number of its level, and for each condition the mean of its outcome; null where that was undefined in every run. */
  readonly cells: readonly { readonly point: readonly number[]; readonly means: readonly (number | null)[] }[];
};

/** Fewest cells in a box or a leaf: one in twenty, as Friedman and Fisher's smallest support, and three at least. */
const SMALLEST = 3;
/** With fewer, there are not enough cells inside a box and outside it. */
export const FEWEST_CELLS = 2 * SMALLEST;
const leastOf = (cells: number) => Math.max(SMALLEST, Math.ceil(0.05 * cells));

/**
 * Boxes and a tree. Cells that lack a mean are left out: `cells` counts the others. A box counts the cells inside it that no earlier box
 * holds, among which it was found. Nothing is drawn: equal cells give equal findings.
 */
export function discover({ conditions, words, factors, cells }: Search): DiscoveryFindings {
  const known = knownCells(conditions, cells);
  const wanted = known.map(({ isWanted }) => isWanted);
  const searched: Cells = { factors, rows: known.map(({ point }) => point), wanted };
  const least = leastOf(known.length);
  const tree = growTree(searched, least);
  return {
    conditions,
    words,
    cells: known.length,
    ofInterest: tree.ofInterest,
    boxes: findBoxes(searched, least).map((box, k) => boxOf(searched, box, k, words)),
    tree,
    treeSentences: known.length === 0 ? [] : treeSentences(tree, words),
  };
}

type SearchedCell = Search['cells'][number];

/** The cells in which every outcome of the conditions is defined, and whether they hold there. */
export function knownCells(conditions: readonly Condition[], cells: Search['cells']): (SearchedCell & { readonly isWanted: boolean })[] {
  return cells
    .filter(({ means }) => means.every((mean) => mean !== null && Number.isFinite(mean)))
    .map((cell) => ({ ...cell, isWanted: conditions.every((condition, k) => meets(cell.means[k] as number, condition)) }));
}

function meets(mean: number, { sign, value }: Condition): boolean {
  if (sign === '<') return mean < value;
  if (sign === '<=') return mean <= value;
  return sign === '>' ? mean > value : mean >= value;
}

/** `earlier`: how many boxes were found before it. */
function boxOf(cells: Cells, { bounds, inside }: FoundBox, earlier: number, words: string): Box {
  const ofInterest = wantedIn(cells, inside);
  const limits = cells.factors.flatMap((factor, k) => {
    const side = bounds[k];
    return side && !isOpen(side) ? [limitOf(factor, side)] : [];
  });
  return {
    limits,
    cells: inside.length,
    ofInterest,
    coverage: ofInterest / cells.wanted.filter(Boolean).length,
    density: ofInterest / inside.length,
    sentence: boxSentence({ limits, earlier, ofInterest, cells: inside.length }, words),
  };
}
