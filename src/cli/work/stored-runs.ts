/** Runs the cells of an experiment beside a store of finished runs, and writes what came of them into its place: for every command that does. */
import { visible } from '../../model/scenario/characters.ts';
import { digestOf } from '../../study/analysis/digest.ts';
import { counted } from '../../study/counted.ts';
import type { Experiment } from '../../study/space/experiment.ts';
import { findingOf, type CellRun } from '../../study/space/findings.ts';
import { notify } from '../effects.ts';
import { Interrupted, WORK_FAILED } from '../errors.ts';
import type { Identity } from '../folders/identity.ts';
import { inPlace, type Place } from '../folders/place.ts';
import type { Files } from '../folders/publish.ts';
import type { RunStore } from '../folders/run-store.ts';
import { openRuns, requireApart, runsBeside } from '../folders/runs-folder.ts';
import { madeBy } from '../made-by.ts';
import { commandLine } from '../program.ts';
import type { SweepFound } from '../results/sweep-tables.ts';
import { runKeys, savedRuns, savedSeries, savedTenders, sweep, type KeyOf, type Swept } from '../running/sweep.ts';
import type { Plan } from './plan.ts';

type Asked = {
  readonly out: string;
  /** The folder of finished runs, if one is given. It stays when the results are written, so that a larger experiment goes on from it. */
  readonly runs?: string | undefined;
  readonly workers: number;
  readonly quiet: boolean;
  readonly experiment: Experiment;
  readonly plan: Plan;
  readonly study: Identity;
  /** Names of the files of the results. */
  readonly names: readonly string[];
  /** Whether the tenders of every run are wanted too. */
  readonly tenders?: boolean;
};

/** All cells run in a number of worlds. */
export type InWorlds = { readonly worlds: number; readonly swept: Swept };

/** What a page says of how it came about. */
export type Made = {
  readonly engine: string;
  readonly build: string;
  readonly digest: string;
  readonly command: string;
  readonly started: string;
};

export type StoredRuns = {
  /** Runs all cells in the given number of worlds, as far as they are not saved. Throws Interrupted if a signal ended that. */
  readonly inWorlds: (worlds: number) => Promise<InWorlds>;
  /** The saved runs of a cell in the order of their replications. */
  readonly runsOf: (cell: string, worlds: number) => CellRun[];
  readonly found: (done: InWorlds) => SweepFound;
  /** Writes the files, which may say by what they were made. */
  readonly publish: (files: (made: Made) => Files, described: { readonly worlds: number; readonly digest: string }) => void;
};

const folderOf = ({ out, runs = runsBeside(out) }: Pick<Asked, 'out' | 'runs'>): string => runs;

export async function withStoredRuns(asked: Asked, work: (runs: StoredRuns) => Promise<void>): Promise<void> {
  const { out, experiment, plan, study, names } = asked;
  const { title, replications } = experiment;
  const about = { title, command: commandLine(process.argv.slice(2)), started: new Date().toISOString(), replications };
  if (asked.runs !== undefined) requireApart(asked.runs, out);
  await inPlace(out, { study, names }, about, async (place) => {
    const folder = folderOf(asked);
    const store = openRuns(folder, asked.runs === undefined ? `--out ${out}` : `--runs ${folder}`, (lines) =>
      notify(`Note: ${counted(lines, 'saved run')} in ${visible(folder)} damaged; what is missing is run again.`),
    );
    try {
      await work(runsIn(asked, { store, keyOf: runKeys(experiment, plan.groups), place, about }));
    } finally {
      store.close();
    }
  });
}

type Inside = {
  readonly store: RunStore;
  readonly keyOf: KeyOf;
  readonly place: Place | null;
  readonly about: { readonly title: string; readonly command: string; readonly started: string; readonly replications: number };
};

function runsIn(asked: Asked, { store, keyOf, place, about }: Inside): StoredRuns {
  const { experiment, plan, workers, quiet, tenders = false } = asked;
  return {
    inWorlds: async (worlds) => {
      const swept = await sweep(experiment, plan.groups, keyOf, { replications: worlds, workers, quiet, store, tenders });
      requireFinished(swept, store, folderOf(asked));
      return { worlds, swept };
    },
    runsOf: (cell, worlds) => savedRuns(store, keyOf, cell, worlds),
    found: (done) => foundIn(store, plan, keyOf, done),
    publish: (files, { worlds, digest }) => {
      const made = { ...madeBy(), digest };
      const { command, started } = about;
      place?.publish(files({ ...made, command, started }), { ...about, replications: worlds, ...made, finished: new Date().toISOString() });
    },
  };
}

function requireFinished({ interrupted }: Swept, store: RunStore, folder: string): void {
  if (interrupted === null) return;
  const saved = store.count();
  throw new Interrupted(
    `${counted(saved, 'finished run')} ${saved === 1 ? 'is' : 'are'} saved in ${visible(folder)}; run the same command again to continue`,
    interrupted,
  );
}

function foundIn(store: RunStore, { cells }: Plan, keyOf: KeyOf, { worlds, swept: { failures } }: InWorlds): SweepFound {
  const runsOf = (cell: string) => savedRuns(store, keyOf, cell, worlds);
  const [first] = cells;
  const inFirst = first === undefined ? [] : runsOf(first.id);
  return {
    cells,
    runsOf,
    failures,
    seriesOf: (cell, replication) => savedSeries(store, keyOf, cell, replication),
    tendersOf: (cell, replication) => savedTenders(store, keyOf, cell, replication),
    *findings() {
      for (const cell of cells) yield cell === first ? findingOf(cell, inFirst, null) : findingOf(cell, runsOf(cell.id), inFirst);
    },
  };
}

/** A hash of all runs. */
export const digestOfRuns = ({ cells, runsOf }: SweepFound): string =>
  digestOf(cells.flatMap(({ id }) => runsOf(id).map(({ digest }) => digest)));

/** Says how many runs there are and where they are, and of those that failed the first; the exit code is then 1. */
export function tellRuns(
  { cells, failures }: SweepFound,
  { worlds, swept: { ran } }: InWorlds,
  place: Pick<Asked, 'out' | 'runs' | 'quiet'>,
): void {
  const runs = cells.length * worlds;
  const before = runs - ran - failures.length;
  if (!place.quiet)
    notify(
      `${counted(runs, 'run')} in ${counted(cells.length, 'cell')}, ${before} of them saved before. Tables: ${visible(place.out)}; runs: ${visible(folderOf(place))}`,
    );
  const [first] = failures;
  if (first === undefined) return;
  notify(`${counted(failures.length, 'run')} failed, the first in cell ${first.cell}, replication ${first.replication}: ${first.reason}`);
  process.exitCode = WORK_FAILED;
}
