/** Boxes and trees in words. */
import type { Limit, TreeNode } from './discovery-findings.ts';

const number = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 4 });
const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** 'lots at most 2', 'share from 10 % to 30 %', 'scoring price or quality'. */
function clauseOf(limit: Limit): string {
  if ('labels' in limit) return `${limit.title} ${either.format(limit.labels)}`;
  const { title, from, to, unit } = limit;
  if (from !== null && to !== null)
    return from === to ? `${title} ${shown(from, unit)}` : `${title} from ${shown(from, unit)} to ${shown(to, unit)}`;
  return from !== null ? `${title} at least ${shown(from, unit)}` : `${title} at most ${shown(to as number, unit)}`;
}

const shown = (x: number, unit: string | null) => number.format(x) + (unit === null ? '' : ` ${unit}`);

/** Which way a leaf lies from a split. */
type Way = { readonly limit: Limit; readonly inside: boolean };

/** All that the way to a leaf says of one factor, in one clause. */
function clauseOfWays(ways: readonly Way[]): string {
  const [{ limit }] = ways as [Way];
  if ('labels' in limit) {
    const [kept, dropped] = [true, false].map((inside) => ways.filter((way) => way.inside === inside).map((way) => labelsOf(way.limit)));
    const out = new Set((dropped as string[][]).flat());
    const inside = (kept as string[][]).at(-1)?.filter((label) => !out.has(label));
    return inside ? `${limit.title} ${either.format(inside)}` : `${limit.title} other than ${either.format(out)}`;
  }
  const endsOf = (inside: boolean) => ways.flatMap((way) => (way.inside === inside && 'to' in way.limit ? (way.limit.to as number) : []));
  const [above, atMost] = [Math.max(...endsOf(false)), Math.min(...endsOf(true))];
  const lower = above > -Infinity ? [`above ${shown(above, limit.unit)}`] : [];
  const upper = atMost < Infinity ? [`at most ${shown(atMost, limit.unit)}`] : [];
  return `${limit.title} ${[...lower, ...upper].join(' but ')}`;
}

/** One side of one split: 'lots at most 2', or 'lots above 2' for the other. */
export const sideWords = (limit: Limit, inside: boolean): string => clauseOfWays([{ limit, inside }]);

const labelsOf = (limit: Limit): string[] => ('labels' in limit ? [...limit.labels] : []);

type SaidBox = {
  readonly limits: readonly Limit[];
  /** How many boxes were found before it. */
  readonly earlier: number;
  readonly ofInterest: number;
  readonly cells: number;
};

/**
 * 'With lots at most 2 and share at least 30 %, survival is below 60 % in 8 of 9 cells.'; of a later box 'Outside the box before, with lots at
 * most 2, survival is below 60 % in 8 of 9 cells.'
 */
export function boxSentence({ limits, earlier, ofInterest, cells }: SaidBox, words: string): string {
  const said = sentence(limits.map(clauseOf), words, ofInterest, cells);
  if (earlier === 0) return said;
  return `Outside the ${earlier === 1 ? 'box' : 'boxes'} before, ${said.charAt(0).toLowerCase()}${said.slice(1)}`;
}

/** A sentence for each leaf, those with the largest share of interest first. */
export function treeSentences(tree: TreeNode, words: string): string[] {
  const share = ({ ofInterest, cells }: TreeNode) => ofInterest / cells;
  return leavesOf(tree, [])
    .toSorted((a, b) => share(b.leaf) - share(a.leaf))
    .map(({ leaf, ways }) => {
      const factors = [...new Set(ways.map(({ limit }) => limit.factor))];
      const clauses = factors.map((factor) => clauseOfWays(ways.filter(({ limit }) => limit.factor === factor)));
      return sentence(clauses, words, leaf.ofInterest, leaf.cells);
    });
}

type Leaf = { readonly leaf: TreeNode; readonly ways: readonly Way[] };

function leavesOf(node: TreeNode, ways: readonly Way[]): Leaf[] {
  if (!node.split) return [{ leaf: node, ways }];
  const { limit, inside, outside } = node.split;
  return [...leavesOf(inside, [...ways, { limit, inside: true }]), ...leavesOf(outside, [...ways, { limit, inside: false }])];
}

function sentence(clauses: readonly string[], words: string, ofInterest: number, cells: number): string {
  const where = clauses.length === 0 ? 'Everywhere' : `With ${listed.format(clauses)}`;
  return `${where}, ${words} in ${number.format(ofInterest)} of ${number.format(cells)} ${cells === 1 ? 'cell' : 'cells'}.`;
}
