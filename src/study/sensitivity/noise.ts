/** How much of the variance of single runs is luck at fixed settings. */
import type { Estimate } from './sensitivity-findings.ts';
import { jackknifed, LOGIT, type Reckoning } from './jackknife.ts';
import { definedUnits, meansOf, productsAcross, type Outputs } from './outputs.ts';

export type Luck = {
  /** Mean over the points and replications that are defined. */
  readonly mean: number;
  /** Variance of a single run over points and worlds; with one replication, that between points, which leaves out luck they share. */
  readonly variance: number;
  /** Share of that variance, from 0 to 1, that is luck; null where each point was run once, and where nothing varies. */
  readonly noise: Estimate | null;
  /** Units left out because the outcome was undefined in a run of theirs. */
  readonly leftOut: number;
};

/**
 * Splits the variance of single runs by the law of total variance: the mean variance over worlds at a point is luck, that common to all
 * points included; the variance over points of the mean over all worlds is settings. The latter comes from products across worlds, of
 * which luck that moves points differently has no part (equal to analysis of variance by points and worlds with random effects).
 *
 * `units` are the lists of points that are left out together for the interval, of equal length: a base point's A and B, or a trajectory.
 * The interval wants three worlds at least. Null with fewer than two points that are defined.
 */
export function luckOf(outputs: Outputs, units: readonly (readonly number[])[]): Luck | null {
  const means = meansOf(outputs);
  const known = definedUnits(units, means);
  const points = known.flat();
  if (points.length < 2) return null;
  const worlds = outputs[points[0] as number]?.length ?? 0;
  const everyWorld = Array.from({ length: worlds }, (_, r) => r);
  const mean = averageOf(Float64Array.from(points, (point) => means[point] as number));
  const leftOut = units.length - known.length;
  const reckoning = reckoningOf(outputs, known, worlds);
  const [luck, settings] = reckoning.parts(everyWorld).map(averageOf) as [number, number];
  const variance = luck + Math.max(0, settings);
  const varies = variance > (ROUND_OFF * mean) ** 2;
  if (worlds < 2 || !varies) return { mean, variance: varies ? variance : 0, noise: null, leftOut };
  const inside = luck > 0 && settings > 0;
  const [noise] = inside ? jackknifed(reckoning, LOGIT) : [{ value: luck > 0 ? 1 : 0, ci95: null }];
  return { mean, variance, noise: noise ? { value: noise.value, ci95: worlds < 3 ? null : noise.ci95 } : null, leftOut };
}

/** Deviations this small beside the mean are round-off. */
const ROUND_OFF = 1e-12;

const averageOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** For each unit what its points have of luck and of settings, and the share of luck from their means. */
function reckoningOf(outputs: Outputs, units: readonly (readonly number[])[], worlds: number): Reckoning {
  const size = units[0]?.length ?? 1;
  const points = units.flat();
  const values = Array.from({ length: worlds }, (_, r) => Float64Array.from(points, (point) => outputs[point]?.[r] as number));
  const middles = values.map(averageOf);
  const centred = values.map((column, r) => column.map((value) => value - (middles[r] as number)));
  const byUnit = (ofPoints: Float64Array) => Float64Array.from(units, (_, n) => averageOf(ofPoints.subarray(n * size, (n + 1) * size)));
  // One degree of freedom went into the middles.
  const freed = points.length / (points.length - 1);
  const parts = (some: readonly number[]) => {
    const settings = productsAcross(centred, centred, some).map((product) => product * freed);
    return [byUnit(variancesOver(values, some)), byUnit(settings)];
  };
  const results = ([luck, settings]: readonly number[]) => [(luck as number) / ((luck as number) + Math.max(0, settings as number))];
  return { units: units.length, worlds, parts, results };
}

/** Variance over the worlds given at each point; 0 with one world. */
function variancesOver(values: readonly Float64Array[], worlds: readonly number[]): Float64Array {
  if (worlds.length < 2) return new Float64Array(values[0]?.length ?? 0);
  return Float64Array.from(values[0] as Float64Array, (_, n) => {
    const mean = worlds.reduce((sum, r) => sum + (values[r]?.[n] as number), 0) / worlds.length;
    return worlds.reduce((sum, r) => sum + ((values[r]?.[n] as number) - mean) ** 2, 0) / (worlds.length - 1);
  });
}
