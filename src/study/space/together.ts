/** What two factors of a grid do at once, beside what each does alone. */
import { UNBOUNDED } from '../analysis/intervals.ts';
import { differenceInterval, mean } from '../analysis/statistics.ts';
import type { Estimate, FoundCell, Together } from './experiment-findings.ts';
import type { ByWorld } from './main-effects.ts';

/** A cell that differs from the first in one factor alone, with that factor. */
export type Alone = { readonly factor: number; readonly cell: FoundCell };

/** The cell that all others are compared with; undefined where cells are not listed. */
export const firstCell = (cells: readonly FoundCell[]): FoundCell | undefined => cells.find(({ differences }) => differences === null);

/** Of all cells those that differ from the first in one factor alone, in their order. */
export function alone(cells: readonly FoundCell[]): Alone[] {
  const first = firstCell(cells);
  if (first === undefined) return [];
  return cells.flatMap((cell) => {
    const [factor, ...others] = changedIn(first, cell);
    return factor === undefined || others.length > 0 ? [] : [{ factor, cell }];
  });
}

const changedIn = (first: FoundCell, { levels }: FoundCell): number[] =>
  levels.flatMap(({ label }, k) => (label === first.levels[k]?.label ? [] : [k]));

/** Null where no two factors are changed alone and together, as in designs other than a grid. */
export function togetherOf(cells: readonly FoundCell[], valuesOf: (cell: string) => ByWorld): Together | null {
  const first = firstCell(cells);
  const [one, other] = farthestOfEach(alone(cells));
  if (first === undefined || one === undefined || other === undefined) return null;
  const wanted = first.levels.map((level, k) =>
    k === one.factor || k === other.factor ? (k === one.factor ? one : other).cell.levels[k] : level,
  );
  const both = cells.find(({ levels }) => levels.every(({ label }, k) => label === wanted[k]?.label));
  if (both === undefined || both.differences === null) return null;
  const [start, a, b, ab] = [first.id, one.cell.id, other.cell.id, both.id].map(valuesOf) as [ByWorld, ByWorld, ByWorld, ByWorld];
  const beyond = ab.flatMap((value, world) => {
    const [x, y, z] = [start[world], a[world], b[world]];
    return value === null || x == null || y == null || z == null ? [] : [value - y - z + x];
  });
  return {
    ids: [one.cell.id, other.cell.id],
    both: both.id,
    difference: both.differences[0] as Estimate,
    beyondSum: {
      mean: beyond.length === 0 ? null : mean(beyond),
      // Of a sum of four values: its bounds are far off.
      ci95: differenceInterval(beyond, UNBOUNDED),
      n: beyond.length,
    },
  };
}

/** Of each factor the cell that it moves farthest alone; the factors that move it most first. */
function farthestOfEach(all: readonly Alone[]): Alone[] {
  const farthest = new Map<number, Alone>();
  for (const each of all) {
    const known = farthest.get(each.factor);
    if (sizeOf(each) > (known === undefined ? 0 : sizeOf(known))) farthest.set(each.factor, each);
  }
  return [...farthest.values()].sort((x, y) => sizeOf(y) - sizeOf(x));
}

const sizeOf = ({ cell }: Alone): number => Math.abs(cell.differences?.[0]?.mean ?? 0);
