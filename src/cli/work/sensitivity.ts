/** What `commonweal sensitivity` does: runs the cells of a Morris or Sobol' plan and says which factors the outcomes depend on, in tables and on a page. */
import type { Experiment } from '../../study/space/experiment.ts';
import { notesOn } from '../../study/space/notes.ts';
import { cellsAt } from '../../study/space/points.ts';
import { runCellOf } from '../../study/space/sensitivity-cells.ts';
import { sensitivityOf, type SensitivityPlan } from '../../study/sensitivity/sensitivity-of.ts';
import { userErrorOf } from '../errors.ts';
import { sensitivityReport } from '../results/sensitivity-report.ts';
import { SENSITIVITY_TABLES, sensitivityTables } from '../results/sensitivity-tables.ts';
import { SENSITIVITY_FINDINGS, sensitivityJson, sensitivityText, type SensitivityAnswer } from '../results/sensitivity-text.ts';
import { SWEEP_TABLES, sweepTables } from '../results/sweep-tables.ts';
import type { Method, StoredRunsArguments } from '../words/options.ts';
import { answerOfRuns } from './answer-of-runs.ts';
import { planOfCells, type Plan } from './plan.ts';
import { experimentAsked, planAsked } from './sensitivity-asked.ts';
import type { StoredRuns } from './stored-runs.ts';

export type SensitivityArguments = StoredRunsArguments & {
  readonly experiment: string;
  readonly method: Method;
  readonly trajectories?: number | undefined;
  readonly points?: number | undefined;
  readonly replications?: number | undefined;
};

export async function runSensitivity(given: SensitivityArguments): Promise<void> {
  const { experiment: file, method } = given;
  const { experiment, unused } = experimentAsked(given);
  const asked = planAsked(given, experiment);
  const plan = planOfCells(file, experiment, cellsAt(experiment.factors, asked.points));
  if ('problem' in plan) throw userErrorOf([plan.problem]);
  const notes = [...notesOn(experiment, plan.groups), ...unused];
  const question = {
    ...{ experiment, plan, notes, study: { command: 'sensitivity', method } },
    files: { package: 'commonweal-sensitivity', tables: [...SENSITIVITY_TABLES, ...SWEEP_TABLES], findings: SENSITIVITY_FINDINGS },
  };
  await answerOfRuns(given, question, ({ runs, found, digest }) => {
    const findings = findingsIn(runs, experiment, asked, plan);
    const answer: SensitivityAnswer = { experiment, findings, notes, failed: found.failures.length, digest };
    return {
      tables: [...sensitivityTables(findings), ...sweepTables(experiment, found)],
      report: (made) => sensitivityReport(answer, made),
      json: () => sensitivityJson(answer),
      text: () => sensitivityText(answer),
    };
  });
}

function findingsIn(runs: StoredRuns, { factors, outcomes, replications: worlds }: Experiment, asked: SensitivityPlan, { cells }: Plan) {
  const all = cells.map((cell) => runCellOf({ factors, outcomes, worlds }, cell, runs.runsOf(cell.id, worlds)));
  return sensitivityOf(asked, all, outcomes);
}
