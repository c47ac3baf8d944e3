/** Intervals of numbers reckoned from points that are each run in the same worlds. */
import { exp, log } from '../../model/random/numerics.ts';
import { studentQuantile } from '../analysis/student.ts';
import type { Estimate } from './sensitivity-findings.ts';

/** Most groups of units that are left out in turn: with more, the quantile of Student's t hardly falls. */
const MOST_GROUPS = 64;

/**
 * Numbers reckoned from units and worlds, in two steps so that leaving out is cheap: for each number its parts, one for each unit; then the
 * results, from the means of the parts over units.
 */
export type Reckoning = {
  readonly units: number;
  readonly worlds: number;
  /** One list of parts for each number that is averaged, from the worlds given. */
  readonly parts: (worlds: readonly number[]) => readonly Float64Array[];
  readonly results: (means: readonly number[]) => readonly number[];
};

type Scale = { readonly to: (x: number) => number; readonly from: (y: number) => number };
const PLAIN: Scale = { to: (x) => x, from: (y) => y };
/** For shares, so that no end leaves 0 to 1. */
export const LOGIT: Scale = { to: (x) => log(x / (1 - x)), from: (y) => 1 / (1 + exp(-y)) };

/**
 * The results with 95 % intervals by the jackknife and Student's t (Tukey 1958). Units are left out in at most 64 runs of neighbours,
 * worlds one at a time, and the two variances are added, with degrees of freedom after Satterthwaite (1946): luck that is common to all
 * units is not averaged out over them, so that units alone would make intervals too narrow. Runs of neighbours of Sobol's sequence are
 * spread over the whole space, as units that were drawn are. Luck that is each run's own is counted in both, which errs on the wide side.
 *
 * An interval is null with fewer than two units, where a result without one of them is no number, and where `scale` has no value. With
 * fewer than three worlds it says nothing of luck that units have in common.
 */
export function jackknifed(reckoning: Reckoning, scale: Scale = PLAIN): Estimate[] {
  const { units, results } = reckoning;
  const everyWorld = Array.from({ length: reckoning.worlds }, (_, r) => r);
  const parts = reckoning.parts(everyWorld);
  const sums = parts.map((part) => sumOf(part, 0, units));
  const values = results(sums.map((sum) => sum / units));
  const left = [withoutUnits(reckoning, parts, sums), withoutWorlds(reckoning, everyWorld)];
  return values.map((value, j) => {
    const spreads = left.map((all) => spreadOf(all.map((each) => scale.to(each[j] as number))));
    return { value, ci95: intervalOf(scale, scale.to(value), spreads) };
  });
}

const sumOf = (part: Float64Array, from: number, to: number): number => {
  let sum = 0;
  for (let n = from; n < to; n++) sum += part[n] as number;
  return sum;
};

type Results = readonly (readonly number[])[];

function withoutUnits({ units, results }: Reckoning, parts: readonly Float64Array[], sums: readonly number[]): Results {
  const groups = Math.min(units, MOST_GROUPS);
  if (groups < 2) return [];
  return Array.from({ length: groups }, (_, g) => {
    const [from, to] = [g, g + 1].map((edge) => Math.floor((edge * units) / groups)) as [number, number];
    return results(parts.map((part, j) => ((sums[j] as number) - sumOf(part, from, to)) / (units - (to - from))));
  });
}

function withoutWorlds({ units, parts, results }: Reckoning, worlds: readonly number[]): Results {
  // Luck can be known from two worlds or more.
  if (worlds.length < 3) return [];
  return worlds.map((left) => results(parts(worlds.filter((world) => world !== left)).map((part) => sumOf(part, 0, units) / units)));
}

type Spread = { readonly variance: number; readonly freedom: number };

function spreadOf(values: readonly number[]): Spread {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { variance: n === 0 ? 0 : (squares * (n - 1)) / n, freedom: n - 1 };
}

function intervalOf(scale: Scale, middle: number, spreads: readonly Spread[]): Estimate['ci95'] {
  if ((spreads[0] as Spread).freedom < 1) return null;
  const variance = spreads.reduce((sum, spread) => sum + spread.variance, 0);
  if (!Number.isFinite(variance) || !Number.isFinite(middle)) return null;
  const used = spreads.filter((spread) => spread.variance > 0).reduce((sum, spread) => sum + spread.variance ** 2 / spread.freedom, 0);
  const half = variance > 0 ? studentQuantile(0.975, variance ** 2 / used) * Math.sqrt(variance) : 0;
  return [scale.from(middle - half), scale.from(middle + half)];
}
