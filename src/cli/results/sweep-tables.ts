/** The tables of a sweep, in long form: one row for each observation. */
import { leavesOf, allFields } from '../../model/scenario/fields.ts';
import { keptAt, valueAt } from '../../model/scenario/compose.ts';
import { mechanisms } from '../../model/mechanisms/registry.ts';
import { outcomeDefinitions } from '../../study/outcomes/registry.ts';
import type { WarmUpGroup } from '../../study/space/cells.ts';
import type { Factor } from '../../study/space/experiment.ts';
import type { CellFinding, CellRun } from '../../study/space/findings.ts';
import type { RunFailure } from '../running/sweep.ts';
import type { Column, Table } from './tables.ts';

const cell: Column = { name: 'cell', type: 'string', description: 'Cell of the design' };
const replication: Column = {
  name: 'replication',
  type: 'integer',
  description: 'Replication; equal numbers share their luck across cells',
};
const outcome: Column = { name: 'outcome', type: 'string', description: 'Outcome id' };
const unit: Column = { name: 'unit', type: 'string', description: 'Unit of the value' };
const number = (name: string, description: string): Column => ({ name, type: 'number', description });

/** Cells with the labels of their levels, a row a factor. */
export const factorsTable = (factors: readonly Factor[], findings: readonly CellFinding[]): Table => ({
  name: 'factors',
  description: 'The level of every factor in every cell.',
  key: ['cell', 'factor'],
  columns: [
    cell,
    { name: 'factor', type: 'string', description: 'Path of a setting, or the name of settings that change together' },
    { name: 'level', type: 'string', description: 'Its value, or the label of its values' },
  ],
  rows: findings.flatMap(({ cell: { id, levels } }) => factors.map(({ name }, k) => [id, name, levels[k]?.label ?? null])),
});

export const cellsTable = (findings: readonly CellFinding[]): Table => ({
  name: 'cells',
  description: 'Every outcome of every cell: mean over its runs, and paired difference from the first cell.',
  key: ['cell', 'outcome'],
  columns: [
    cell,
    outcome,
    number('mean', 'Mean over runs; empty where the outcome is defined in none'),
    number('sd', 'Standard deviation over runs'),
    number('low', 'Lower end of the 95 % interval of the mean'),
    number('high', 'Upper end of that interval'),
    { name: 'runs', type: 'integer', description: 'Runs in which the outcome is defined' },
    unit,
    number('difference', 'Mean difference from the first cell, world by world; empty for that cell'),
    number('difference_low', 'Lower end of the 95 % interval of the difference'),
    number('difference_high', 'Upper end of that interval'),
  ],
  rows: findings.flatMap(({ cell: { id }, outcomes, differences }) =>
    outcomeDefinitions.map((definition) => {
      const { mean, sd, ci95, n } = outcomes[definition.id];
      const difference = differences?.[definition.id];
      const [low, high] = ci95 ?? [null, null];
      const [from, to] = difference?.ci95 ?? [null, null];
      return [id, definition.id, mean, sd, low, high, n, definition.unit, difference?.mean ?? null, from, to];
    }),
  ),
});

type RunsOf = (cell: string) => readonly CellRun[];

export const runsTable = (findings: readonly CellFinding[], runsOf: RunsOf): Table => ({
  name: 'runs',
  description: 'Every outcome of every run.',
  key: ['cell', 'replication', 'outcome'],
  columns: [
    cell,
    replication,
    outcome,
    number('value', 'Value; empty where the outcome is not defined in the run'),
    unit,
    { name: 'reason', type: 'string', description: 'Why the value is empty' },
  ],
  rows: findings.flatMap(({ cell: { id } }) =>
    runsOf(id).flatMap((run) =>
      outcomeDefinitions.map((definition) => [
        id,
        run.replication,
        definition.id,
        run.outcomes[definition.id],
        definition.unit,
        run.reasons[definition.id] ?? null,
      ]),
    ),
  ),
});

export const seriesTable = (findings: readonly CellFinding[], runsOf: RunsOf): Table => ({
  name: 'series',
  description: 'Quarterly series of every run.',
  key: ['cell', 'replication', 'series', 'quarter'],
  columns: [
    cell,
    replication,
    { name: 'series', type: 'string', description: 'Series id' },
    { name: 'quarter', type: 'integer', unit: 'quarters since the start of the run', description: 'Quarter, 0 the first' },
    number('value', 'Value'),
  ],
  rows: findings.flatMap(({ cell: { id } }) =>
    runsOf(id).flatMap((run) =>
      Object.entries(run.series).flatMap(([series, values]) =>
        values.map((value, quarter) => [id, run.replication, series, quarter, value]),
      ),
    ),
  ),
});

/** Every setting of every cell, not only those that factors change. */
export function settingsTable(groups: readonly WarmUpGroup[]): Table {
  const paths = [...leavesOf(allFields(mechanisms)).keys()];
  return {
    name: 'settings',
    description: 'Every setting of every cell at the start of its run.',
    key: ['cell', 'setting'],
    columns: [
      cell,
      { name: 'setting', type: 'string', description: 'Dotted path' },
      { name: 'value', type: 'string', description: 'Value, as it would be written in a scenario file' },
    ],
    rows: groups.flatMap(({ cells }) =>
      cells.flatMap(({ id, scenario }) => paths.map((path) => [id, path, String(valueAt(scenario, keptAt(path)))])),
    ),
  };
}

export const failuresTable = (failures: readonly RunFailure[]): Table => ({
  name: 'failures',
  description: 'Runs that failed, which are tried again when the same command is given again.',
  key: ['cell', 'replication'],
  columns: [cell, replication, { name: 'reason', type: 'string', description: 'What the program said of it' }],
  rows: failures.map((failure) => [failure.cell, failure.replication, failure.reason]),
});
