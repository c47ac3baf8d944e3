/** The points of a design: for each factor one of its levels. */
import { uniform } from '../../model/random/draw.ts';
import { log } from '../../model/random/numerics.ts';
import { drawKeys, type StreamKey } from '../../model/random/streams.ts';
import { levelAt as levelNumber } from '../sensitivity/sensitivity-of.ts';
import type { UnitPoint } from '../sensitivity/morris.ts';
import { sobolPoints } from '../sensitivity/sobol-points.ts';
import { isSample, type Cell, type Experiment, type Factor, type Level, type Range } from './experiment.ts';

/** A value between two ends is rounded to this power of ten below the first figure of the range's width. */
const FIGURES = 3;

/** The value a part of the way through a range, 0 the lower end and 1 the higher, rounded to about a thousandth of it, so that it can be read. */
export function valueAtPart({ ends: [low, high], whole }: Range, part: number): number {
  const value = low + (high - low) * part;
  if (whole) return Math.round(value);
  const decimals = Math.min(12, Math.max(0, FIGURES - Math.floor(log(high - low) / log(10))));
  return Math.min(high, Math.max(low, Number(value.toFixed(decimals))));
}

function levelAt(range: Range, part: number): Level {
  const value = valueAtPart(range, part);
  return { label: String(value), sets: [{ path: range.path, value }] };
}

/** The levels at a point of the unit cube: a value the part of the way through each range, one of the levels of a list, each as likely. */
const levelsAt = (factors: readonly Factor[], point: UnitPoint): Level[] =>
  factors.map(({ space }, k) => {
    const part = point[k] as number;
    return 'range' in space ? levelAt(space.range, part) : (space.levels[levelNumber(part, space.levels.length)] as Level);
  });

/** Cells at points of the unit cube, in their order. */
export const cellsAt = (factors: readonly Factor[], points: readonly UnitPoint[]): Cell[] =>
  points.map((point, k) => ({ id: `c${k + 1}`, levels: levelsAt(factors, point) }));

/** The levels of a factor; of a range, its number of values evenly spread, both ends included. */
export function levelsOf({ space }: Factor): readonly Level[] {
  if ('levels' in space) return space.levels;
  const { range } = space;
  const count = range.levels ?? 0;
  const levels = Array.from({ length: count }, (_, k) => levelAt(range, k / (count - 1)));
  // Of whole numbers close together, several values round to one.
  return levels.filter(({ label }, k) => levels.findIndex((other) => other.label === label) === k);
}

function* grid(factors: readonly Factor[]): Generator<readonly Level[]> {
  const [first, ...others] = factors;
  if (first === undefined) yield [];
  else for (const level of levelsOf(first)) for (const rest of grid(others)) yield [level, ...rest];
}

/** The first level of every factor, then each other level of one factor with the first of all others. */
function* oneAtATime(factors: readonly Factor[]): Generator<readonly Level[]> {
  const first = factors.map((factor) => levelsOf(factor)[0] as Level);
  yield first;
  for (const [k, factor] of factors.entries()) for (const level of levelsOf(factor).slice(1)) yield first.with(k, level);
}

/** A random order of 0 … count − 1. */
function shuffled(count: number, key: StreamKey, factor: number): number[] {
  const order = Array.from({ length: count }, (_, k) => k);
  for (let k = count - 1; k > 0; k--) {
    const other = Math.floor((k + 1) * uniform(key, factor, k, 0));
    [order[k], order[other]] = [order[other] as number, order[k] as number];
  }
  return order;
}

/** Every factor's range in as many equal strata as there are points, one point in each (McKay, Beckman and Conover 1979); levels likewise. */
function latinHypercube(factors: number, count: number, seed: string): UnitPoint[] {
  const key = drawKeys(seed, 0)['experiment/points'];
  const columns = Array.from({ length: factors }, (_, f) =>
    shuffled(count, key, f).map((stratum, k) => (stratum + uniform(key, f, k, 1)) / count),
  );
  return Array.from({ length: count }, (_, k) => columns.map((column) => column[k] as number));
}

/** The first points of Sobol’s sequence; of more points these are the first too. */
const sobolDesign = (factors: number, count: number, seed: string): UnitPoint[] => sobolPoints(count, factors, seed);

/** The cells of an experiment in the order of its design. */
export function cellsOf({ factors, design, points, bases }: Experiment): Cell[] {
  if (isSample(design)) {
    const sample = design === 'sobol' ? sobolDesign : latinHypercube;
    return cellsAt(factors, sample(factors.length, points ?? 0, bases[0]?.seed ?? ''));
  }
  const all = [...(design === 'grid' ? grid(factors) : oneAtATime(factors))];
  return all.map((levels, k) => ({ id: `c${k + 1}`, levels }));
}

/** Number of cells of a grid or one at a time, counted without making them; points of a sample. */
export function countCells({ factors, design, points }: Experiment): number {
  if (isSample(design)) return points ?? 0;
  const counts = factors.map((factor) => levelsOf(factor).length);
  return design === 'grid' ? counts.reduce((product, n) => product * n, 1) : 1 + counts.reduce((sum, n) => sum + n - 1, 0);
}
