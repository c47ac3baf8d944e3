/** What `commonweal sweep` does: runs every cell of an experiment and writes tables of what came of them. */
import type { Experiment } from '../../study/space/experiment.ts';
import { definitionOf, outcomeIds } from '../../study/outcomes/registry.ts';
import { nearestName } from '../../model/scenario/nearest.ts';
import { USUAL_WORLDS } from '../../study/space/read-replications.ts';
import { notesOn } from '../../study/space/notes.ts';
import { worldsNeeded } from '../../study/space/worlds-needed.ts';
import { UserError, userErrorOf } from '../errors.ts';
import { SWEEP_TABLES, sweepTables } from '../results/sweep-tables.ts';
import { sweepReport } from '../results/sweep-report.ts';
import { SWEEP_FINDINGS, sweepJson, sweepText } from '../results/sweep-text.ts';
import { loadExperiment } from '../scenarios/experiment-files.ts';
import type { StoredRunsArguments } from '../words/options.ts';
import { answerOfRuns, type Ran, type RunsAnswer } from './answer-of-runs.ts';
import { planOf, type Plan } from './plan.ts';
import type { InWorlds, StoredRuns } from './stored-runs.ts';

export type SweepArguments = StoredRunsArguments & {
  readonly experiment: string;
  readonly replications?: number | undefined;
  readonly precision?: string | undefined;
  readonly series: boolean;
  readonly tenders: boolean;
};

export async function runSweep(given: SweepArguments): Promise<void> {
  const experiment = experimentOf(given);
  const plan = planOf(given.experiment, experiment);
  if ('problem' in plan) throw userErrorOf([plan.problem]);
  const question = {
    ...{ experiment, plan, notes: notesOn(experiment, plan.groups), study: { command: 'sweep' } },
    files: { package: 'commonweal-experiment', tables: SWEEP_TABLES, findings: SWEEP_FINDINGS },
  };
  const answerOf = ({ found, worlds, digest }: Ran): RunsAnswer => {
    const about = { worlds, digest };
    const pieces = () => sweepJson(experiment, found, about);
    return {
      tables: sweepTables(experiment, found, given),
      pieces: { [Symbol.iterator]: pieces },
      report: (made) => sweepReport(experiment, found, { worlds, ...made }),
      json: () => JSON.parse([...pieces()].join('')) as object,
      text: () => sweepText(experiment, found, about),
    };
  };
  await answerOfRuns(given, question, answerOf, (runs) => sweepToPrecision(experiment, plan, runs));
}

function experimentOf({ experiment: file, replications, precision }: SweepArguments): Experiment {
  const read = loadExperiment(file);
  if (precision !== undefined) return { ...read, ...precisionOf(precision) };
  return replications === undefined ? read : { ...read, replications, precision: null };
}

/** What --precision asks for. Throws a UserError for an outcome that does not exist or a number that is not above 0. */
function precisionOf(text: string): Pick<Experiment, 'replications' | 'precision'> {
  const [, name = '', number = ''] = /^([^=]*)=±?(.+)$/.exec(text.trim()) ?? [];
  const refuse = (found: string, expected: string): never => {
    throw new UserError(`--precision ${text}: found ${found}; expected ${expected}`);
  };
  if (name === '') return refuse(`'${text}'`, 'an outcome and half the width of its interval, such as small_survival=±0.005');
  const outcome = outcomeIds.find((id) => id === name);
  const nearest = nearestName(name, outcomeIds);
  if (outcome === undefined)
    return refuse(`no outcome '${name}'`, `one that 'docs outcomes' lists${nearest === null ? '' : `; did you mean '${nearest}'?`}`);
  const within = Number(number);
  if (!Number.isFinite(within) || within <= 0) return refuse(`'${number}'`, `a number above 0 (${definitionOf(outcome).unit})`);
  return { replications: USUAL_WORLDS.least, precision: { outcome, within, most: USUAL_WORLDS.most } };
}

/** Runs all cells in the worlds that the experiment gives; with a precision, in a first set, and then in as many more as that shows to be needed. */
async function sweepToPrecision({ precision, replications }: Experiment, { cells }: Plan, runs: StoredRuns): Promise<InWorlds> {
  const first = await runs.inWorlds(replications);
  if (precision === null) return first;
  function* firstRuns() {
    for (const { id } of cells) yield runs.runsOf(id, replications);
  }
  const needed = worldsNeeded(precision, firstRuns());
  if (needed <= replications) return first;
  const { swept } = await runs.inWorlds(needed);
  return { worlds: needed, swept: { ...swept, ran: first.swept.ran + swept.ran } };
}
