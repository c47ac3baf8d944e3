/** Factors by effect or by share of variance. */
import { indexChart, type IndexOptions, type IndexRow } from '../../src/report/charts/indices.ts';
import { pounds, valueIn } from '../../src/report/words.ts';
import { casesOf, LONG_TITLES, MANY, titles } from './cases.ts';

const share = (value: number) => valueIn('share', value);

const rows = (labels: readonly string[], size: number): IndexRow[] =>
  labels.map((label, k) => {
    const mean = size / (k + 1);
    const half = 0.1 * Math.abs(size);
    return {
      label,
      bar: { mean, ci95: [mean - half, mean + half] },
      dot: { mean: 0.8 * mean, ci95: [0.8 * mean - half, 0.8 * mean + half] },
      luck: 0.15 * size,
    };
  });

const names = { bar: 'in all (total index)', dot: 'alone (first-order index)' };
const effects: IndexOptions = { format: pounds, names: { bar: 'mean size (μ*)', dot: 'spread (σ)', luck: 'mean size by luck alone' } };
const shares: IndexOptions = { format: share, names };
const unknown = { mean: null, ci95: null };

export const indexCases = casesOf(
  indexChart,
  {
    few: [rows(['market: whole life median', 'bidding: cost level', 'mechanisms: trust-ledger, counting'], 0.6), shares],
    many: [rows(titles(MANY), 60_000), effects],
    'nothing to show': [[], shares],
    'a single value': [[{ label: 'money', bar: { mean: 0.42, ci95: null } }], { format: share, names: { bar: 'share of the group' } }],
    'huge values': [rows(['market: whole life median'], 4e12), effects],
    'tiny and negative values': [rows(['market: whole life median', 'bidding: cost level'], -0.004), shares],
    'long titles': [rows(LONG_TITLES, 60_000), effects],
    'not defined': [[{ label: 'Trust', bar: unknown, dot: unknown, luck: null }], effects],
  },
  { 'bars alone': [rows(['money', 'charities', 'behaviour'], 0.5), { format: share, names: { bar: 'share of the group' } }] },
);
