/** Boxes in which cells of interest are dense: the patient rule induction method (Friedman and Fisher 1999). */
import { chanceOf, LARGEST_CHANCE, type Count } from './chance.ts';
import { holds, isOpen, OPEN, wantedIn, type Cells, type Side } from './cells.ts';

/** A side for each factor. */
export type Bounds = readonly Side[];

/** Most of the rows that one step of peeling, or of pasting, is meant to move. */
const ALPHA = 0.05;
export const MOST_BOXES = 3;

/** A box, and the numbers of the rows inside among those searched: of a later box, those that no earlier one holds. */
export type FoundBox = { readonly bounds: Bounds; readonly inside: readonly number[] };

export const rowsInside = ({ rows }: Cells, bounds: Bounds, among: readonly number[]): number[] =>
  among.filter((row) => bounds.every((side, k) => holds(side, rows[row]?.[k] as number)));

/**
 * Up to three boxes, each found among the rows that no earlier box holds (covering). No box holds fewer than `least` of them. A box is kept
 * where it limits something and is denser than all rows together; without one the list is empty.
 */
export function findBoxes(cells: Cells, least: number): FoundBox[] {
  let left = cells.rows.map((_, row) => row);
  const whole = wantedIn(cells, left) / left.length;
  const boxes: FoundBox[] = [];
  while (boxes.length < MOST_BOXES && left.length >= least && wantedIn(cells, left) > 0) {
    const box = bestBox(cells, left, least);
    if (box.bounds.every(isOpen) || wantedIn(cells, box.inside) / box.inside.length <= whole) break;
    boxes.push(box);
    const taken = new Set(box.inside);
    left = left.filter((row) => !taken.has(row));
  }
  return boxes;
}

/** The box of the peeling trajectory with the largest density × coverage, the widest of equals, after pasting and without limits that may be chance. */
function bestBox(cells: Cells, among: readonly number[], least: number): FoundBox {
  const worth = ({ inside }: FoundBox) => wantedIn(cells, inside) ** 2 / inside.length;
  const best = peel(cells, among, least).reduce((kept, box) => (worth(box) > worth(kept) ? box : kept));
  return dropIdle(cells, among, paste(cells, among, best));
}

/** Every box from all rows down to the smallest that may be. */
function peel(cells: Cells, among: readonly number[], least: number): FoundBox[] {
  const path: FoundBox[] = [{ bounds: cells.factors.map(() => OPEN), inside: among }];
  for (;;) {
    const at = path[path.length - 1] as FoundBox;
    const before = wantedIn(cells, at.inside) / at.inside.length;
    if (before === 1) return path;
    // Steps take unequal numbers of rows where values are few: what is gained is set against what is lost (Kwakkel and Jaxa-Rozen 2016).
    const gain = ({ inside }: FoundBox) => (wantedIn(cells, inside) / inside.length - before) / (at.inside.length - inside.length);
    const steps = cells.factors.flatMap((_, k) => peelsOf(cells, at, k)).filter(({ inside }) => inside.length >= least);
    const [first] = steps;
    if (!first) return path;
    path.push(steps.reduce((kept, step) => (gain(step) > gain(kept) ? step : kept), first));
  }
}

/** The boxes that peeling one factor leads to: without its lowest values, without its highest, or without one of its levels. */
function peelsOf(cells: Cells, { bounds, inside }: FoundBox, k: number): FoundBox[] {
  const values = inside.map((row) => cells.rows[row]?.[k] as number);
  return smaller(cells, k, bounds[k] as Side, values)
    .map((side) => ({ bounds: bounds.with(k, side), inside: inside.filter((_, n) => holds(side, values[n] as number)) }))
    .filter((box) => box.inside.length < inside.length && box.inside.length > 0);
}

function smaller({ factors }: Cells, k: number, side: Side, values: readonly number[]): Side[] {
  if (factors[k]?.type === 'levels') {
    const present = [...new Set(values)].toSorted((a, b) => a - b);
    return present.map((level) => ({ levels: new Set(present.filter((other) => other !== level)) }));
  }
  const { from, to } = side as { from: number; to: number };
  const sorted = values.toSorted((a, b) => a - b);
  const low = nextAfter(sorted);
  const high = nextAfter(sorted.toReversed());
  return [...(low === null ? [] : [{ from: low, to }]), ...(high === null ? [] : [{ from, to: high }])];
}

