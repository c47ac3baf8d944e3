/** Policies by how far they are from the best under each belief. */
import { spreadChart, type SpreadOptions, type SpreadRow } from '../../src/report/charts/spread.ts';
import { amountIn } from '../../src/report/amounts.ts';
import { casesOf, LONG_TITLES, MANY, titles } from './cases.ts';

const names = {
  sure: 'under a belief, beyond luck',
  unsure: 'the best, or not shown to be worse',
  mean: 'mean over beliefs',
  interval: '95 % interval of the largest',
};
const points: SpreadOptions = { format: (value) => amountIn('share', Math.abs(value)), names };
const money: SpreadOptions = { format: (value) => amountIn('£', Math.abs(value)), names };

/** Beliefs spread without chance; under each third the policy is the best. */
const rows = (labels: readonly string[], beliefs: number, most: number): SpreadRow[] =>
  labels.map((label, p) => {
    const values = Array.from({ length: beliefs }, (_, k) => (k % 3 === p % 3 ? 0 : (most * (k * 0.618034 + p * 0.2)) % most));
    const largest = values.reduce((a, b) => Math.max(a, b), 0);
    return {
      label,
      marks: values.map((value) => ({ value, isSure: value > most / 4 })),
      mean: values.reduce((a, b) => a + b, 0) / beliefs,
      ci95: largest === 0 ? null : [0.7 * largest, 1.3 * largest],
    };
  });

export const spreadCases = casesOf(
  spreadChart,
  {
    few: [rows(['piece by piece', 'four together'], 2, 0.1), points],
    many: [rows(titles(MANY), 200, 0.1), points],
    'nothing to show': [[], points],
    'a single value': [[{ label: 'piece by piece', marks: [{ value: 0, isSure: false }], mean: 0, ci95: null }], points],
    'huge values': [rows(titles(3), 16, 4e12), money],
    'tiny and negative values': [
      [{ label: 'piece by piece', marks: [{ value: 0.0002, isSure: false }], mean: 0.0002, ci95: [-0.0004, 0.0008] }],
      points,
    ],
    'long titles': [rows(LONG_TITLES, 16, 0.1), points],
    'not defined': [[{ label: 'piece by piece', marks: [], mean: null, ci95: null }], points],
  },
  { 'six on a line': [rows(titles(4), 6, 0.1), points] },
);
