/** Product-limit survival of cohorts, pooled over runs; mergers and takeovers are competing events and leave as censored. */
import { exp, log } from '../../model/random/numerics.ts';
import type { SurvivalCurve } from '../findings.ts';
import { endings, type ByEnding, type Cohort, type CohortEndings, type Ending } from '../observing/rows.ts';

export type LifeTable = { readonly atRisk: number[]; readonly closed: number[]; readonly merged: number[] };

type Estimate = { survival: (number | null)[]; lo: (number | null)[]; hi: (number | null)[] };

/**
 * Kaplan–Meier estimate with Greenwood's variance on the log–log scale; one value before the first interval and one after each.
 * Where nobody has closed, or nobody is left, that variance is 0 and says nothing: the interval is then the exact one for a share of
 * none or of all (Clopper–Pearson): of the charities still at risk where none has closed, of those that closed where nobody is left. Null
 * throughout where nobody was at risk at the start.
 */
export function productLimit({ atRisk, closed }: Pick<LifeTable, 'atRisk' | 'closed'>): Estimate {
  const started = (atRisk[0] ?? 0) > 0;
  let survival = 1;
  let greenwood = 0;
  let exposed = atRisk[0] ?? 0;
  let gone = 0;
  const out: Estimate = started ? { survival: [1], lo: [1], hi: [1] } : { survival: [null], lo: [null], hi: [null] };
  atRisk.forEach((n, q) => {
    const d = closed[q] as number;
    if (n > 0) {
      survival *= 1 - d / n;
      if (n > d) greenwood += d / (n * (n - d));
      exposed = n;
      gone += d;
    }
    const [lo, hi] = bandOf(survival, greenwood, survival > 0 ? exposed : gone);
    out.survival.push(started ? survival : null);
    out.lo.push(started ? lo : null);
    out.hi.push(started ? hi : null);
  });
  return out;
}

const TAIL = 0.025;
const Z = 1.959963984540054;

/** `count` charities stand behind a share of all or of none. */
function bandOf(survival: number, greenwood: number, count: number): [number, number] {
  // Of n charities none closed, or all did: the share from which that comes about with a chance of 2.5 %.
  const extreme = exp(log(TAIL) / count);
  if (survival >= 1) return [extreme, 1];
  if (survival <= 0) return [0, 1 - extreme];
  const spread = (Z * Math.sqrt(greenwood)) / log(survival);
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
  const each = (counts: readonly number[]) => counts.map((x) => x / runs);
  return { band, ...curve, atRisk: each([...atRisk, left]), closed: each(soFar(closed)), merged: each(soFar(merged)) };
}

/** How many had ended each way before the first quarter and after each, mean a run: of the cohorts of a band, or of several together, in all runs. */
export function pooledEndings(cohorts: readonly CohortEndings[], runs: number): ByEnding {
  const quarters = cohorts[0]?.ended.background.length ?? 0;
  const counts = (ending: Ending) =>
    Array.from({ length: quarters }, (_, q) => cohorts.reduce((total, { ended }) => total + (ended[ending][q] ?? 0), 0));
  return Object.fromEntries(endings.map((ending) => [ending, soFar(counts(ending)).map((x) => x / runs)])) as Record<Ending, number[]>;
}

const soFar = (events: readonly number[]): number[] =>
  events.reduce<number[]>((all, x) => [...all, (all[all.length - 1] as number) + x], [0]);
