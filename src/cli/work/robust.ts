/** What `commonweal robust` does: runs every policy of an experiment under every belief and says which is safe to choose, in tables and on a page. */
import { problemAt, type Complaint } from '../../model/scenario/problem.ts';
import { definitionOf } from '../../study/outcomes/registry.ts';
import { crossed, type Crossing } from '../../study/robustness/crossing.ts';
import { robustness, type Values } from '../../study/robustness/robust.ts';
import type { Experiment, Target } from '../../study/space/experiment.ts';
import { notesOn } from '../../study/space/notes.ts';
import { userErrorOf } from '../errors.ts';
import { robustReport } from '../results/robust-report.ts';
import { ROBUST_FINDINGS, ROBUST_TABLES, robustJson, robustTables, robustText, type RobustAnswer } from '../results/robust-results.ts';
import { SWEEP_TABLES, sweepTables } from '../results/sweep-tables.ts';
import { loadExperiment } from '../scenarios/experiment-files.ts';
import type { StoredRunsArguments } from '../words/options.ts';
import { answerOfRuns } from './answer-of-runs.ts';
import { planOfCells, tooManyRuns } from './plan.ts';
import type { StoredRuns } from './stored-runs.ts';

export type RobustArguments = StoredRunsArguments & {
  readonly experiment: string;
  readonly replications?: number | undefined;
};

export async function runRobust(given: RobustArguments): Promise<void> {
  const { experiment: file } = given;
  const experiment = experimentOf(given);
  const crossing = crossingOf(file, experiment);
  const plan = planOfCells(file, experiment, crossing.cells);
  if ('problem' in plan) throw userErrorOf([plan.problem]);
  const notes = notesOn(experiment, plan.groups);
  const question = {
    ...{ experiment, plan, notes, study: { command: 'robust' } },
    files: { package: 'commonweal-robust', tables: [...ROBUST_TABLES, ...SWEEP_TABLES], findings: ROBUST_FINDINGS },
  };
  await answerOfRuns(given, question, ({ runs, found: swept, worlds, digest }) => {
    const { bounds } = definitionOf(experiment.target.outcome);
    const found = robustness(valuesOf(runs, crossing, experiment), { target: experiment.target, bounds });
    const answer: RobustAnswer = { experiment, crossing, found, notes, worlds, failed: swept.failures.length, digest };
    return {
      tables: [...robustTables(answer), ...sweepTables(experiment, swept)],
      report: (made) => robustReport(answer, made),
      json: () => robustJson(answer),
      text: () => robustText(answer),
    };
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
