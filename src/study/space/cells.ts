/** The scenarios of an experiment's cells, and the warm-ups that they share. */
import { assign } from '../../model/scenario/compose.ts';
import { crossProblems } from '../../model/scenario/consistent.ts';
import { policyLeaves } from '../../model/scenario/fields.ts';
import type { Complaint } from '../../model/scenario/problem.ts';
import type { Scenario } from '../../model/scenario/scenario.ts';
import type { Cell, Experiment, Level } from './experiment.ts';

/** Cells that start from one warm-up: those that agree on all that holds during it. */
export type WarmUpGroup = {
  /** The scenario of the warm-up: the base, with the assumptions of these cells and the base's own rules. */
  readonly from: Scenario;
  readonly cells: readonly Cell[];
};

/** What is wrong with cells whose settings, each allowed, do not fit together: their number, and the first of them. */
export type Misfits = { readonly count: number; readonly first: Cell; readonly complaint: Complaint };

const NOWHERE = { file: '', line: null, column: null };

const laid = (base: Scenario, sets: Level['sets']): Scenario =>
  assign(
    base,
    sets.map((set) => ({ ...set, at: NOWHERE })),
  );

const setsOf = ({ levels }: Cell): Level['sets'] => levels.flatMap((level) => level.sets);

/** Rules hold from the start of the run, as those of a compared design do; assumptions also in the years before it. */
const beforeRun = (cell: Cell): Level['sets'] => setsOf(cell).filter(({ path }) => !policyLeaves.has(path));

function baseOf({ bases, factors }: Experiment, { levels }: Cell): Scenario {
  const k = factors.findIndex(({ kind }) => kind === 'base');
  const wanted = k < 0 ? bases[0] : bases.find(({ name }) => name === levels[k]?.label);
  if (wanted === undefined) throw new Error('an experiment needs a base');
  return wanted;
}

/** The scenario of a cell, with the cell's name. It is made each time: of many cells, none is kept. */
export const scenarioOfCell = (experiment: Experiment, cell: Cell): Scenario =>
  Object.freeze({ ...laid(baseOf(experiment, cell), setsOf(cell)), name: cell.id });

/** The cells by warm-up, in the order of the first of each. */
export function warmUpGroups(experiment: Experiment, cells: readonly Cell[]): WarmUpGroup[] {
  const groups = new Map<string, { from: Scenario; cells: Cell[] }>();
  for (const cell of cells) {
    const before = beforeRun(cell);
    const base = baseOf(experiment, cell);
    const key = JSON.stringify([base.name, before]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { from: laid(base, before), cells: [cell] });
    else group.cells.push(cell);
  }
  return [...groups.values()];
}

/** What is wrong with cells whose settings, or those of their warm-up, do not fit together; null if all do. */
export function misfitsOf(experiment: Experiment, groups: readonly WarmUpGroup[]): Misfits | null {
  let count = 0;
  let found: Omit<Misfits, 'count'> | null = null;
  for (const { from, cells } of groups) {
    const [before] = crossProblems(from);
    for (const cell of cells) {
      const wrong = before ?? crossProblems(scenarioOfCell(experiment, cell))[0];
      if (wrong === undefined) continue;
      count++;
      found ??= { first: cell, complaint: wrong.complaint };
    }
  }
  return found === null ? null : { count, ...found };
}
