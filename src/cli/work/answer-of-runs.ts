/** Runs the cells of an experiment, beside a store of finished runs, and writes and prints the answer: for every command that asks something of all cells. */
import type { Experiment } from '../../study/space/experiment.ts';
import { notify, print, printJson } from '../effects.ts';
import type { Identity } from '../folders/identity.ts';
import type { Content, WholeFiles } from '../folders/publish.ts';
import { formOf } from '../results/forms.ts';
import { EXPERIMENT_REPORT } from '../results/kept-report.ts';
import type { SweepFound } from '../results/sweep-tables.ts';
import { PACKAGE, tableFile, tableFiles, type LongTable } from '../results/tables.ts';
import type { StoredRunsArguments } from '../words/options.ts';
import type { Plan } from './plan.ts';
import { digestOfRuns, tellRuns, withStoredRuns, type InWorlds, type Made, type StoredRuns } from './stored-runs.ts';

/** What is known before anything runs. */
type Question = {
  readonly experiment: Experiment;
  readonly plan: Plan;
  /** What the results are of, beside the experiment and its seed. */
  readonly study: Identity & { readonly command: string };
  /** Sentences without a full stop. */
  readonly notes: readonly string[];
  readonly files: { readonly package: string; readonly tables: readonly string[]; readonly findings: string };
};

export type Ran = { readonly runs: StoredRuns; readonly found: SweepFound; readonly worlds: number; readonly digest: string };

export type RunsAnswer = {
  readonly tables: readonly LongTable[];
  /** The page, and what it is drawn from. */
  readonly report: (made: Made) => WholeFiles;
  /** The findings, for their file and for --json. */
  readonly json: () => object;
  /** The file's text in pieces, where there may be too many findings to be in memory together. */
  readonly pieces?: Content;
  readonly text: () => string;
};

const DATA = 'data/';

export async function answerOfRuns(
  given: StoredRunsArguments & { readonly tenders?: boolean },
  { experiment, plan, study, notes, files }: Question,
  answerOf: (ran: Ran) => RunsAnswer,
  runAll: (runs: StoredRuns) => Promise<InWorlds> = (runs) => runs.inWorlds(experiment.replications),
): Promise<void> {
  if (!given.quiet) for (const note of notes) notify(`Note: ${note}.`);
  const { name, title, bases } = experiment;
  const form = await formOf(given.format ?? 'csv');
  const tables = files.tables.map((table) => tableFile(DATA, { name: table }, form.format));
  const asked = {
    ...{ ...given, experiment, plan },
    study: { ...study, experiment: name, seed: bases[0]?.seed ?? '' },
    names: [...tables, PACKAGE, files.findings, ...EXPERIMENT_REPORT],
  };
  await withStoredRuns(asked, async (runs) => {
    const done = await runAll(runs);
    const found = runs.found(done);
    const described = { worlds: done.worlds, digest: digestOfRuns(found) };
    const answer = answerOf({ runs, found, ...described });
    const findings = answer.pieces ?? `${JSON.stringify(answer.json(), null, 2)}\n`;
    const written = { ...tableFiles(files.package, title, DATA, answer.tables, form), [files.findings]: findings };
    runs.publish((made) => ({ ...written, ...answer.report(made) }), described);
    if (given.json) printJson(answer.json());
    else print(answer.text());
    tellRuns(found, done, given);
  });
}
