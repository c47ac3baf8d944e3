/** Runs what is missing of an experiment's cells and saves each run as it comes; nothing that is saved is run again. */
import type { Scenario } from '../../model/scenario/scenario.ts';
import { engineVersion } from '../../study/experiment/run-one.ts';
import type { Job } from '../../study/experiment/job.ts';
import type { RunRecord } from '../../study/run-record.ts';
import type { WarmUpGroup } from '../../study/space/cells.ts';
import type { CellRun } from '../../study/space/findings.ts';
import { engineBuild } from '../build.ts';
import type { EndingSignal } from '../errors.ts';
import { keyOfRun, type RunStore } from '../folders/run-store.ts';
import { hashOf } from '../hash.ts';
import { runJobs } from './pool.ts';
import { progressOf } from './progress.ts';

/** Most cells in one job. They share its warm-up; of a job that is killed, all are run again. */
const CELLS_A_JOB = 8;
/** Most jobs given to the workers at a time, so that memory does not grow with the number of cells. */
const JOBS_AT_A_TIME = 512;

export type SavedRun = CellRun & { readonly areas: number; readonly charities: number };

export type RunFailure = { readonly cell: string; readonly replication: number; readonly reason: string };

export type Swept = {
  /** Runs that had been saved before. */
  readonly before: number;
  readonly failures: readonly RunFailure[];
  readonly interrupted: EndingSignal | null;
};

type SweepOptions = { readonly replications: number; readonly workers: number; readonly quiet: boolean; readonly store: RunStore };

/** A hash of all that a scenario's runs rest on: not its name, title, description or number of replications. */
function contentOf({ seed, settings, mechanisms, schedule }: Scenario): string {
  const content = { seed, settings: { ...settings, run: { ...settings.run, replications: 0 } }, mechanisms, schedule };
  return hashOf(JSON.stringify(content));
}

/** The key of each replication of each cell, by the cell's name. */
export function runKeys(groups: readonly WarmUpGroup[]): (cell: string, replication: number) => string {
  const build = engineBuild();
  const contents = new Map(
    groups.flatMap(({ from, cells }) => {
      const warmUp = contentOf(from);
      return cells.map(({ id, scenario }) => [id, [engineVersion, build, warmUp, contentOf(scenario)]] as const);
    }),
  );
  return (cell, replication) => keyOfRun([...(contents.get(cell) ?? []), replication]);
}

type KeyOf = ReturnType<typeof runKeys>;

/** Jobs for the runs that are not saved, replication by replication, cells of one warm-up together. */
function* missingJobs(groups: readonly WarmUpGroup[], replications: number, store: RunStore, keyOf: KeyOf): Generator<Job> {
  for (let replication = 0; replication < replications; replication++)
    for (const { from, cells } of groups) {
      const missing = cells.filter(({ id }) => !store.has(keyOf(id, replication))).map(({ scenario }) => scenario);
      for (let k = 0; k < missing.length; k += CELLS_A_JOB) yield { from, replication, scenarios: missing.slice(k, k + CELLS_A_JOB) };
    }
}

function taken<T>(items: Iterator<T>, most: number): T[] {
  const some: T[] = [];
  while (some.length < most) {
    const { done, value } = items.next();
    if (done === true) break;
    some.push(value as T);
  }
  return some;
}

function kept({ replication, outcomes, reasons, intervals, series, steady, warmUpQuarters, digest }: RunRecord): CellRun {
  return { replication, outcomes, reasons, intervals, series, steady, warmUpQuarters, digest };
}

/** Runs all cells of the groups, in the given number of replications, as far as they are not in the store. */
export async function sweep(groups: readonly WarmUpGroup[], { replications, workers, quiet, store }: SweepOptions): Promise<Swept> {
  const keyOf = runKeys(groups);
  const failures: RunFailure[] = [];
  const cells = groups.reduce((sum, group) => sum + group.cells.length, 0);
  let left = 0;
  for (const { scenarios } of missingJobs(groups, replications, store, keyOf)) left += scenarios.length;
  const before = cells * replications - left;
  const progress = progressOf(`Sweeping ${cells} cells`, left, quiet, undefined, 'run');
  const run = async (jobs: readonly Job[]) => {
    const outcome = await runJobs(jobs, workers, ({ replication, records, areas, charities }) => {
      for (const record of records) {
        store.save(keyOf(record.scenario, replication), { ...kept(record), areas, charities });
        progress.step();
      }
    });
    // One failure would take a whole job's runs with it: each is tried alone.
    const again = outcome.failures.filter(({ job }) => job.scenarios.length > 1);
    for (const { job, error } of outcome.failures)
      if (job.scenarios.length === 1)
        failures.push({ cell: job.scenarios[0]?.name ?? '', replication: job.replication, reason: error.message });
    return {
      interrupted: outcome.interrupted,
      again: again.flatMap(({ job }) => job.scenarios.map((scenario) => ({ ...job, scenarios: [scenario] }))),
    };
  };
  try {
    const jobs = missingJobs(groups, replications, store, keyOf);
    for (;;) {
      const batch = taken(jobs, JOBS_AT_A_TIME);
      if (batch.length === 0) return { before, failures, interrupted: null };
      const first = await run(batch);
      const second = first.interrupted === null && first.again.length > 0 ? await run(first.again) : first;
      if (second.interrupted !== null) return { before, failures, interrupted: second.interrupted };
    }
  } finally {
    progress.end();
  }
}
