/** Means, intervals and paired differences over runs. */
import type { Difference, OutcomeSummary } from '../findings.ts';
import type { Bounds } from '../outcomes/outcome.ts';
import { isRoundOff, less } from '../round-off.ts';
import { differenceBounds, linkedInterval, scaleOf } from './intervals.ts';
import { studentCumulative } from './student.ts';

export function mean(values: readonly number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / values.length;
}

/** Sample variance; 0 for fewer than two values, and where they differ by rounding alone on a scale of the given size. */
export function variance(values: readonly number[], scale = 1): number {
  if (values.length < 2 || spreadIsRoundOff(values, scale)) return 0;
  const centre = mean(values);
  return values.reduce((sum, x) => sum + (x - centre) * (x - centre), 0) / (values.length - 1);
}

function spreadIsRoundOff(values: readonly number[], scale: number): boolean {
  let [low, high] = [Infinity, -Infinity];
  for (const x of values) [low, high] = [Math.min(low, x), Math.max(high, x)];
  return isRoundOff(high - low, Math.max(Math.abs(low), Math.abs(high)), scale);
}

export function quantile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * p;
  const low = Math.floor(at);
  const high = Math.min(sorted.length - 1, low + 1);
  return (sorted[low] as number) + (at - low) * ((sorted[high] as number) - (sorted[low] as number));
}

/**
 * Two-sided interval of the mean of runs. Null for fewer than two runs, and where nothing varies between them: equal values
 * leave nothing to judge their spread by.
 */
export function interval(values: readonly number[], bounds: Bounds, level = 0.95): readonly [number, number] | null {
  const spread = variance(values, scaleOf(bounds));
  if (values.length < 2 || spread === 0) return null;
  return linkedInterval(mean(values), Math.sqrt(spread / values.length), values.length - 1, bounds, level);
}

/**
 * Pairs from which equal differences alone carry a statement at two-sided 5 %, by the sign test: 2 · 0.5⁶ = 0.031. From as many a
 * ratio of two variances is given too.
 */
export const FEWEST_PAIRS = 6;

/**
 * Interval of a mean difference. Differences that are all exactly 0 give 0 to 0, which says that nothing differed. Differences that
 * are all equal to another value give that value as both ends from six pairs on, and none below.
 */
export function differenceInterval(differences: readonly number[], bounds: Bounds, level = 0.95): readonly [number, number] | null {
  if (differences.length < 2) return null;
  const inside = differenceBounds(bounds);
  const [first = 0] = differences;
  if (variance(differences, scaleOf(bounds)) > 0) return interval(differences, inside, level);
  if (differences.every((d) => d === 0)) return [0, 0];
  return differences.length >= FEWEST_PAIRS ? [first, first] : null;
}

export function summarise(values: readonly (number | null)[], unit: string, bounds: Bounds, reason?: string): OutcomeSummary {
  const known = values.filter((x) => x !== null);
  if (known.length === 0) return { mean: null, sd: null, ci95: null, n: 0, unit, reason: reason ?? 'not defined in any run' };
  const sd = known.length > 1 ? Math.sqrt(variance(known, scaleOf(bounds))) : null;
  return { mean: mean(known), sd, ci95: interval(known, bounds), n: known.length, unit };
}

type Pair = { readonly x: number; readonly y: number };

function pairsOf(scenario: readonly (number | null)[], baseline: readonly (number | null)[]): Pair[] {
  return scenario.flatMap((x, k) => {
    const y = baseline[k];
    return x === null || y === null || y === undefined ? [] : [{ x, y }];
  });
}

/** Scenario less baseline in each pair of runs in which both are defined; 0 where they differ by rounding alone. */
export function pairedDifferences(
  scenario: readonly (number | null)[],
  baseline: readonly (number | null)[],
  bounds: Bounds,
): readonly number[] {
  return pairsOf(scenario, baseline).map(({ x, y }) => less(x, y, scaleOf(bounds)));
}

/**
 * Difference scenario less baseline over runs with the same luck. Pairs in which either is undefined are left out.
 * `bounds` are those of the values, not of the difference.
 */
export function pairedDifference(scenario: readonly (number | null)[], baseline: readonly (number | null)[], bounds: Bounds): Difference {
  const differences = pairedDifferences(scenario, baseline, bounds);
  if (differences.length === 0) return { mean: null, ci95: null, n: 0, pairing_gain: null, share_above: null };
  const pairs = pairsOf(scenario, baseline);
  const scale = scaleOf(bounds);
  const paired = variance(differences, scale);
  const unpaired =
    variance(
      pairs.map(({ x }) => x),
      scale,
    ) +
    variance(
      pairs.map(({ y }) => y),
      scale,
    );
  return {
    mean: mean(differences),
    ci95: differenceInterval(differences, bounds),
    n: differences.length,
    pairing_gain: paired > 0 && differences.length >= FEWEST_PAIRS ? unpaired / paired : null,
    share_above: differences.filter((d) => d > 0).length / differences.length,
  };
}

/** Smallest true effect, in standard deviations of the difference, that n pairs show with the given power at two-sided 5 % (normal approximation). */
export function detectableEffect(n: number, zPower = 0.8416212335729143): number {
  return (1.959963984540054 + zPower) / Math.sqrt(n);
}

/**
 * Two-sided p-value of a mean difference from zero, by Student's t; by the sign test where the differences are all equal, and 1 where
 * they are all 0.
 */
export function pValue(differences: readonly number[], scale = 1): number {
  if (differences.length < 2 || differences.every((d) => d === 0)) return 1;
  const error = Math.sqrt(variance(differences, scale) / differences.length);
  if (error === 0) return 2 * 0.5 ** differences.length;
  return 2 * (1 - studentCumulative(Math.abs(mean(differences) / error), differences.length - 1));
}

/** Level at which each of several intervals must be drawn so that together they hold at 95 % (Holm's step-down). */
export function holmLevels(pValues: readonly number[], alpha = 0.05): number[] {
  const order = pValues.map((p, k) => ({ p, k })).sort((a, b) => a.p - b.p);
  const levels = new Array<number>(pValues.length).fill(0);
  let stopped = false;
  let level = 0;
  order.forEach(({ p, k }, rank) => {
    if (!stopped) level = alpha / (pValues.length - rank);
    if (p > level) stopped = true;
    levels[k] = 1 - level;
  });
  return levels;
}
