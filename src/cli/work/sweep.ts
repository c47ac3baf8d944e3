/** What `commonweal sweep` does: runs every cell of an experiment and writes tables of what came of them. */
import { visible } from '../../model/scenario/characters.ts';
import { problemAt, problemText } from '../../model/scenario/problem.ts';
import { digestOf } from '../../study/analysis/digest.ts';
import { counted } from '../../study/counted.ts';
import { warmUpGroups, type WarmUpGroup } from '../../study/space/cells.ts';
import type { Cell, Experiment } from '../../study/space/experiment.ts';
import { findingOf, type CellFinding } from '../../study/space/findings.ts';
import { cellsOf, countCells } from '../../study/space/points.ts';
import { MOST_RUNS } from '../../study/space/read-experiment.ts';
import { engineBuild } from '../build.ts';
import { notify, print, printJson } from '../effects.ts';
import { Interrupted, UserError, WORK_FAILED } from '../errors.ts';
import { inPlace, type Place } from '../folders/place.ts';
import { openRunStore, type RunStore } from '../folders/run-store.ts';
import { madeBy } from '../made-by.ts';
import { commandLine } from '../program.ts';
import { sweepJson, sweepText } from '../results/sweep-text.ts';
import { cellsTable, factorsTable, failuresTable, runsTable, seriesTable, settingsTable } from '../results/sweep-tables.ts';
import { tableFiles, PACKAGE, type Table } from '../results/tables.ts';
import { runKeys, sweep, type SavedRun, type Swept } from '../running/sweep.ts';
import { loadExperiment } from '../scenarios/experiment-files.ts';

export type SweepArguments = {
  readonly experiment: string;
  readonly replications?: number | undefined;
  readonly out: string;
  readonly workers: number;
  readonly series: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
};

/** The folder of finished runs. It stays when the results are written, so that a larger experiment goes on from it. */
const storeOf = (out: string): string => `${out}.runs`;

const NAMES = ['factors', 'cells', 'runs', 'settings', 'failures', 'series'].map((name) => `data/${name}.csv`);

/** The cells of an experiment by warm-up. Throws a UserError where there are too many, or settings do not fit together. */
export function plan(file: string, experiment: Experiment): { readonly cells: readonly Cell[]; readonly groups: readonly WarmUpGroup[] } {
  const runs = countCells(experiment) * experiment.replications;
  const at = { file, line: null, column: null };
  if (runs > MOST_RUNS)
    throw new UserError(problemText(problemAt(at, { found: `an experiment of ${runs} runs`, expected: `at most ${MOST_RUNS}` })));
  const cells = cellsOf(experiment);
  const { groups, misfits } = warmUpGroups(experiment, cells);
  const [first] = misfits;
  if (first === undefined) return { cells, groups };
  const where = experiment.factors.map(({ name }, k) => `${name}=${first.cell.levels[k]?.label ?? ''}`).join(', ');
  const found = `${counted(misfits.length, 'cell')} whose settings do not fit together, the first where ${where}: ${first.complaint.found}`;
  throw new UserError(problemText(problemAt(at, { found, expected: first.complaint.expected })));
}

type Found = { readonly findings: readonly CellFinding[]; readonly runsOf: (cell: string) => readonly SavedRun[]; readonly digest: string };

/** What the store holds of the cells; runs are read when they are wanted, cell by cell. */
function findIn(store: RunStore, cells: readonly Cell[], groups: readonly WarmUpGroup[], replications: number): Found {
  const keyOf = runKeys(groups);
  const runsOf = (cell: string) =>
    Array.from({ length: replications }, (_, k) => store.load<SavedRun>(keyOf(cell, k))).filter((run) => run !== null);
  const [first] = cells;
  const inFirst = first === undefined ? [] : runsOf(first.id);
  const digests: string[] = [];
  const findings = cells.map((cell, k) => {
    const runs = runsOf(cell.id);
    digests.push(...runs.map(({ digest }) => digest));
    return findingOf(cell, runs, k === 0 ? null : inFirst);
  });
  return { findings, runsOf, digest: digestOf(digests) };
}

function requireFinished({ interrupted }: Swept, store: RunStore, folder: string): void {
  if (interrupted === null) return;
  throw new Interrupted(
    `${counted(store.count(), 'finished run')} ${store.count() === 1 ? 'is' : 'are'} saved in ${visible(folder)}; run the same command again to continue`,
    interrupted,
  );
}

function tablesOf(
  { factors }: Experiment,
  groups: readonly WarmUpGroup[],
  { findings, runsOf }: Found,
  { failures }: Swept,
  series: boolean,
): Table[] {
  return [
    factorsTable(factors, findings),
    cellsTable(findings),
    runsTable(findings, runsOf),
    settingsTable(groups),
    failuresTable(failures),
    ...(series ? [seriesTable(findings, runsOf)] : []),
  ];
}

export async function runSweep(given: SweepArguments): Promise<void> {
  const { out, quiet, json } = given;
  const read = loadExperiment(given.experiment);
  const experiment = given.replications === undefined ? read : { ...read, replications: given.replications };
  const { cells, groups } = plan(given.experiment, experiment);
  const { title, replications } = experiment;
  const command = commandLine(process.argv.slice(2));
  const started = new Date().toISOString();
  const about = { title, command, started, replications };
  const study = { command: 'sweep', experiment: experiment.name, seed: experiment.bases[0]?.seed ?? '' };
  const results = { study, names: [...NAMES, PACKAGE, 'experiment.json'] };
  const work = async (place: Place | null) => {
    const store = openRunStore(storeOf(out), (lines) =>
      notify(`${counted(lines, 'saved run')} not as saved in ${visible(storeOf(out))}; run again`),
    );
    try {
      const swept = await sweep(groups, { replications, workers: given.workers, quiet, store });
      requireFinished(swept, store, storeOf(out));
      const found = findIn(store, cells, groups, replications);
      const summary = sweepJson(experiment, found.findings, { digest: found.digest, failed: swept.failures.length });
      const tables = tableFiles('commonweal-experiment', title, 'data/', tablesOf(experiment, groups, found, swept, given.series));
      const files = { ...tables, 'experiment.json': `${JSON.stringify(summary)}\n` };
      place?.publish(files, { ...about, ...madeBy(), build: engineBuild(), finished: new Date().toISOString(), digest: found.digest });
      return { swept, found, summary };
    } finally {
      store.close();
    }
  };
  const { swept, found, summary } = await inPlace(out, results, about, work);
  if (json) printJson(summary);
  else print(sweepText(experiment, found.findings));
  if (!quiet)
    notify(
      `${counted(cells.length * replications, 'run')} in ${counted(cells.length, 'cell')}, ${swept.before} of them saved before. Tables: ${visible(out)}; runs: ${visible(storeOf(out))}`,
    );
  const [first] = swept.failures;
  if (first === undefined) return;
  notify(
    `${counted(swept.failures.length, 'run')} failed, the first in cell ${first.cell}, replication ${first.replication}: ${first.reason}`,
  );
  process.exitCode = WORK_FAILED;
}
