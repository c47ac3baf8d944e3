/** The cells of an experiment by warm-up, for the commands that run or check one. */
import { problemAt, type Problem } from '../../model/scenario/problem.ts';
import { counted } from '../../study/counted.ts';
import { misfitsOf, warmUpGroups, type WarmUpGroup } from '../../study/space/cells.ts';
import type { Cell, Experiment } from '../../study/space/experiment.ts';
import { cellsOf, countCells } from '../../study/space/points.ts';

/** Most runs that one experiment may ask for: cells times worlds. */
const MOST_RUNS = 1_000_000;

export type Plan = { readonly cells: readonly Cell[]; readonly groups: readonly WarmUpGroup[] };

/** The plan, or why there can be none: too many runs, or settings that do not fit together. */
export function planOf(file: string, experiment: Experiment): Plan | { readonly problem: Problem } {
  const at = { file, line: null, column: null };
  const worlds = experiment.precision?.most ?? experiment.replications;
  const count = countCells(experiment);
  if (count * worlds > MOST_RUNS) {
    const found = `${counted(count, 'cell')} in up to ${counted(worlds, 'world')}, which is ${count * worlds} runs`;
    return { problem: problemAt(at, { found, expected: `at most ${MOST_RUNS} runs` }) };
  }
  const cells = cellsOf(experiment);
  const groups = warmUpGroups(experiment, cells);
  const misfits = misfitsOf(experiment, groups);
  if (misfits === null) return { cells, groups };
  const where = experiment.factors.map(({ name }, k) => `${name}=${misfits.first.levels[k]?.label ?? ''}`).join(', ');
  const found = `${counted(misfits.count, 'cell')} whose settings do not fit together, the first where ${where}: ${misfits.complaint.found}`;
  return { problem: problemAt(at, { found, expected: misfits.complaint.expected }) };
}
