/** How much of the variance of single runs is luck at fixed settings. */
import type { Estimate } from './sensitivity-findings.ts';
import { bootstrap, keyFor } from './draws.ts';
import { definedUnits, meansOf, type Outputs } from './outputs.ts';

export type Luck = {
  /** Mean over the points and replications that are defined. */
  readonly mean: number;
  /** Variance of a single run over points and worlds. */
  readonly variance: number;
  /** Share of that variance, from 0 to 1, that is luck; null where each point was run once, and where nothing varies. */
  readonly noise: Estimate | null;
  /** Units left out because the outcome was undefined in a run of theirs. */
  readonly leftOut: number;
};

/**
 * Splits the variance of single runs in two ways, by points and by worlds (analysis of variance with random effects): what is within
 * points is luck; of what is between their means, luck's own part is taken off. Luck that is common to all points moves no point's mean
 * against another's, so only what luck does differently at each is taken off.
 *
 * `units` are the lists of points resampled together for the interval, of equal length: a base point's A and B, or a trajectory. Null
 * with fewer than two points that are defined.
 */
export function luckOf(outputs: Outputs, units: readonly (readonly number[])[], seed: string): Luck | null {
  const means = meansOf(outputs);
  const known = definedUnits(units, means);
  if (known.flat().length < 2) return null;
  const all = splitOf(outputs, means, known.flat());
  const share = (drawn: Int32Array) => {
    const split = splitOf(outputs, means, Array.from(drawn, (unit) => known[unit] as readonly number[]).flat());
    return [split.luck / (split.luck + split.settings)];
  };
  const variance = all.luck + all.settings;
  const given = Number.isFinite(variance) && variance > 0;
  const noise = given ? { value: all.luck / variance, ci95: bootstrap(known.length, share, keyFor(seed, 'noise'))[0] ?? null } : null;
  return { mean: all.mean, variance: Number.isNaN(variance) ? all.between : variance, noise, leftOut: units.length - known.length };
}

type Split = { readonly mean: number; readonly between: number; readonly luck: number; readonly settings: number };

/** Mean, variance between the means of the points, and the two parts; NaN for the parts where each point was run once. */
function splitOf(outputs: Outputs, means: Float64Array, points: readonly number[]): Split {
  const runs = outputs[points[0] as number]?.length ?? 0;
  const mean = points.reduce((sum, point) => sum + (means[point] as number), 0) / points.length;
  const between = points.reduce((sum, point) => sum + ((means[point] as number) - mean) ** 2, 0) / (points.length - 1);
  const byWorld = new Float64Array(runs);
  for (const point of points)
    for (let r = 0; r < runs; r++) byWorld[r] = (byWorld[r] as number) + (outputs[point]?.[r] as number) / points.length;
  let within = 0;
  let rest = 0;
  for (const point of points) {
    for (let r = 0; r < runs; r++) {
      const off = (outputs[point]?.[r] as number) - (means[point] as number);
      within += off ** 2;
      rest += (off - (byWorld[r] as number) + mean) ** 2;
    }
  }
  const luck = within / (points.length * (runs - 1));
  const different = rest / ((points.length - 1) * (runs - 1));
  return { mean, between, luck, settings: Math.max(0, between - different / runs) };
}
