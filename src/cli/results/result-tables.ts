/** The tables of a results folder, in long form: one row for each observation. */
import type { Studied } from '../../study/analysis/find.ts';
import { endings } from '../../study/observing/rows.ts';
import { ENDING_OUTCOMES } from '../../study/outcomes/ending-outcomes.ts';
import { definitionOf, outcomeDefinitions } from '../../study/outcomes/registry.ts';
import type { Column, Table } from './tables.ts';

const scenario: Column = { name: 'scenario', type: 'string', description: 'Scenario' };
const replication: Column = {
  name: 'replication',
  type: 'integer',
  description: 'Replication; equal numbers share their luck across scenarios',
};

type Run = Studied['records'][number];

/** The rows that `pick` makes of every run; it is given the name of the run's scenario too. */
type RowsOf = <T>(pick: (run: Run, name: string) => readonly T[]) => readonly T[];

/** The tables of all runs, in the order of their files in the data package. */
export function resultTables(studied: readonly Studied[]): Table[] {
  const each: RowsOf = (pick) => studied.flatMap(({ scenario: { name }, records }) => records.flatMap((run) => pick(run, name)));
  return [
    outcomesTable(each),
    seriesTable(each),
    cohortsTable(each),
    groupsTable(each),
    formsTable(each),
    flowsTable(each),
    whyTable(each),
  ];
}

const outcomesTable = (each: RowsOf): Table => ({
  name: 'outcomes',
  description: 'Every outcome of every run.',
  key: ['scenario', 'replication', 'outcome'],
  columns: [
    scenario,
    replication,
    { name: 'outcome', type: 'string', description: 'Outcome id' },
    { name: 'value', type: 'number', description: 'Value; empty where the outcome is not defined in the run' },
    { name: 'unit', type: 'string', description: 'Unit of the value' },
    {
      name: 'low',
      type: 'number',
      description: 'Lower end of the 95 % interval within the run, where there is one and it is not open',
    },
    { name: 'high', type: 'number', description: 'Upper end of that interval' },
    { name: 'reason', type: 'string', description: 'Why the value is empty' },
  ],
  rows: each((r, name) =>
    outcomeDefinitions.map(({ id, unit }) => {
      const [low, high] = r.intervals[id] ?? [null, null];
      return [name, r.replication, id, r.outcomes[id], unit, low, high, r.reasons[id] ?? null];
    }),
  ),
});

const seriesTable = (each: RowsOf): Table => ({
  name: 'series',
  description: 'Quarterly series of every run.',
  key: ['scenario', 'replication', 'series', 'quarter'],
  columns: [
    scenario,
    replication,
    { name: 'series', type: 'string', description: 'Series id' },
    { name: 'quarter', type: 'integer', unit: 'quarters since the start of the run', description: 'Quarter, 0 the first' },
    { name: 'value', type: 'number', description: 'Value' },
  ],
  rows: each((r, name) =>
    Object.entries(r.series).flatMap(([id, values]) => values.map((value, quarter) => [name, r.replication, id, quarter, value])),
  ),
});

/** Not by the names of the outcomes, which are counted a year for every 100,000 charities. */
const ENDED: readonly Column[] = endings.map((ending) => ({
  name: `ended_${ending.replace('-', '_')}`,
  type: 'number',
  unit: 'charities',
  description: `${definitionOf(ENDING_OUTCOMES[ending]).title} in the quarter, part of ${ending === 'merger' || ending === 'takeover' ? 'merged' : 'closed'}`,
}));

