/** What `commonweal sweep` does: runs every cell of an experiment and writes tables of what came of them. */
import { visible } from '../../model/scenario/characters.ts';
import { digestOf } from '../../study/analysis/digest.ts';
import { counted } from '../../study/counted.ts';
import type { Experiment } from '../../study/space/experiment.ts';
import { findingOf } from '../../study/space/findings.ts';
import { notesOn } from '../../study/space/notes.ts';
import { worldsNeeded } from '../../study/space/worlds-needed.ts';
import { engineBuild } from '../build.ts';
import { notify, print, printJson } from '../effects.ts';
import { Interrupted, userErrorOf, WORK_FAILED } from '../errors.ts';
import { inPlace } from '../folders/place.ts';
import { openRunStore, type RunStore } from '../folders/run-store.ts';
import { madeBy } from '../made-by.ts';
import { commandLine } from '../program.ts';
import { SWEEP_TABLES, sweepTables, type SweepFound } from '../results/sweep-tables.ts';
import { SWEEP_REPORT, sweepReport } from '../results/sweep-report.ts';
import { sweepJson, sweepText, type SweepAbout } from '../results/sweep-text.ts';
import { formOf } from '../results/forms.ts';
import { tableFile, tableFiles, PACKAGE } from '../results/tables.ts';
import { runKeys, savedRuns, savedSeries, sweep, type KeyOf, type Swept } from '../running/sweep.ts';
import { loadExperiment } from '../scenarios/experiment-files.ts';
import type { TableFormat } from '../words/options.ts';
import { planOf, type Plan } from './plan.ts';

export type SweepArguments = {
  readonly experiment: string;
  readonly replications?: number | undefined;
  readonly out: string;
  readonly workers: number;
  readonly series: boolean;
  readonly format?: TableFormat | undefined;
  readonly json: boolean;
  readonly quiet: boolean;
};

/** The folder of finished runs. It stays when the results are written, so that a larger experiment goes on from it. */
const storeOf = (out: string): string => `${out}.runs`;

const FINDINGS = 'experiment.json';
const DATA = 'data/';

export async function runSweep(given: SweepArguments): Promise<void> {
  const { out, quiet } = given;
  const experiment = experimentOf(given);
  const plan = planOf(given.experiment, experiment);
  if ('problem' in plan) throw userErrorOf([plan.problem]);
  if (!quiet) for (const note of notesOn(experiment, plan.groups)) notify(`Note: ${note}.`);
  const { title, name, bases, replications } = experiment;
  const about = { title, command: commandLine(process.argv.slice(2)), started: new Date().toISOString(), replications };
  const study = { command: 'sweep', experiment: name, seed: bases[0]?.seed ?? '' };
  const form = await formOf(given.format ?? 'csv');
  const names = [...SWEEP_TABLES.map((table) => tableFile(DATA, { name: table }, form.format)), PACKAGE, FINDINGS, ...SWEEP_REPORT];
  await inPlace(out, { study, names }, about, async (place) => {
    const store = openRunStore(storeOf(out), (lines) =>
      notify(`Note: ${counted(lines, 'saved run')} in ${visible(storeOf(out))} damaged; what is missing is run again.`),
    );
    try {
      const keyOf = runKeys(experiment, plan.groups);
      const { worlds, swept } = await sweepToPrecision(experiment, plan, keyOf, store, given);
      const found = foundIn(store, plan, keyOf, worlds, swept);
      const described = { worlds, digest: digestOf(digestsOf(found)) };
      const tables = tableFiles('commonweal-experiment', title, DATA, sweepTables(experiment, found, given.series), form);
      const json = { [FINDINGS]: { [Symbol.iterator]: () => sweepJson(experiment, found, described) } };
      const made = { ...madeBy(), build: engineBuild(), finished: new Date().toISOString(), digest: described.digest };
      const report = sweepReport(experiment, found, { worlds, ...made, command: about.command, started: about.started });
      place?.publish({ ...tables, ...json, ...report }, { ...about, replications: worlds, ...made });
      printSwept(experiment, found, described, given);
      printRuns(found, described, swept, given);
    } finally {
      store.close();
    }
  });
}

function experimentOf({ experiment: file, replications }: SweepArguments): Experiment {
  const read = loadExperiment(file);
  return replications === undefined ? read : { ...read, replications, precision: null };
}

type InWorlds = { readonly worlds: number; readonly swept: Swept };

/** Runs all cells in the worlds that the experiment gives; with a precision, in a first set, and then in as many more as that shows to be needed. */
async function sweepToPrecision(
  experiment: Experiment,
  { cells, groups }: Plan,
  keyOf: KeyOf,
  store: RunStore,
  { out, workers, quiet }: SweepArguments,
): Promise<InWorlds> {
  const inWorlds = async (worlds: number): Promise<InWorlds> => {
    const swept = await sweep(experiment, groups, keyOf, { replications: worlds, workers, quiet, store });
    requireFinished(swept, store, storeOf(out));
    return { worlds, swept };
  };
  const { precision, replications } = experiment;
  const first = await inWorlds(replications);
  if (precision === null) return first;
  function* firstRuns() {
    for (const { id } of cells) yield savedRuns(store, keyOf, id, replications);
  }
  const needed = worldsNeeded(precision, firstRuns());
  if (needed <= replications) return first;
  const { swept } = await inWorlds(needed);
  return { worlds: needed, swept: { ...swept, ran: first.swept.ran + swept.ran } };
}

function requireFinished({ interrupted }: Swept, store: RunStore, folder: string): void {
  if (interrupted === null) return;
  const saved = store.count();
  throw new Interrupted(
    `${counted(saved, 'finished run')} ${saved === 1 ? 'is' : 'are'} saved in ${visible(folder)}; run the same command again to continue`,
    interrupted,
  );
}

function foundIn(store: RunStore, { cells }: Plan, keyOf: KeyOf, worlds: number, { failures }: Swept): SweepFound {
  const runsOf = (cell: string) => savedRuns(store, keyOf, cell, worlds);
  const [first] = cells;
  const inFirst = first === undefined ? [] : runsOf(first.id);
  return {
    cells,
    runsOf,
    failures,
    seriesOf: (cell, replication) => savedSeries(store, keyOf, cell, replication),
    *findings() {
      for (const cell of cells) yield cell === first ? findingOf(cell, inFirst, null) : findingOf(cell, runsOf(cell.id), inFirst);
    },
  };
}

const digestsOf = ({ cells, runsOf }: SweepFound): string[] => cells.flatMap(({ id }) => runsOf(id).map(({ digest }) => digest));

function printSwept(experiment: Experiment, found: SweepFound, about: SweepAbout, { json }: SweepArguments): void {
  if (json) printJson(JSON.parse([...sweepJson(experiment, found, about)].join('')) as object);
  else print(sweepText(experiment, found, about));
}

function printRuns({ cells, failures }: SweepFound, { worlds }: SweepAbout, { ran }: Swept, { out, quiet }: SweepArguments): void {
  const runs = cells.length * worlds;
  const before = runs - ran - failures.length;
  if (!quiet)
    notify(
      `${counted(runs, 'run')} in ${counted(cells.length, 'cell')}, ${before} of them saved before. Tables: ${visible(out)}; runs: ${visible(storeOf(out))}`,
    );
  const [first] = failures;
  if (first === undefined) return;
  notify(`${counted(failures.length, 'run')} failed, the first in cell ${first.cell}, replication ${first.replication}: ${first.reason}`);
  process.exitCode = WORK_FAILED;
}
