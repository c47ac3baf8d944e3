/** What `commonweal robust` does: runs every policy of an experiment under every belief and says which is safe to choose. */
import { problemAt, type Complaint } from '../../model/scenario/problem.ts';
import { definitionOf } from '../../study/outcomes/registry.ts';
import { crossed, type Crossing } from '../../study/robustness/crossing.ts';
import { robustness, type Values } from '../../study/robustness/robust.ts';
import type { Experiment, Target } from '../../study/space/experiment.ts';
import { notesOn } from '../../study/space/notes.ts';
import { notify, print, printJson } from '../effects.ts';
import { userErrorOf } from '../errors.ts';
import { formOf } from '../results/forms.ts';
import { ROBUST_FINDINGS, ROBUST_TABLES, robustJson, robustTables, robustText } from '../results/robust-results.ts';
import { SWEEP_TABLES, sweepTables } from '../results/sweep-tables.ts';
import { PACKAGE, tableFile, tableFiles } from '../results/tables.ts';
import { loadExperiment } from '../scenarios/experiment-files.ts';
import type { StoredRunsArguments } from '../words/options.ts';
import { planOfCells, tooManyRuns } from './plan.ts';
import { digestOfRuns, tellRuns, withStoredRuns, type StoredRuns } from './stored-runs.ts';

export type RobustArguments = StoredRunsArguments & {
  readonly experiment: string;
  readonly replications?: number | undefined;
};

const DATA = 'data/';

export async function runRobust(given: RobustArguments): Promise<void> {
  const { experiment: file, quiet, json } = given;
  const experiment = experimentOf(given);
  const crossing = crossingOf(file, experiment);
  const plan = planOfCells(file, experiment, crossing.cells);
  if ('problem' in plan) throw userErrorOf([plan.problem]);
  if (!quiet) for (const note of notesOn(experiment, plan.groups)) notify(`Note: ${note}.`);
  const study = { command: 'robust', experiment: experiment.name, seed: experiment.bases[0]?.seed ?? '' };
  const form = await formOf(given.format ?? 'csv');
  const names = [...[...ROBUST_TABLES, ...SWEEP_TABLES].map((name) => tableFile(DATA, { name }, form.format)), PACKAGE, ROBUST_FINDINGS];
  await withStoredRuns({ ...given, experiment, plan, study, names }, async (runs) => {
    const done = await runs.inWorlds(experiment.replications);
    const swept = runs.found(done);
    const digest = digestOfRuns(swept);
    const { bounds } = definitionOf(experiment.target.outcome);
    const found = robustness(valuesOf(runs, crossing, experiment), { target: experiment.target, bounds });
    const answer = { experiment, crossing, found, worlds: done.worlds, failed: swept.failures.length, digest };
    const tables = tableFiles(
      'commonweal-robust',
      experiment.title,
      DATA,
      [...robustTables(answer), ...sweepTables(experiment, swept, false)],
      form,
    );
    const described = robustJson(answer);
    runs.publish(() => ({ ...tables, [ROBUST_FINDINGS]: `${JSON.stringify(described, null, 2)}\n` }), { worlds: done.worlds, digest });
    if (json) printJson(described);
    else print(robustText(answer));
    tellRuns(swept, done, given);
  });
}

const refusal = (file: string, complaint: Complaint) => userErrorOf([problemAt({ file, line: null, column: null }, complaint)]);

/** The experiment with its target. Throws a UserError without one. */
function experimentOf({ experiment: file, replications }: RobustArguments): Experiment & { readonly target: Target } {
  const { target, ...read } = loadExperiment(file);
  if (target === null)
    throw refusal(file, {
      found: 'no target',
      expected: 'a target, such as { outcome: small_survival, at_least: 0.7 }: it says which way is better',
    });
  return { ...read, target, replications: replications ?? read.replications, precision: null };
}

function crossingOf(file: string, experiment: Experiment): Crossing {
  const crossing = crossed(experiment);
  if ('found' in crossing) throw refusal(file, crossing);
  const problem = tooManyRuns(file, crossing.cells.length, experiment.replications);
  if (problem !== null) throw userErrorOf([problem]);
  return crossing;
}

/** The target's outcome by policy, belief and world. */
function valuesOf(
  runs: StoredRuns,
  { policies, beliefs, cells }: Crossing,
  { target, replications }: Experiment & { readonly target: Target },
) {
  return policies.map((_, p) =>
    beliefs.map((_belief, b): Values => {
      const saved = runs.runsOf(cells[p * beliefs.length + b]?.id ?? '', replications);
      const by = new Map(saved.map((run) => [run.replication, run.outcomes[target.outcome]]));
      return Array.from({ length: replications }, (_world, k) => by.get(k) ?? null);
    }),
  );
}