/** Where the values begin after a peel from their start: at the quantile, or, where that is the first value still, at the next. */
function nextAfter(sorted: readonly number[]): number | null {
  const quantile = sorted[Math.floor(ALPHA * sorted.length)] as number;
  return quantile !== sorted[0] ? quantile : (sorted.find((value) => value !== quantile) ?? null);
}

/** Widens a box, one side at a time, as long as it becomes no less dense: the step that leaves it densest, and of equals the widest. */
function paste(cells: Cells, among: readonly number[], start: FoundBox): FoundBox {
  const density = ({ inside }: FoundBox) => wantedIn(cells, inside) / inside.length;
  const better = (a: FoundBox, b: FoundBox) => density(a) > density(b) || (density(a) === density(b) && a.inside.length > b.inside.length);
  let at = start;
  for (;;) {
    const steps = cells.factors.flatMap((_, k) => pastesOf(cells, among, at, k)).filter((step) => density(step) >= density(at));
    const [first] = steps;
    if (!first) return at;
    at = steps.reduce((kept, step) => (better(step, kept) ? step : kept), first);
  }
}

function pastesOf(cells: Cells, among: readonly number[], { bounds, inside }: FoundBox, k: number): FoundBox[] {
  const side = bounds[k] as Side;
  if (isOpen(side)) return [];
  // Rows that only this side keeps out.
  const beside = rowsInside(cells, bounds.with(k, OPEN), among).filter((row) => !holds(side, cells.rows[row]?.[k] as number));
  const values = beside.map((row) => cells.rows[row]?.[k] as number);
  const step = Math.max(0, Math.ceil(ALPHA * inside.length) - 1);
  return wider(side, values, step).map((next) => {
    const added = beside.filter((_, n) => holds(next, values[n] as number));
    return { bounds: bounds.with(k, next), inside: [...inside, ...added] };
  });
}

function wider(side: Side, values: readonly number[], step: number): Side[] {
  if ('levels' in side) return [...new Set(values)].map((level) => ({ levels: new Set([...side.levels, level]) }));
  const below = values.filter((value) => value < side.from).toSorted((a, b) => b - a);
  const above = values.filter((value) => value > side.to).toSorted((a, b) => a - b);
  // The nearest value too: a peel may have taken a part of one step only too much.
  const reached = (list: readonly number[]) =>
    [...new Set([list[0], list[Math.min(step, list.length - 1)]])].filter((x) => x !== undefined);
  return [...reached(below).map((from) => ({ from, to: side.to })), ...reached(above).map((to) => ({ from: side.from, to }))];
}

/**
 * Opens, one at a time, the end whose limit is likeliest to be chance, as long as there is one that chance gives too often: an end that
 * keeps nothing out, or whose opening makes the box no less dense, is among them. Of equals the first is opened.
 */
function dropIdle(cells: Cells, among: readonly number[], start: FoundBox): FoundBox {
  const largest = LARGEST_CHANCE / endsOf(cells);
  let at = start;
  for (;;) {
    const opened = at.bounds.flatMap((side, k) => openings(side).map((open) => openedAt(cells, among, at.bounds.with(k, open()))));
    const inside = countOf(cells, at.inside);
    let [worst, idlest] = [largest, null as FoundBox | null];
    for (const box of opened) {
      const chance = chanceOf(inside, countOf(cells, box.inside));
      if (chance > worst) [worst, idlest] = [chance, box];
    }
    if (!idlest) return at;
    at = idlest;
  }
}

/** Ends that a box can limit: two of a factor whose values are in an order, one of a factor with levels. */
const endsOf = ({ factors }: Cells): number => factors.reduce((sum, { type }) => sum + (type === 'levels' ? 1 : 2), 0);

const openedAt = (cells: Cells, among: readonly number[], bounds: Bounds): FoundBox => ({
  bounds,
  inside: rowsInside(cells, bounds, among),
});
const countOf = (cells: Cells, rows: readonly number[]): Count => ({ cells: rows.length, ofInterest: wantedIn(cells, rows) });

type Opening = () => Side;
const openings = (side: Side): Opening[] => {
  if ('levels' in side) return [() => OPEN];
  const { from, to } = side;
  return [...(from === -Infinity ? [] : [() => ({ from: -Infinity, to })]), ...(to === Infinity ? [] : [() => ({ from, to: Infinity })])];
};
