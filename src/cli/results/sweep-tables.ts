/** The tables of a sweep, in long form: one row for each observation. Rows are made when they are written, from what is saved. */
import { leavesOf, allFields } from '../../model/scenario/fields.ts';
import { keptAt, valueAt } from '../../model/scenario/compose.ts';
import { mechanisms } from '../../model/mechanisms/registry.ts';
import { outcomeDefinitions } from '../../study/outcomes/registry.ts';
import { tenderColumns, type TenderRow } from '../../study/observing/tender-rows.ts';
import type { RunRecord } from '../../study/run-record.ts';
import { scenarioOfCell } from '../../study/space/cells.ts';
import type { Cell, Experiment } from '../../study/space/experiment.ts';
import type { CellFinding, CellRun } from '../../study/space/findings.ts';
import type { RunFailure } from '../running/sweep.ts';
import type { Column, LongTable, Row } from './tables.ts';

/** What a sweep has found, read cell by cell as it is wanted. */
export type SweepFound = {
  readonly cells: readonly Cell[];
  readonly findings: () => Iterable<CellFinding>;
  readonly runsOf: (cell: string) => readonly CellRun[];
  readonly seriesOf: (cell: string, replication: number) => RunRecord['series'] | null;
  readonly tendersOf: (cell: string, replication: number) => readonly TenderRow[];
  readonly failures: readonly RunFailure[];
};

const cell: Column = { name: 'cell', type: 'string', description: 'Cell of the design' };
const replication: Column = {
  name: 'replication',
  type: 'integer',
  description: 'Replication; equal numbers share their luck across cells',
};
const outcome: Column = { name: 'outcome', type: 'string', description: 'Outcome id' };
const unit: Column = { name: 'unit', type: 'string', description: 'Unit of the value' };
const number = (name: string, description: string): Column => ({ name, type: 'number', description });

/** Names of all tables that a sweep may write. */
export const SWEEP_TABLES = ['factors', 'cells', 'runs', 'settings', 'failures', 'series', 'tenders'] as const;

/** Tables that are written only where they are asked for, being the largest. */
type Further = { readonly series?: boolean; readonly tenders?: boolean };

export function sweepTables(experiment: Experiment, found: SweepFound, { series = false, tenders = false }: Further = {}): LongTable[] {
  return [
    factorsTable(experiment, found),
    cellsTable(found),
    runsTable(found),
    settingsTable(experiment, found),
    failuresTable(found),
    ...(series ? [seriesTable(found)] : []),
    ...(tenders ? [tendersTable(found)] : []),
  ];
}

const factorsTable = ({ factors }: Experiment, { cells }: SweepFound): LongTable => ({
  name: 'factors',
  description: 'The level of every factor in every cell.',
  key: ['cell', 'factor'],
  columns: [
    cell,
    { name: 'factor', type: 'string', description: 'Path of a setting, or the name of settings that change together' },
    { name: 'level', type: 'string', description: 'Its value, or the label of its values' },
  ],
  rows: rowsOf(cells, ({ id, levels }) => factors.map(({ name }, k) => [id, name, levels[k]?.label ?? null])),
});

const cellsTable = ({ findings }: SweepFound): LongTable => ({
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
  rows: rowsOf(findings, ({ cell: { id }, outcomes, differences }) =>
    outcomeDefinitions.map((definition) => {
      const { mean, sd, ci95, n } = outcomes[definition.id];
      const difference = differences?.[definition.id];
      const [low, high] = ci95 ?? [null, null];
      const [from, to] = difference?.ci95 ?? [null, null];
      return [id, definition.id, mean, sd, low, high, n, definition.unit, difference?.mean ?? null, from, to];
    }),
  ),
});

const runsTable = ({ cells, runsOf }: SweepFound): LongTable => ({
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
  rows: rowsOf(cells, ({ id }) =>
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

const seriesTable = ({ cells, runsOf, seriesOf }: SweepFound): LongTable => ({
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
  rows: rowsOf(cells, ({ id }) =>
    runsOf(id).flatMap((run) =>
      Object.entries(seriesOf(id, run.replication) ?? {}).flatMap(([name, values]) =>
        values.map((value, quarter) => [id, run.replication, name, quarter, value]),
      ),
    ),
  ),
});

const tendersTable = ({ cells, runsOf, tendersOf }: SweepFound): LongTable => ({
  name: 'tenders',
  description: 'What became of every tender of every run.',
  key: ['cell', 'replication', 'quarter', 'tender'],
  columns: [cell, replication, ...tenderColumns],
  rows: rowsOf(cells, ({ id }) => runsOf(id).flatMap(({ replication: k }) => tendersOf(id, k).map((row): Row => [id, k, ...row]))),
});

/** Every setting of every cell, not only those that factors change. */
function settingsTable(experiment: Experiment, { cells }: SweepFound): LongTable {
  const paths = [...leavesOf(allFields(mechanisms)).keys()];
  return {
    name: 'settings',
    description: 'Every setting of every cell at the start of its run.',
    key: ['cell', 'setting'],
    columns: [
      cell,
      { name: 'setting', type: 'string', description: 'Dotted path' },
      { name: 'value', type: 'string', description: 'Value, as it would be written in a scenario file' },
      { name: 'source', type: 'string', description: 'Source that the scenario gives for the value; empty where it gives none' },
    ],
    rows: rowsOf(cells, (each) => {
      const scenario = scenarioOfCell(experiment, each);
      return paths.map((path) => [each.id, path, String(valueAt(scenario, keptAt(path))), scenario.sources?.[path] ?? null]);
    }),
  };
}

const failuresTable = ({ failures }: SweepFound): LongTable => ({
  name: 'failures',
  description: 'Runs that failed, which are tried again when the same command is given again.',
  key: ['cell', 'replication'],
  columns: [cell, replication, { name: 'reason', type: 'string', description: 'What the program said of it' }],
  rows: failures.map((failure) => [failure.cell, failure.replication, failure.reason]),
});

/** Rows of each item in turn, made as they are gone through, from the start each time. */
function rowsOf<T>(items: Iterable<T> | (() => Iterable<T>), rows: (item: T) => readonly Row[]): Iterable<Row> {
  return {
    *[Symbol.iterator]() {
      for (const item of typeof items === 'function' ? items() : items) yield* rows(item);
    },
  };
}
