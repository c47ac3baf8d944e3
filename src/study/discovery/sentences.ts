/** Boxes and trees in words. */
import type { Limit, TreeNode } from './discovery-findings.ts';

const number = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 4 });
const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** 'lots at most 2', 'share from 10 % to 30 %', 'scoring by price or quality'. */
function clauseOf(limit: Limit): string {
  if ('labels' in limit) return `${limit.title} ${either.format(limit.labels)}`;
  const { title, from, to, unit } = limit;
  const shown = (x: number) => number.format(x) + (unit === null ? '' : ` ${unit}`);
  if (from !== null && to !== null) return from === to ? `${title} ${shown(from)}` : `${title} from ${shown(from)} to ${shown(to)}`;
  return from !== null ? `${title} at least ${shown(from)}` : `${title} at most ${shown(to as number)}`;
}

/** The other side of a split. */
function outsideOf(limit: Limit): string {
  if ('labels' in limit) return `${limit.title} other than ${either.format(limit.labels)}`;
  return `${limit.title} above ${number.format(limit.to as number)}${limit.unit === null ? '' : ` ${limit.unit}`}`;
}

/** 'With lots at most 2 and share at least 30 %, survival is below 60 % in 8 of 9 cells.' */
export const boxSentence = (limits: readonly Limit[], words: string, ofInterest: number, cells: number): string =>
  sentence(limits.map(clauseOf), words, ofInterest, cells);

/** A sentence for each leaf, those with the largest share of interest first. */
export function treeSentences(tree: TreeNode, words: string): string[] {
  const share = ({ ofInterest, cells }: TreeNode) => ofInterest / cells;
  return leavesOf(tree, [])
    .toSorted((a, b) => share(b.leaf) - share(a.leaf))
    .map(({ leaf, clauses }) => sentence(clauses, words, leaf.ofInterest, leaf.cells));
}

type Leaf = { readonly leaf: TreeNode; readonly clauses: readonly string[] };

function leavesOf(node: TreeNode, clauses: readonly string[]): Leaf[] {
  if (!node.split) return [{ leaf: node, clauses }];
  const { limit, inside, outside } = node.split;
  return [...leavesOf(inside, [...clauses, clauseOf(limit)]), ...leavesOf(outside, [...clauses, outsideOf(limit)])];
}

function sentence(clauses: readonly string[], words: string, ofInterest: number, cells: number): string {
  const where = clauses.length === 0 ? 'Everywhere' : `With ${listed.format(clauses)}`;
  return `${where}, ${words} in ${number.format(ofInterest)} of ${number.format(cells)} ${cells === 1 ? 'cell' : 'cells'}.`;
}
