/** What `commonweal check` does with an experiment: its problems, or how many runs it is and how long they will take here. */
import { availableParallelism } from 'node:os';
import { problemText, type Problem } from '../../model/scenario/problem.ts';
import { oneLine } from '../../report/visible.ts';
import { counted } from '../../study/counted.ts';
import type { Experiment } from '../../study/space/experiment.ts';
import { notesOn } from '../../study/space/notes.ts';
import { paint, print, printJson, type Piece } from '../effects.ts';
import { INPUT_WAS_WRONG, UserError } from '../errors.ts';
import { sweepTime } from '../running/sweep-time.ts';
import { readExperimentFile } from '../scenarios/experiment-files.ts';
import { planOf, type Plan } from './plan.ts';

export function checkExperiment(file: string, json: boolean): void {
  const reading = readExperimentFile(file);
  const planned = reading.ok ? planOf(file, reading.experiment) : null;
  if (!reading.ok) refuse(file, reading.problems, json);
  else if (planned !== null && 'problem' in planned) refuse(file, [planned.problem], json);
  else if (planned !== null) tell(file, reading.experiment, planned, json);
}

function refuse(file: string, problems: readonly Problem[], json: boolean): void {
  if (!json) throw new UserError([...(problems.length > 1 ? [`${problems.length} problems`] : []), ...problems.map(problemText)], problems);
  printJson({ file, ok: false, problems });
  process.exitCode = INPUT_WAS_WRONG;
}

function tell(file: string, experiment: Experiment, { cells, groups }: Plan, json: boolean): void {
  const workers = availableParallelism();
  const notes = notesOn(experiment, groups);
  const { replications, precision, factors, design } = experiment;
  const seconds = (worlds: number) => sweepTime(experiment, groups, worlds, workers);
  const least = seconds(replications);
  const most = precision === null ? least : (least * precision.most) / replications;
  const worlds = precision === null ? counted(replications, 'world') : `${replications} to ${precision.most} worlds`;
  const runs = [cells.length * replications, cells.length * (precision?.most ?? replications)] as const;
  if (json) {
    printJson({
      file,
      ok: true,
      problems: [],
      notes,
      design,
      factors: factors.map(({ name }) => name),
      cells: cells.length,
      warm_ups: groups.length,
      runs,
      seconds: [least, most],
      workers,
    });
    return;
  }
  const size = `${counted(factors.length, 'factor')}, ${design}: ${counted(cells.length, 'cell')} in ${worlds}, ${rangeText(runs.map(String))} runs`;
  const time = `about ${rangeText([least, most].map(durationText))} with ${counted(workers, 'worker')} on this computer, ${counted(groups.length, 'warm-up')} in each world`;
  const lines: Piece[] = notes.flatMap((note) => ['\n  ', paint('note:', 'yellow'), ` ${note}.`]);
  print(`${file}: `, paint('in order', 'green'), `\n  ${oneLine(experiment.title)}: ${size}\n  ${time}`, ...lines);
}

const rangeText = (ends: readonly string[]): string => [...new Set(ends)].join(' to ');

/** A length of time by its largest unit: a rough number read as one. */
function durationText(seconds: number): string {
  if (seconds < 60) return counted(Math.max(1, Math.round(seconds)), 'second');
  if (seconds < 5400) return counted(Math.round(seconds / 60), 'minute');
  if (seconds < 172_800) return counted(Math.round(seconds / 3600), 'hour');
  return counted(Math.round(seconds / 86_400), 'day');
}
