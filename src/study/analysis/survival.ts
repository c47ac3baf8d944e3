/** Product-limit survival of cohorts, pooled over runs; mergers and takeovers are competing events and leave as censored. */
import { exp, log } from '../../model/random/numerics.ts';
import type { SurvivalCurve } from '../findings.ts';
import type { Cohort } from '../run-record.ts';

export type LifeTable = { readonly atRisk: number[]; readonly closed: number[]; readonly merged: number[] };

/** Kaplan–Meier estimate with Greenwood's variance on the log–log scale; one value before the first interval and one after each. */
export function productLimit({ atRisk, closed }: Pick<LifeTable, 'atRisk' | 'closed'>): { survival: number[]; lo: number[]; hi: number[] } {
  let survival = 1;
  let greenwood = 0;
  const out = { survival: [1], lo: [1], hi: [1] };
  atRisk.forEach((n, q) => {
    const d = closed[q] as number;
    if (n > 0) {
      survival *= 1 - d / n;
      if (n > d) greenwood += d / (n * (n - d));
    }
    out.survival.push(survival);
    const [lo, hi] = logLogBand(survival, greenwood);
    out.lo.push(lo);
    out.hi.push(hi);
  });
  return out;
}

function logLogBand(survival: number, greenwood: number): [number, number] {
  if (survival <= 0 || survival >= 1 || greenwood === 0) return [survival, survival];
  const spread = (1.959963984540054 * Math.sqrt(greenwood)) / log(survival);
  const low = exp(log(survival) * exp(-spread));
  const high = exp(log(survival) * exp(spread));
  return [Math.min(low, high), Math.max(low, high)];
}

/** One curve from the cohorts of a band, or of several together, in all runs; numbers at risk, closed and merged are means a run. */
export function pooledSurvival(band: SurvivalCurve['band'], cohorts: readonly Cohort[], runs: number): SurvivalCurve {
  const quarters = cohorts[0]?.closed.length ?? 0;
  const sum = (pick: (cohort: Cohort) => number) => cohorts.reduce((total, cohort) => total + pick(cohort), 0);
  const closed = Array.from({ length: quarters }, (_, q) => sum((cohort) => cohort.closed[q] ?? 0));
  const merged = Array.from({ length: quarters }, (_, q) => sum((cohort) => cohort.merged[q] ?? 0));
  const atRisk: number[] = [];
  let left = sum((cohort) => cohort.entered);
  for (let q = 0; q < quarters; q++) {
    atRisk.push(left);
    left -= (closed[q] as number) + (merged[q] as number);
  }
  const curve = productLimit({ atRisk, closed });
  const running = (events: readonly number[]) =>
    events.reduce<number[]>((all, x) => [...all, (all[all.length - 1] as number) + x], [0]).map((x) => x / runs);
  return { band, ...curve, atRisk: [...atRisk, left].map((x) => x / runs), closed: running(closed), merged: running(merged) };
}