const cohortsTable = (each: RowsOf): Table => ({
  name: 'cohorts',
  description:
    'Charities in the market at the start, by size band: how many closed or merged in each quarter, and how they ended; a charity of wider reach counts by its simulated part.',
  key: ['scenario', 'replication', 'band', 'quarter'],
  columns: [
    scenario,
    replication,
    { name: 'band', type: 'string', description: 'NCVO size band at the start' },
    { name: 'entered', type: 'number', unit: 'charities', description: 'In the market at the start' },
    { name: 'quarter', type: 'integer', unit: 'quarters since the start of the run', description: 'Quarter' },
    { name: 'closed', type: 'number', unit: 'charities', description: 'Closed in the quarter' },
    { name: 'merged', type: 'number', unit: 'charities', description: 'Merged or taken over in the quarter' },
    ...ENDED,
  ],
  rows: each((r, name) =>
    r.cohorts.flatMap(({ band, entered, closed, merged }, b) =>
      closed.map((count, quarter) => [
        name,
        r.replication,
        band,
        entered,
        quarter,
        count,
        merged[quarter] ?? 0,
        ...endings.map((ending) => r.endings[b]?.ended[ending][quarter] ?? 0),
      ]),
    ),
  ),
});

const groupsTable = (each: RowsOf): Table => ({
  name: 'groups',
  description: 'Start and end of the run by size band and by deprivation of place.',
  key: ['scenario', 'replication', 'group'],
  columns: [
    scenario,
    replication,
    { name: 'group', type: 'string', description: 'Size band or third of areas by deprivation' },
    {
      name: 'charities_start',
      type: 'number',
      unit: 'charities',
      description: 'Operating at the start; charities of wider reach count by their simulated part',
    },
    { name: 'charities_end', type: 'number', unit: 'charities', description: 'Operating at the end' },
    {
      name: 'contract_income_start',
      type: 'number',
      unit: '£ a year',
      description: 'Contract income at the start, advertised and spot work',
    },
    { name: 'contract_income_end', type: 'number', unit: '£ a year', description: 'Contract income at the end, advertised and spot work' },
    {
      name: 'survival',
      type: 'number',
      unit: 'share',
      description: 'Share of those in the market at the start still operating at the end, each by its simulated part',
    },
  ],
  rows: each((r, name) =>
    r.groups.map((g) => [
      name,
      r.replication,
      g.group,
      g.charitiesStart,
      g.charitiesEnd,
      g.contractIncomeStart,
      g.contractIncomeEnd,
      g.survival,
    ]),
  ),
});

const formsTable = (each: RowsOf): Table => ({
  name: 'forms',
  description: 'Bids and wins by form.',
  key: ['scenario', 'replication', 'form'],
  columns: [
    scenario,
    replication,
    { name: 'form', type: 'string', description: 'alone, lead, alliance or outside, and direct for what was awarded without competition' },
    {
      name: 'bids',
      type: 'number',
      unit: 'bids',
      description: 'Compliant bids over the run; in a sample, regional and national ones count by the part that falls in it',
    },
    { name: 'wins', type: 'number', unit: 'contracts', description: 'Contracts won, counted likewise' },
    { name: 'value_won', type: 'number', unit: '£ over the whole contract', description: 'Value won' },
  ],
  rows: each((r, name) => r.forms.map((f) => [name, r.replication, f.form, f.bids, f.wins, f.valueWon])),
});

const flowsTable = (each: RowsOf): Table => ({
  name: 'flows',
  description: 'Money moved over the run from one kind of account to another.',
  key: ['scenario', 'replication', 'from', 'to'],
  columns: [
    scenario,
    replication,
    { name: 'from', type: 'string', description: 'Account paid from' },
    { name: 'to', type: 'string', description: 'Account paid to' },
    { name: 'pounds', type: 'number', unit: '£', description: 'Amount over the run' },
  ],
  rows: each((r, name) => r.flows.map((f) => [name, r.replication, f.from, f.to, f.pounds])),
});

const whyTable = (each: RowsOf): Table => ({
  name: 'why',
  description: 'Mean contribution of each term to the choices that were taken.',
  key: ['scenario', 'replication', 'term', 'strategy'],
  columns: [
    scenario,
    replication,
    { name: 'term', type: 'string', description: 'Money, a mechanism, or noise' },
    { name: 'strategy', type: 'string', description: 'Way of answering a tender' },
    { name: 'mean', type: 'number', unit: 'utility', description: 'Mean contribution' },
    { name: 'choices', type: 'integer', unit: 'choices', description: 'Choices it is the mean of' },
  ],
  rows: each((r, name) => r.why.map((w) => [name, r.replication, w.term, w.strategy, w.mean, w.choices])),
});
