/** What `commonweal sensitivity` does: runs the cells of a Morris or Sobol' plan and says which factors the outcomes depend on, in tables and on a page. */
import type { Experiment } from '../../study/space/experiment.ts';
import { notesOn } from '../../study/space/notes.ts';
import { cellsAt } from '../../study/space/points.ts';
import { runCellOf } from '../../study/space/sensitivity-cells.ts';
import { sensitivityOf, type SensitivityPlan } from '../../study/sensitivity/sensitivity-of.ts';
import { notify, print, printJson } from '../effects.ts';
import { userErrorOf } from '../errors.ts';
import { formOf } from '../results/forms.ts';
import { EXPERIMENT_REPORT } from '../results/kept-report.ts';
import { sensitivityReport } from '../results/sensitivity-report.ts';
import { SENSITIVITY_TABLES, sensitivityTables } from '../results/sensitivity-tables.ts';
import { SENSITIVITY_FINDINGS, sensitivityJson, sensitivityText, type SensitivityAnswer } from '../results/sensitivity-text.ts';
import { SWEEP_TABLES, sweepTables } from '../results/sweep-tables.ts';
import { tableFile, tableFiles, PACKAGE } from '../results/tables.ts';
import type { Method, StoredRunsArguments } from '../words/options.ts';
import { planOfCells, type Plan } from './plan.ts';
import { experimentAsked, planAsked } from './sensitivity-asked.ts';
import { digestOfRuns, tellRuns, withStoredRuns, type StoredRuns } from './stored-runs.ts';

export type SensitivityArguments = StoredRunsArguments & {
  readonly experiment: string;
  readonly method: Method;
  readonly trajectories?: number | undefined;
  readonly points?: number | undefined;
  readonly replications?: number | undefined;
};

const DATA = 'data/';

export async function runSensitivity(given: SensitivityArguments): Promise<void> {
  const { experiment: file, method, quiet, json } = given;
  const { experiment, unused } = experimentAsked(given);
  const asked = planAsked(given, experiment);
  const plan = planOfCells(file, experiment, cellsAt(experiment.factors, asked.points));
  if ('problem' in plan) throw userErrorOf([plan.problem]);
  const notes = [...notesOn(experiment, plan.groups), ...unused];
  if (!quiet) for (const note of notes) notify(`Note: ${note}.`);
  const study = { command: 'sensitivity', experiment: experiment.name, seed: experiment.bases[0]?.seed ?? '', method };
  const form = await formOf(given.format ?? 'csv');
  const tables = [...SENSITIVITY_TABLES, ...SWEEP_TABLES].map((name) => tableFile(DATA, { name }, form.format));
  const names = [...tables, PACKAGE, SENSITIVITY_FINDINGS, ...EXPERIMENT_REPORT];
  await withStoredRuns({ ...given, experiment, plan, study, names }, async (runs) => {
    const done = await runs.inWorlds(experiment.replications);
    const found = runs.found(done);
    const digest = digestOfRuns(found);
    const findings = findingsIn(runs, experiment, asked, plan);
    const answer: SensitivityAnswer = { experiment, findings, notes, failed: found.failures.length, digest };
    const tablesMade = [...sensitivityTables(findings), ...sweepTables(experiment, found, false)];
    const files = tableFiles('commonweal-sensitivity', experiment.title, DATA, tablesMade, form);
    const described = sensitivityJson(answer);
    const all = { ...files, [SENSITIVITY_FINDINGS]: `${JSON.stringify(described, null, 2)}\n` };
    runs.publish((made) => ({ ...all, ...sensitivityReport(answer, made) }), { worlds: done.worlds, digest });
    if (json) printJson(described);
    else print(sensitivityText(answer));
    tellRuns(found, done, given);
  });
}

function findingsIn(runs: StoredRuns, { factors, outcomes, replications: worlds }: Experiment, asked: SensitivityPlan, { cells }: Plan) {
  const all = cells.map((cell) => runCellOf({ factors, outcomes, worlds }, cell, runs.runsOf(cell.id, worlds)));
  return sensitivityOf(asked, all, outcomes);
}
