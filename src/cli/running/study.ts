/** Runs the replications of a study. Finished ones are saved, and the same study continues from them after an interruption. */
import { visible } from '../../model/scenario/characters.ts';
import type { Scenario } from '../../model/scenario/scenario.ts';
import { agreeing, counted } from '../../study/counted.ts';
import type { Studied } from '../../study/analysis/find.ts';
import type { JobResult } from '../../study/experiment/job.ts';
import { sameWorld } from '../../study/experiment/run-one.ts';
import { notify } from '../effects.ts';
import { Interrupted, UserError } from '../errors.ts';
import { studyKey, type ReplicationStore } from '../folders/unfinished-runs.ts';
import { runJobs, type Outcome } from './pool.ts';
import { progressOf } from './progress.ts';

export type StudyOptions = { readonly workers: number; readonly quiet: boolean; readonly store: ReplicationStore | null };

export type StudyResult = { readonly studied: Studied[]; readonly areas: number; readonly charities: number };

/** Throws a UserError if a scenario cannot start from the baseline's warm-up. */
export function requireSameWorld(scenarios: readonly Scenario[]): void {
  const [baseline, ...others] = scenarios;
  for (const other of others) {
    const path = baseline === undefined ? null : sameWorld(baseline, other);
    if (path !== null) {
      throw new UserError(
        `${other.name} and ${baseline?.name} are different worlds: ${path} differs; a comparison needs the same population, market, years and seed in both`,
      );
    }
  }
}

/** For the message of an interruption: what is saved and how to continue. */
export const savedText = (store: ReplicationStore | null): string =>
  store === null
    ? 'nothing was saved, because no --out was given'
    : `what is done is saved in ${visible(store.folder)}; run the same command again to continue`;

/** Throws if replications were interrupted or failed; the message says how many are done and ends with `left`. */
export function requireAll({ failures, interrupted }: Outcome, done: number, wanted: number, left: string): void {
  if (interrupted !== null) {
    throw new Interrupted(`with ${done} of ${counted(wanted, 'replication')} done; ${left}`, interrupted);
  }
  const [first] = failures;
  if (first === undefined) return;
  throw new Error(
    `${failures.length} of ${counted(wanted, 'replication')} failed, the first in replication ${first.job.replication} of seed "${first.job.scenarios[0]?.seed}": ${first.error.message}`,
    { cause: first.error },
  );
}

/** The runs of all replications of the scenarios, the baseline first. Throws Interrupted, or an error if replications failed. */
export async function study(scenarios: readonly Scenario[], { workers, quiet, store }: StudyOptions): Promise<StudyResult> {
  const wanted = Array.from({ length: scenarios[0]?.settings.run.replications ?? 0 }, (_, replication) => replication);
  const key = studyKey(scenarios);
  const before = wanted.flatMap((replication) => store?.load<JobResult>(key, replication) ?? []);
  const known = new Set(before.map(({ replication }) => replication));
  const jobs = wanted.filter((replication) => !known.has(replication)).map((replication) => ({ scenarios, replication }));
  if (before.length > 0 && !quiet)
    notify(
      `Taking up an interrupted run: ${before.length} of ${counted(wanted.length, 'replication')} ${agreeing(wanted.length, 'was', 'were')} done.`,
    );
  const progress = progressOf(
    scenarios.length > 1 ? `Comparing ${scenarios.length} scenarios` : `Running ${scenarios[0]?.title ?? ''}`,
    jobs.length,
    quiet,
  );
  const outcome = await runJobs(jobs, workers, (result) => {
    store?.save(key, result.replication, result);
    progress.step();
  }).finally(() => progress.end());
  const all = [...before, ...outcome.results];
  requireAll(outcome, all.length, wanted.length, savedText(store));
  return studiedOf(scenarios, all);
}

/** Results in order of replication, by scenario; areas and charities are means over replications, rounded. */
export function studiedOf(scenarios: readonly Scenario[], results: readonly JobResult[]): StudyResult {
  const all = [...results].sort((a, b) => a.replication - b.replication);
  const mean = (pick: (result: JobResult) => number) => all.reduce((sum, result) => sum + pick(result), 0) / Math.max(1, all.length);
  return {
    studied: scenarios.map((scenario, k) => ({ scenario, records: all.map(({ records }) => records[k] as JobResult['records'][number]) })),
    areas: Math.round(mean(({ areas }) => areas)),
    charities: Math.round(mean(({ charities }) => charities)),
  };
}
