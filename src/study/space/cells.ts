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
  readonly cells: readonly { readonly id: string; readonly scenario: Scenario }[];
};

/** A cell whose settings, each allowed, do not fit together. */
export type Misfit = { readonly cell: Cell; readonly complaint: Complaint };

const NOWHERE = { file: '', line: null, column: null };
const laid = (base: Scenario, sets: Level['sets']): Scenario =>
  assign(
    base,
    sets.map((set) => ({ ...set, at: NOWHERE })),
  );

/** Rules hold from the start of the run, as those of a compared design do; assumptions also in the years before it. */
const holdsInWarmUp = (path: string): boolean => !policyLeaves.has(path);

function baseOf({ bases, factors }: Experiment, { levels }: Cell): Scenario {
  const k = factors.findIndex(({ kind }) => kind === 'base');
  const wanted = k < 0 ? bases[0] : bases.find(({ name }) => name === levels[k]?.label);
  if (wanted === undefined) throw new Error('an experiment needs a base');
  return wanted;
}

/** The cells by warm-up, in the order of the first of each, and those whose settings do not fit together. */
export function warmUpGroups(
  experiment: Experiment,
  cells: readonly Cell[],
): { readonly groups: WarmUpGroup[]; readonly misfits: Misfit[] } {
  const groups = new Map<string, { from: Scenario; cells: { id: string; scenario: Scenario }[] }>();
  const misfits: Misfit[] = [];
  for (const cell of cells) {
    const sets = cell.levels.flatMap((level) => level.sets);
    const before = sets.filter(({ path }) => holdsInWarmUp(path));
    const base = baseOf(experiment, cell);
    const scenario = Object.freeze({ ...laid(base, sets), name: cell.id });
    const [wrong] = crossProblems(scenario);
    if (wrong !== undefined) misfits.push({ cell, complaint: wrong.complaint });
    const key = JSON.stringify([base.name, before]);
    const group = groups.get(key) ?? { from: laid(base, before), cells: [] };
    group.cells.push({ id: cell.id, scenario });
    groups.set(key, group);
  }
  return { groups: [...groups.values()], misfits };
}
