/** What is searched: cells as rows of factor values, and which of them are of interest. */
import type { Limit } from './discovery-findings.ts';

/** A factor whose values are numbers in an order, or levels in none. */
export type SearchFactor = { readonly name: string; readonly title: string } & (
  | { readonly type: 'numeric'; readonly unit: string | null }
  | { readonly type: 'levels'; readonly labels: readonly string[] }
);

/** Each row has a value for each factor, or the number of its level; `wanted` says of each row whether it is of interest. */
export type Cells = {
  readonly factors: readonly SearchFactor[];
  readonly rows: readonly (readonly number[])[];
  readonly wanted: readonly boolean[];
};

/** What may be inside, for one factor: a range of values with its ends, or the numbers of levels. */
export type Side = { readonly from: number; readonly to: number } | { readonly levels: ReadonlySet<number> };

export const holds = (side: Side, x: number): boolean => ('levels' in side ? side.levels.has(x) : side.from <= x && x <= side.to);

export const OPEN: Side = { from: -Infinity, to: Infinity };

export const isOpen = (side: Side): boolean => 'from' in side && side.from === -Infinity && side.to === Infinity;

/** Of a list of row numbers, how many are of interest. */
export const wantedIn = ({ wanted }: Cells, rows: readonly number[]): number => rows.reduce((sum, row) => sum + (wanted[row] ? 1 : 0), 0);

/** Ends that are open are null; labels are in the order of the levels. */
export function limitOf(factor: SearchFactor, side: Side): Limit {
  const { name, title } = factor;
  if (factor.type === 'levels') return { factor: name, title, labels: factor.labels.filter((_, k) => holds(side, k)) };
  if ('levels' in side) throw new TypeError(`${name} has values, not levels`);
  const end = (x: number) => (Number.isFinite(x) ? x : null);
  return { factor: name, title, from: end(side.from), to: end(side.to), unit: factor.unit };
}
