/** Screening by elementary effects (Morris 1991), with the mean of their absolute values (Campolongo et al. 2007). */
import type { StreamKey } from '../../model/random/streams.ts';
import type { Estimate, MorrisRow } from './sensitivity-findings.ts';
import { bootstrap, keyFor, wholeBelow } from './draws.ts';
import { definedUnits, meansOf, type Outputs } from './outputs.ts';

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

/**
 * μ*, μ and σ of each factor over the trajectories, in the outcome's unit for a move over the whole range, from the mean over replications
 * at each point; intervals by resampling trajectories. A trajectory with an undefined output is left out, and counted. σ is 0 with one
 * trajectory. Null where no trajectory is left.
 */
export function morrisEffects(names: readonly string[], points: readonly UnitPoint[], outputs: Outputs, seed: string): Effects | null {
  const means = meansOf(outputs);
  const all = trajectoriesOf(names.length, points.length);
  const known = definedUnits(all, means);
  if (known.length === 0) return null;
  const effects = known.map((steps) => effectsAlong(names.length, points, steps, means));
  const rows = names.map((factor, k) =>
    rowOf(
      factor,
      Float64Array.from(effects, (effect) => effect[k] as number),
      keyFor(seed, `morris/${factor}`),
    ),
  );
  return { rows, leftOut: all.length - known.length };
}

function effectsAlong(factors: number, points: readonly UnitPoint[], steps: readonly number[], means: Float64Array): Float64Array {
  const effects = new Float64Array(factors);
  for (let s = 1; s < steps.length; s++) {
    const [before, after] = [steps[s - 1] as number, steps[s] as number];
    const moved = (points[after] as UnitPoint).findIndex((x, k) => x !== points[before]?.[k]);
    const distance = (points[after]?.[moved] as number) - (points[before]?.[moved] as number);
    effects[moved] = ((means[after] as number) - (means[before] as number)) / distance;
  }
  return effects;
}

function rowOf(factor: string, effects: Float64Array, key: StreamKey): MorrisRow {
  const meansFor = (drawn: Iterable<number>) => {
    let [size, signed] = [0, 0];
    for (const t of drawn) {
      size += Math.abs(effects[t] as number) / effects.length;
      signed += (effects[t] as number) / effects.length;
    }
    return [size, signed] as const;
  };
  const [size, signed] = meansFor(effects.keys());
  const [ofSize, ofSigned] = bootstrap(effects.length, meansFor, key);
  const squares = effects.reduce((sum, effect) => sum + (effect - signed) ** 2, 0);
  const estimate = (value: number, ci95: Estimate['ci95'] | undefined): Estimate => ({ value, ci95: ci95 ?? null });
  return {
    factor,
    size: estimate(size, ofSize),
    signed: estimate(signed, ofSigned),
    spread: effects.length < 2 ? 0 : Math.sqrt(squares / (effects.length - 1)),
  };
}
