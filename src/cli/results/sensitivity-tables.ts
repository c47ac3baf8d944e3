/** The tables of a sensitivity analysis, in long form: one row for each estimate. */
import { definitionOf, type OutcomeId } from '../../study/outcomes/registry.ts';
import type { Estimate, OutcomeSensitivity, SensitivityFindings } from '../../study/sensitivity/sensitivity-findings.ts';
import type { Column, Row, Table } from './tables.ts';

/** Names of all tables that a sensitivity analysis may write beside those of its cells and runs. */
export const SENSITIVITY_TABLES = ['screening', 'indices', 'groups', 'noise'] as const;

const outcome: Column = { name: 'outcome', type: 'string', description: 'Outcome id' };
const factor: Column = { name: 'factor', type: 'string', description: 'Path of a setting, or the name of settings that change together' };
const unit: Column = { name: 'unit', type: 'string', description: 'Unit of the value' };
const ends: readonly Column[] = [
  { name: 'low', type: 'number', description: 'Lower end of its 95 % interval; empty where that is not known' },
  { name: 'high', type: 'number', description: 'Upper end of that interval' },
];
const value = (description: string): Column => ({ name: 'value', type: 'number', description });

const cellsOf = ({ value: middle, ci95 }: Estimate): Row => [middle, ci95?.[0] ?? null, ci95?.[1] ?? null];
const alone = (middle: number | null): Row => [middle, null, null];

export function sensitivityTables({ method, outcomes }: SensitivityFindings): Table[] {
  const all =
    method === 'morris'
      ? [screening(outcomes)]
      : [indices(outcomes), ...(outcomes.some(({ groups }) => groups) ? [groupsTable(outcomes)] : [])];
  return [...all, noise(outcomes)];
}

const unitOf = (id: OutcomeId): string => definitionOf(id).unit;

const screening = (outcomes: readonly OutcomeSensitivity[]): Table => ({
  name: 'screening',
  description:
    'Elementary effects of every factor on every outcome, over the whole range of the factor or from a level to a later one (Morris 1991).',
  key: ['outcome', 'factor', 'measure'],
  columns: [
    outcome,
    factor,
    {
      name: 'measure',
      type: 'string',
      description:
        'size: mean of the effects without sign; signed: their mean; spread: their standard deviation, large where the effect depends on where it starts and on other factors; luck: the size that luck alone would give',
    },
    value('Value; empty where it is not known'),
    ...ends,
    unit,
  ],
  rows: outcomes.flatMap(({ outcome: id, morris }) =>
    (morris ?? []).flatMap((row): Row[] => [
      [id, row.factor, 'size', ...cellsOf(row.size), unitOf(id)],
      [id, row.factor, 'signed', ...cellsOf(row.signed), unitOf(id)],
      [id, row.factor, 'spread', ...alone(row.spread), unitOf(id)],
      [id, row.factor, 'luck', ...alone(row.luck), unitOf(id)],
    ]),
  ),
});

const indices = (outcomes: readonly OutcomeSensitivity[]): Table => ({
  name: 'indices',
  description:
    'Share of the variance of every outcome, luck left out, that every factor explains (Sobol’ 1993). With one world, luck is within the shares.',
  key: ['outcome', 'factor', 'order'],
  columns: [
    outcome,
    factor,
    { name: 'order', type: 'string', description: 'first: by the factor alone; total: with all that it does together with others' },
    value('Share of variance; an estimate of a share near 0 may lie below it'),
    ...ends,
  ],
  rows: outcomes.flatMap(({ outcome: id, sobol }) =>
    (sobol ?? []).flatMap((row): Row[] => [
      [id, row.factor, 'first', ...cellsOf(row.first)],
      [id, row.factor, 'total', ...cellsOf(row.total)],
    ]),
  ),
});

const groupsTable = (outcomes: readonly OutcomeSensitivity[]): Table => ({
  name: 'groups',
  description: 'Share of the variance of every outcome by groups of factors, which add up to 1 (Shapley effects, Owen 2014).',
  key: ['outcome', 'group'],
  columns: [
    outcome,
    { name: 'group', type: 'string', description: 'Name of the group' },
    value('Share of variance'),
    ...ends,
    { name: 'factors', type: 'string', description: 'Factors of the group, with commas between them' },
  ],
  rows: outcomes.flatMap(({ outcome: id, groups }) =>
    (groups ?? []).map((row): Row => [id, row.name, ...cellsOf(row.share), row.factors.join(', ')]),
  ),
});

const noise = (outcomes: readonly OutcomeSensitivity[]): Table => ({
  name: 'noise',
  description: 'How much of the variance of single runs is luck at fixed settings.',
  key: ['outcome'],
  columns: [
    outcome,
    value('Share of the variance of single runs that is luck; empty where every cell was run once or nothing varies'),
    ...ends,
    { name: 'mean', type: 'number', description: 'Mean of the outcome over all cells and worlds' },
    { name: 'variance', type: 'number', description: 'Variance of a single run over cells and worlds, in the unit squared' },
    unit,
    {
      name: 'left_out',
      type: 'integer',
      description: 'Trajectories, or base points, left out because the outcome was not defined in a run of theirs',
    },
  ],
  rows: outcomes.map(({ outcome: id, noise: share, mean, variance, leftOut }) => [
    id,
    ...(share === null ? alone(null) : cellsOf(share)),
    mean,
    variance,
    unitOf(id),
    leftOut,
  ]),
});
