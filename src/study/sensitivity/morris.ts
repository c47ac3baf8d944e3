/** Screening by elementary effects (Morris 1991), with the mean of their absolute values (Campolongo et al. 2007). */
import type { StreamKey } from '../../model/random/streams.ts';
import type { Estimate, MorrisRow } from './sensitivity-findings.ts';
import { keyFor, wholeBelow } from './draws.ts';
import { jackknifed } from './jackknife.ts';
import { definedUnits, meansOf, productsAcross, type ByWorld, type Outputs } from './outputs.ts';

/** A point of the unit cube, a number from 0 to 1 for each factor. */
export type UnitPoint = readonly number[];

/**
 * Trajectories one after another, each of factors + 1 points of which neighbours differ in one factor by p / (2 (p − 1)), p the number of
 * levels. A trajectory moves every factor once, in random order and direction. Throws a RangeError where p is not even or below 2:
 * with p odd the levels are not equally likely.
 */
export function morrisPoints(factors: number, trajectories: number, seed: string, levels = 4): UnitPoint[] {
  if (!(levels >= 2 && levels % 2 === 0)) throw new RangeError(`the number of levels must be even and at least 2, not ${levels}`);
  const key = keyFor(seed, 'morris');
  return Array.from({ length: trajectories }, (_, t) => trajectory(factors, levels, t, key)).flat();
}

function trajectory(factors: number, levels: number, t: number, key: StreamKey): UnitPoint[] {
  const half = levels / 2;
  const [low, up, order] = [0, 1, 2].map((what) => (n: number, k: number) => wholeBelow(n, key, t, 3 * k + what)) as [Pick, Pick, Pick];
  const rising = Array.from({ length: factors }, (_, k) => up(2, k) === 1);
  const at = rising.map((rises, k) => low(half, k) + (rises ? 0 : half));
  const point = () => at.map((level) => level / (levels - 1));
  const points = [point()];
  for (const factor of shuffled(factors, order)) {
    at[factor] = (at[factor] as number) + (rising[factor] ? half : -half);
    points.push(point());
  }
  return points;
}

type Pick = (n: number, k: number) => number;

/** The numbers below n in random order (Fisher and Yates). */
function shuffled(n: number, pick: Pick): number[] {
  const order = Array.from({ length: n }, (_, k) => k);
  for (let k = n - 1; k > 0; k--) {
    const other = pick(k + 1, k);
    [order[k], order[other]] = [order[other] as number, order[k] as number];
  }
  return order;
}

/** The trajectories as lists of the numbers of their points. */
export const trajectoriesOf = (factors: number, points: number): number[][] =>
  Array.from({ length: points / (factors + 1) }, (_, t) => Array.from({ length: factors + 1 }, (__, k) => t * (factors + 1) + k));

export type Effects = { readonly rows: readonly MorrisRow[]; readonly leftOut: number };

/** Whether effects of a factor are over a range, or from one level to another. */
export type Move = 'range' | 'levels';

/**
 * μ*, μ and σ of each factor over the trajectories, in the outcome's unit for a move over the whole range, or from a level to a later one,
 * with 95 % intervals over trajectories and worlds. `points` are those that were run, as parts of a range or numbers of levels: a whole
 * number, once rounded, did not move as far as the trajectory asked. μ is free of bias, σ is freed of luck by products across worlds and is
 * null with one trajectory; μ* is not, for the size of a mean over few worlds is never negative: `luck` says what luck alone makes of it.
 * A trajectory with an undefined output is left out, and counted. Null where no trajectory is left.
 */
export function morrisEffects(
  names: readonly string[],
  points: readonly UnitPoint[],
  outputs: Outputs,
  moves: readonly Move[] = names.map(() => 'range'),
): Effects | null {
  const all = trajectoriesOf(names.length, points.length);
  const known = definedUnits(all, meansOf(outputs));
  if (known.length === 0) return null;
  const worlds = outputs[0]?.length ?? 0;
  const effects = names.map(() => Array.from({ length: worlds }, () => new Float64Array(known.length)));
  for (const [t, steps] of known.entries()) {
    for (let s = 1; s < steps.length; s++) {
      const [before, after] = [steps[s - 1] as number, steps[s] as number];
      const moved = movedFactor(points[before] as UnitPoint, points[after] as UnitPoint);
      const far = (points[after]?.[moved] as number) - (points[before]?.[moved] as number);
      const distance = moves[moved] === 'levels' ? Math.sign(far) : far;
      for (const [r, column] of (effects[moved] as Float64Array[]).entries())
        column[t] = ((outputs[after]?.[r] as number) - (outputs[before]?.[r] as number)) / distance;
    }
  }
  return { rows: names.map((factor, k) => rowOf(factor, effects[k] as ByWorld)), leftOut: all.length - known.length };
}

function movedFactor(before: UnitPoint, after: UnitPoint): number {
  const moved = after.findIndex((x, k) => x !== before[k]);
  if (moved < 0) throw new RangeError('neighbours in a trajectory are the same point once rounded');
  return moved;
}

function rowOf(factor: string, effects: ByWorld): MorrisRow {
  const [worlds, units] = [effects.length, effects[0]?.length ?? 0];
  const meansIn = (some: readonly number[]) =>
    Float64Array.from(effects[0] ?? [], (_, t) => some.reduce((sum, r) => sum + (effects[r]?.[t] as number), 0) / some.length);
  const parts = (some: readonly number[]) => {
    const means = meansIn(some);
    return [means.map(Math.abs), means];
  };
  const [size, signed] = jackknifed({ units, worlds, parts, results: (means) => means }) as [Estimate, Estimate];
  // A size is not below 0, nor is its interval.
  const ci95 = size.ci95 && ([Math.max(0, size.ci95[0]), size.ci95[1]] as const);
  return { factor, size: { value: size.value, ci95 }, signed, spread: spreadOf(effects), luck: luckIn(effects) };
}

/** Standard deviation over trajectories of the effect's mean over all worlds; null with one trajectory. */
function spreadOf(effects: ByWorld): number | null {
  const n = effects[0]?.length ?? 0;
  if (n < 2) return null;
  const worlds = [...effects.keys()];
  // What a world adds to all effects is part of their mean, not of what differs between them.
  const centred = effects.map((column) => column.map((effect) => effect - sumOf(column) / n));
  return Math.sqrt(Math.max(0, sumOf(productsAcross(centred, centred, worlds)) / (n - 1)));
}

/** Mean size of a normal effect of which luck is all, from its variance between worlds. */
function luckIn(effects: ByWorld): number | null {
  const worlds = effects.length;
  if (worlds < 2) return null;
  const variances = Float64Array.from(effects[0] as Float64Array, (_, t) => {
    const mean = effects.reduce((sum, column) => sum + (column[t] as number), 0) / worlds;
    return effects.reduce((sum, column) => sum + ((column[t] as number) - mean) ** 2, 0) / (worlds - 1);
  });
  return Math.sqrt((2 / Math.PI) * (sumOf(variances) / variances.length / worlds));
}

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
