/** From computed worlds to what is revealed of a lesson: counts, a verdict, and whether a prediction was borne out. */
import { outOfHundred } from '../report/out-of-hundred.ts';
import { mean, pairedDifference, pairedDifferences } from '../study/analysis/statistics.ts';
import type { Difference } from '../study/findings.ts';
import { definitionOf, type OutcomeId } from '../study/outcomes/registry.ts';
import type { Looked } from './lesson.ts';

export const DIRECTIONS = ['lower', 'same', 'higher'] as const;
export type Direction = (typeof DIRECTIONS)[number];
export const SIZES = ['slight', 'clear', 'large'] as const;
/** How far the mean moves, relative to the first design: up to a tenth, up to a half, beyond. */
export type Size = (typeof SIZES)[number];

/** What somebody expects; a size only where something moves. */
export type Bet = { readonly direction: Direction; readonly size: Size | null };

export type Outcomes = Readonly<Record<OutcomeId, number | null>>;
/** The same world under both designs. */
export type World = { readonly first: Outcomes; readonly second: Outcomes };

export type Seen = {
  readonly outcome: OutcomeId;
  readonly counts: Readonly<Record<Direction, number>>;
  /** Worlds in which the outcome is defined under both designs. */
  readonly worlds: number;
  /** Most frequent direction, and of 100 such worlds the least and most that are likely to show it. */
  readonly most: Direction;
  readonly range: readonly [number, number];
  /** The direction that surely more than half of such worlds show; null where the model cannot tell. */
  readonly verdict: Direction | null;
  readonly means: readonly [number, number] | null;
  readonly difference: Difference;
  /** How far the mean moves; null where nothing moves surely or there is nothing to compare with. */
  readonly size: Size | null;
};

/** Ends of the sizes, as shares of the first design's mean. */
const SLIGHT = 0.1;
const CLEAR = 0.5;

/** Ends belong to what lies below them even where a binary fraction falls just beyond. */
const ROUNDING = 1e-9;

const HALF = 50;

function directionOf(change: number, within: number): Direction {
  if (Math.abs(change) <= within * (1 + ROUNDING)) return 'same';
  return change < 0 ? 'lower' : 'higher';
}

export function sizeOf([first, second]: readonly [number, number]): Size {
  const moved = Math.abs(second - first);
  const base = Math.abs(first) * (1 + ROUNDING);
  if (moved <= SLIGHT * base) return 'slight';
  return moved <= CLEAR * base ? 'clear' : 'large';
}

/** What worlds show of an outcome. Worlds in which it is not defined count for nothing. */
export function seenIn(worlds: readonly World[], { outcome, within }: Looked): Seen {
  const pairs = worlds.flatMap(({ first, second }): [number, number][] => {
    const [before, after] = [first[outcome], second[outcome]];
    return before === null || after === null ? [] : [[before, after]];
  });
  const [before, after] = [pairs.map(([value]) => value), pairs.map(([, value]) => value)];
  const { bounds } = definitionOf(outcome);
  const counts: Record<Direction, number> = { lower: 0, same: 0, higher: 0 };
  for (const change of pairedDifferences(after, before, bounds)) counts[directionOf(change, within)]++;
  const most = DIRECTIONS.reduce((best, each) => (counts[each] > counts[best] ? each : best));
  const range = outOfHundred(counts[most], pairs.length);
  const verdict = range[0] > HALF ? most : null;
  const means = pairs.length === 0 ? null : ([mean(before), mean(after)] as const);
  const difference = pairedDifference(after, before, bounds);
  const size = verdict === null || verdict === 'same' || means === null ? null : sizeOf(means);
  return { outcome, counts, worlds: pairs.length, most, range, verdict, means, difference, size };
}

/** How a prediction fares: right, right in direction alone, wrong, or the model cannot tell. */
export type Fared = 'right' | 'direction' | 'wrong' | 'cannot tell';

export function fared({ direction, size }: Bet, { verdict, size: found }: Seen): Fared {
  if (verdict === null) return 'cannot tell';
  if (direction !== verdict) return 'wrong';
  return found === null || size === found ? 'right' : 'direction';
}
