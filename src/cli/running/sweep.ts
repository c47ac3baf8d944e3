/** Runs what is missing of an experiment's cells and saves each run as it comes; nothing that is saved is run again. */
import type { Job } from '../../study/experiment/job.ts';
import type { Scenario } from '../../model/scenario/scenario.ts';
import { engineVersion } from '../../study/experiment/run-one.ts';
import type { TenderRow } from '../../study/observing/tender-rows.ts';
import type { RunRecord } from '../../study/run-record.ts';
import { scenarioOfCell, type WarmUpGroup } from '../../study/space/cells.ts';
import type { Cell, Experiment } from '../../study/space/experiment.ts';
import type { CellRun } from '../../study/space/findings.ts';
import { engineBuild } from '../build.ts';
import type { EndingSignal } from '../errors.ts';
import { keyOfRun, keyOfTenders, type RunStore } from '../folders/run-store.ts';
import { hashOf } from '../hash.ts';
import { progressOf } from './progress.ts';
import { streamJobs } from './stream.ts';

/** Most cells in one job: their scenarios are in memory together. */
const MOST_CELLS_A_JOB = 64;
/** Jobs for each thread at least, so that all have work to the end. */
const JOBS_A_THREAD = 2;

/**
 * Most cells of a group in one job, which shares a warm-up. Whole groups where worlds and groups alone give each thread its jobs: two threads that
 * share the cells of a group in a world both make its warm-up.
 */
export function cellsAJob(groups: readonly Pick<WarmUpGroup, 'cells'>[], worlds: number, workers: number): number {
  const largest = groups.reduce((most, { cells }) => Math.max(most, cells.length), 1);
  const parts = Math.ceil((JOBS_A_THREAD * workers) / Math.max(1, worlds * groups.length));
  return Math.min(MOST_CELLS_A_JOB, Math.ceil(largest / parts));
}

export type RunFailure = { readonly cell: string; readonly replication: number; readonly reason: string };

export type Swept = {
  /** Runs that were not saved before and now are. */
  readonly ran: number;
  readonly failures: readonly RunFailure[];
  readonly interrupted: EndingSignal | null;
};

type SweepOptions = {
  readonly replications: number;
  readonly workers: number;
  readonly quiet: boolean;
  readonly store: RunStore;
  /** Whether the tenders of every run are wanted too. */
  readonly tenders: boolean;
};

/** A hash of all that a scenario's runs rest on: not its name, title, description or number of replications. */
function contentOf({ seed, settings, mechanisms, schedule }: Scenario): string {
  const content = { seed, settings: { ...settings, run: { ...settings.run, replications: 0 } }, mechanisms, schedule };
  return hashOf(JSON.stringify(content));
}

export type KeyOf = (cell: string, replication: number) => string;

/** The key of each replication of each cell, by the cell's name: a hash of build, warm-up, settings, seed and replication. */
export function runKeys(experiment: Experiment, groups: readonly WarmUpGroup[]): KeyOf {
  const build = engineBuild();
  const contents = new Map<string, string>();
  for (const { from, cells } of groups) {
    const warmUp = contentOf(from);
    for (const cell of cells) contents.set(cell.id, keyOfRun([engineVersion, build, warmUp, contentOf(scenarioOfCell(experiment, cell))]));
  }
  return (cell, replication) => keyOfRun([contents.get(cell) ?? '', replication]);
}

type MissingOptions = {
  readonly replications: number;
  /** Most cells in one job. */
  readonly most: number;
  readonly isSaved: (cell: Cell, replication: number) => boolean;
  readonly tenders: boolean;
};

/** Jobs for the runs that are not saved, replication by replication, cells of one warm-up together. */
function* missingJobs(
  experiment: Experiment,
  groups: readonly WarmUpGroup[],
  { replications, most, isSaved, tenders }: MissingOptions,
): Generator<Job> {
  for (let replication = 0; replication < replications; replication++)
    for (const { from, cells } of groups) {
      const missing = cells.filter((cell) => !isSaved(cell, replication));
      for (let k = 0; k < missing.length; k += most) {
        const scenarios = missing.slice(k, k + most).map((cell) => scenarioOfCell(experiment, cell));
        yield { from, replication, scenarios, tenders };
      }
    }
}

const RUN = 0;
const SERIES = 1;

/** What is saved of a run, by part. */
const partsOf = ({ replication, outcomes, reasons, intervals, series, steady, warmUpQuarters, digest }: RunRecord) => [
  { replication, outcomes, reasons, intervals, steady, warmUpQuarters, digest } satisfies CellRun,
  series,
];

/** The saved runs of a cell in the order of their replications; those that failed are not among them. */
export function savedRuns(store: RunStore, keyOf: KeyOf, cell: string, replications: number): CellRun[] {
  return Array.from({ length: replications }, (_, k) => store.load<CellRun>(keyOf(cell, k), RUN)).filter((run) => run !== null);
}

export const savedSeries = (store: RunStore, keyOf: KeyOf, cell: string, replication: number): RunRecord['series'] | null =>
  store.load(keyOf(cell, replication), SERIES);

/** What became of every tender of a saved run; none where that was not asked for. */
export const savedTenders = (store: RunStore, keyOf: KeyOf, cell: string, replication: number): readonly TenderRow[] =>
  store.load(keyOfTenders(keyOf(cell, replication)), 0) ?? [];

/** The groups with one of each set of cells that come to the same: rounding, or labels with equal settings, may make such. */
function withoutRepeats(groups: readonly WarmUpGroup[], keyOf: KeyOf): WarmUpGroup[] {
  const seen = new Set<string>();
  const isNew = ({ id }: Cell) => {
    const key = keyOf(id, 0);
    return seen.has(key) ? false : seen.add(key);
  };
  return groups.map(({ from, cells }) => ({ from, cells: cells.filter(isNew) }));
}

/** Runs all cells of the groups, in the given number of replications, as far as they are not in the store. */
export async function sweep(
  experiment: Experiment,
  groups: readonly WarmUpGroup[],
  keyOf: KeyOf,
  { replications, workers, quiet, store, tenders }: SweepOptions,
): Promise<Swept> {
  const isSaved = ({ id }: Cell, replication: number) => {
    const key = keyOf(id, replication);
    return store.has(key) && (!tenders || store.has(keyOfTenders(key)));
  };
  const distinct = withoutRepeats(groups, keyOf);
  const cells = distinct.flatMap((group) => group.cells);
  let left = 0;
  for (const cell of cells) for (let k = 0; k < replications; k++) if (!isSaved(cell, k)) left++;
  if (left === 0) return { ran: 0, failures: [], interrupted: null };
  let ran = 0;
  const failures: RunFailure[] = [];
  const progress = progressOf(`Sweeping ${cells.length} cells`, left, quiet, undefined, 'run');
  try {
    const jobs = missingJobs(experiment, distinct, { replications, most: cellsAJob(distinct, replications, workers), isSaved, tenders });
    const interrupted = await streamJobs(jobs, Math.min(workers, left), {
      record: (record) => {
        const key = keyOf(record.scenario, record.replication);
        // The tenders first: a run that is there without them is run again for them.
        if (record.tenders !== undefined) store.save(keyOfTenders(key), [record.tenders]);
        store.save(key, partsOf(record));
        ran++;
        progress.step();
      },
      failed: (cell, replication, { message: reason }) => failures.push({ cell, replication, reason }),
    });
    return { ran, failures, interrupted };
  } finally {
    progress.end();
  }
}
