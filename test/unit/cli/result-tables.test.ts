/** The tables of a results folder. */
import { expect, test } from 'vitest';
import { resultTables } from '../../../src/cli/results/result-tables.ts';
import type { Studied } from '../../../src/study/analysis/find.ts';

test('cohorts keep their columns and give the five ways of ending after them', () => {
  const ended = { background: [1, 0], 'wind-up': [0, 0.5], insolvency: [0, 2], merger: [0, 0], takeover: [3, 0] };
  const records = [
    {
      replication: 4,
      cohorts: [{ band: 'small', entered: 40, closed: [1, 2.5], merged: [3, 0] }],
      endings: [{ band: 'small', ended }],
      groups: [],
      forms: [],
      flows: [],
      why: [],
      series: {},
      outcomes: {},
      intervals: {},
      reasons: {},
    },
  ];
  const cohorts = resultTables([{ scenario: { name: 'base' }, records } as unknown as Studied]).find(({ name }) => name === 'cohorts');
  expect(cohorts?.columns.map(({ name }) => name)).toEqual([
    ...['scenario', 'replication', 'band', 'entered', 'quarter', 'closed', 'merged'],
    ...['ended_background', 'ended_wind_up', 'ended_insolvency', 'ended_merger', 'ended_takeover'],
  ]);
  expect(cohorts?.rows).toEqual([
    ['base', 4, 'small', 40, 0, 1, 3, 1, 0, 0, 0, 3],
    ['base', 4, 'small', 40, 1, 2.5, 0, 0, 0.5, 2, 0, 0],
  ]);
  expect(cohorts?.columns.slice(-2).map(({ description }) => description)).toEqual([
    'Mergers of equals in the quarter, part of merged',
    'Takeovers in the quarter, part of merged',
  ]);
});
