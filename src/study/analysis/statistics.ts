/** Means, intervals and paired differences. */
import { exp, log } from '../../model/random/numerics.ts';
import type { Difference, OutcomeSummary } from '../findings.ts';

export function mean(values: readonly number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / values.length;
}

/** Sample variance; 0 for fewer than two values. */
export function variance(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const centre = mean(values);
  return values.reduce((sum, x) => sum + (x - centre) * (x - centre), 0) / (values.length - 1);
}

export function quantile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * p;
  const low = Math.floor(at);
  const high = Math.min(sorted.length - 1, low + 1);
  return (sorted[low] as number) + (at - low) * ((sorted[high] as number) - (sorted[low] as number));
}

/** Lanczos approximation of the logarithm of the gamma function. */
function logGamma(x: number): number {
  const c = [76.18009172947146, -86.50532032941677, 24.01409824083091, -1.231739572450155, 0.1208650973866179e-2, -0.5395239384953e-5];
  const t = x + 5.5 - (x + 0.5) * log(x + 5.5);
  const series = c.reduce((sum, a, k) => sum + a / (x + 1 + k), 1.000000000190015);
  return -t + log((2.5066282746310005 * series) / x);
}

/** Regularised incomplete beta function by its continued fraction. */
function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(b, a, 1 - x);
  const front = exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log(1 - x)) / a;
  let c = 1;
  let d = 1 / Math.max(1e-300, 1 - ((a + b) * x) / (a + 1));
  let f = d;
  for (let m = 1; m < 300; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    f *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    f *= c * d;
    if (Math.abs(c * d - 1) < 1e-14) break;
  }
  return front * f;
}

/** Chance that Student's t with the given degrees of freedom is below t. */
export function studentCumulative(t: number, freedom: number): number {
  const tail = 0.5 * incompleteBeta(freedom / 2, 0.5, freedom / (freedom + t * t));
  return t > 0 ? 1 - tail : tail;
}

/** Value below which Student's t lies with chance p, 0.5 ≤ p < 1. */
export function studentQuantile(p: number, freedom: number): number {
  let low = 0;
  let high = 1;
  while (studentCumulative(high, freedom) < p) high *= 2;
  for (let round = 0; round < 100; round++) {
    const middle = (low + high) / 2;
    if (studentCumulative(middle, freedom) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Two-sided interval for a mean, or null for fewer than two values. */
export function interval(values: readonly number[], level = 0.95): readonly [number, number] | null {
  if (values.length < 2) return null;
  const centre = mean(values);
  const half = studentQuantile(0.5 + level / 2, values.length - 1) * Math.sqrt(variance(values) / values.length);
  return [centre - half, centre + half];
}

export function summarise(values: readonly (number | null)[], unit: string, reason?: string): OutcomeSummary {
  const known = values.filter((x) => x !== null);
  if (known.length === 0) return { mean: null, sd: null, ci95: null, n: 0, unit, reason: reason ?? 'not defined in any run' };
  return { mean: mean(known), sd: known.length > 1 ? Math.sqrt(variance(known)) : null, ci95: interval(known), n: known.length, unit };
}

/** Difference scenario minus baseline over runs with the same luck. Runs in which either is undefined are left out. */
export function pairedDifference(scenario: readonly (number | null)[], baseline: readonly (number | null)[]): Difference {
  const pairs = scenario.flatMap((x, k) => {
    const y = baseline[k];
    return x === null || y === null || y === undefined ? [] : [{ x, y }];
  });
  if (pairs.length === 0) return { mean: null, ci95: null, n: 0, pairing_gain: null, share_above: null };
  const differences = pairs.map(({ x, y }) => x - y);
  const paired = variance(differences);
  const unpaired = variance(pairs.map(({ x }) => x)) + variance(pairs.map(({ y }) => y));
  return {
    mean: mean(differences),
    ci95: interval(differences),
    n: pairs.length,
    pairing_gain: paired > 0 ? unpaired / paired : null,
    share_above: differences.filter((d) => d > 0).length / differences.length,
  };
}

/** Smallest true effect, in standard deviations of the difference, that n pairs show with the given power at two-sided 5 % (normal approximation). */
export function detectableEffect(n: number, zPower = 0.8416212335729143): number {
  return (1.959963984540054 + zPower) / Math.sqrt(n);
}

/** Two-sided p-value of a mean difference from zero; 1 when nothing varies and nothing differs. */
export function pValue(differences: readonly number[]): number {
  if (differences.length < 2) return 1;
  const error = Math.sqrt(variance(differences) / differences.length);
  const centre = mean(differences);
  if (error === 0) return centre === 0 ? 1 : 0;
  return 2 * (1 - studentCumulative(Math.abs(centre / error), differences.length - 1));
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
