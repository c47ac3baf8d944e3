/** An experiment as sensitivity asks of it: its factors without their design, and where in the space the runs of a cell lie. */
import type { OutcomeId } from '../outcomes/registry.ts';
import type { RunCell, SensitivityFactor } from '../sensitivity/sensitivity-of.ts';
import type { Cell, Factor } from './experiment.ts';
import type { CellRun } from './findings.ts';

/** Ranges as they are, evenly spread; the values of a list, in their order, as levels. */
export const sensitivityFactors = (factors: readonly Factor[]): SensitivityFactor[] =>
  factors.map(({ name, space }) =>
    'range' in space ? { name, type: 'range', range: space.range.ends, log: false } : { name, type: 'levels', count: space.levels.length },
  );

type Asked = { readonly factors: readonly Factor[]; readonly outcomes: readonly OutcomeId[]; readonly worlds: number };

/** A cell with the values of its runs, in whatever order those come; null where a run failed or an outcome of it is not defined. */
export function runCellOf(
  { factors, outcomes, worlds }: Asked,
  { levels }: Cell,
  runs: readonly Pick<CellRun, 'replication' | 'outcomes'>[],
): RunCell {
  const byWorld = new Map(runs.map((run) => [run.replication, run]));
  const everyWorld = Array.from({ length: worlds }, (_, k) => byWorld.get(k));
  return {
    point: factors.map(({ space }, k) => {
      const level = levels[k];
      if (level === undefined) throw new Error('a cell has a level of every factor');
      return 'range' in space ? Number(level.sets[0]?.value) : space.levels.indexOf(level);
    }),
    outcomes: Object.fromEntries(outcomes.map((id) => [id, everyWorld.map((run) => run?.outcomes[id] ?? null)])),
  };
}
