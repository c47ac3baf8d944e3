/** What one run leaves behind: the value every analysis is a function of. Plain data; crosses a worker boundary. */
import type { OpenInterval } from './measures/entry-threshold.ts';
import type { ClosureRow, Cohort, CohortEndings, FlowRow, FormRow, GroupRow, HeldRow, SeriesId, WhyRow } from './observing/rows.ts';
import type { OutcomeId } from './outcomes/registry.ts';

export type RunRecord = {
  readonly scenario: string;
  readonly replication: number;
  /** null where an outcome is not defined in this run, with the reason under the same id. */
  readonly outcomes: Readonly<Record<OutcomeId, number | null>>;
  readonly reasons: Readonly<Partial<Record<OutcomeId, string>>>;
  /** By quarter; null where there was nothing to measure. */
  readonly series: Readonly<Record<SeriesId, readonly (number | null)[]>>;
  readonly cohorts: readonly Cohort[];
  readonly groups: readonly GroupRow[];
  readonly forms: readonly FormRow[];
  readonly flows: readonly FlowRow[];
  readonly why: readonly WhyRow[];
  readonly warmUpQuarters: number;
  readonly steady: boolean;
  /** Hash of everything above but the scenario's name. */
  readonly digest: string;
  /** 95 % intervals of single values, by resampling what the run saw; they say how sure a value is and are no part of the results' hash. */
  readonly intervals: Readonly<Partial<Record<OutcomeId, OpenInterval>>>;
  /** Read off the same contracts as the outcomes are, at the end of the run. */
  readonly held: readonly HeldRow[];
  /** Parts of the outcome closures, by what charities closed of. */
  readonly closedOf: readonly ClosureRow[];
  /** Parts of the cohorts, band by band in their order. */
  readonly endings: readonly CohortEndings[];
};
