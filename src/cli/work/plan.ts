/** The cells of an experiment by warm-up, for the commands that run or check one. */
import { problemAt, type Problem } from '../../model/scenario/problem.ts';
import { counted } from '../../study/counted.ts';
import { misfitsOf, warmUpGroups, type WarmUpGroup } from '../../study/space/cells.ts';
import type { Cell, Experiment } from '../../study/space/experiment.ts';
import { cellsOf, countCells } from '../../study/space/points.ts';

/** Most runs that one experiment may ask for: cells times worlds. */
const MOST_RUNS = 1_000_000;

export type Plan = { readonly cells: readonly Cell[]; readonly groups: readonly WarmUpGroup[] };

const placeOf = (file: string) => ({ file, line: null, column: null });

/** The plan, or why there can be none: too many runs, or settings that do not fit together. */
export function planOf(file: string, experiment: Experiment): Plan | { readonly problem: Problem } {
  const problem = tooManyRuns(file, countCells(experiment), experiment.precision?.most ?? experiment.replications);
  return problem === null ? planOfCells(file, experiment, cellsOf(experiment)) : { problem };
}

/** What is wrong with a number of cells, each in up to the given number of worlds; null if nothing is. */
export function tooManyRuns(file: string, cells: number, worlds: number): Problem | null {
  if (cells * worlds <= MOST_RUNS) return null;
  const found = `${counted(cells, 'cell')} in up to ${counted(worlds, 'world')}, which is ${cells * worlds} runs`;
  return problemAt(placeOf(file), { found, expected: `at most ${MOST_RUNS} runs` });
}

/** The plan of given cells, or in what their settings do not fit together. */
export function planOfCells(file: string, experiment: Experiment, cells: readonly Cell[]): Plan | { readonly problem: Problem } {
  const groups = warmUpGroups(experiment, cells);
  const misfits = misfitsOf(experiment, groups);
  if (misfits === null) return { cells, groups };
  const where = experiment.factors.map(({ name }, k) => `${name}=${misfits.first.levels[k]?.label ?? ''}`).join(', ');
  const found = `${counted(misfits.count, 'cell')} whose settings do not fit together, the first where ${where}: ${misfits.complaint.found}`;
  return { problem: problemAt(placeOf(file), { found, expected: misfits.complaint.expected }) };
}
