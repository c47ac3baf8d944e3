/** How many worlds a stated precision takes. */
import type { OutcomeId } from '../outcomes/registry.ts';
import { variance } from '../analysis/statistics.ts';
import { studentQuantile } from '../analysis/student.ts';
import type { Precision } from './experiment.ts';

type Outcomes = { readonly outcomes: Readonly<Record<OutcomeId, number | null>> };

/**
 * Worlds for every cell after a first set of them, at least as many as that set, by Stein's two-stage rule (1945): the variance is estimated from
 * the first set alone, and n is the least number for which t (s / √n) is within the half-width, with t at the first set's degrees of freedom. Unlike
 * looking again after each world, it keeps the 95 % of the interval, where values are normal. The most variable cell decides, so that all
 * cells have the same worlds. `first` has the runs of each cell's first set; cells in which the outcome is defined fewer than twice say nothing.
 */
export function worldsNeeded({ outcome, within, most }: Precision, first: Iterable<readonly Outcomes[]>): number {
  let needed = 0;
  for (const runs of first) {
    const values = runs.flatMap(({ outcomes }) => outcomes[outcome] ?? []);
    needed = Math.max(needed, runs.length);
    if (values.length < 2) continue;
    const t = studentQuantile(0.975, values.length - 1);
    needed = Math.max(needed, Math.ceil((t * t * variance(values)) / (within * within)));
  }
  return Math.min(most, needed);
}
