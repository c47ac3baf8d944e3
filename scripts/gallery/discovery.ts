/** Cells in the plane of two factors, and parts of a tree. */
import { scatterChart, type Scatter, type ScatterAxis, type Spot } from '../../src/report/charts/scatter.ts';
import { treeChart, type Part } from '../../src/report/charts/tree.ts';
import { casesOf, LONG_TITLES, MANY, titles } from './cases.ts';

/** Spread over the plane without chance; dark above the diagonal. */
const spots = (count: number, size = 1): Spot[] =>
  Array.from({ length: count }, (_, k) => {
    const [x, y] = [((k * 0.618034) % 1) * size, ((k * 0.7548777) % 1) * size];
    return { x, y, share: y > x ? 1 : 0 };
  });

const numbers = (
  name: string,
  ends: readonly [number, number],
  inside: readonly [number | null, number | null] | null = null,
): ScatterAxis => ({ name, ends, inside });
const names = (name: string, labels: readonly string[], inside: readonly number[] | null = null): ScatterAxis => ({ name, labels, inside });
const levels = (count: number): Spot[] => Array.from({ length: count }, (_, k) => ({ x: k, y: (k * 0.618034) % 1, share: (k % 5) / 4 }));

const box: Scatter = {
  across: numbers('‘budget.multiplier’', [0, 1], [null, 0.5]),
  down: numbers('‘contract.length_years’', [0, 1], [0.4, null]),
  spots: spots(60),
};

export const scatterCases = casesOf(
  scatterChart,
  {
    few: [box],
    many: [{ ...box, spots: spots(1500) }],
    'nothing to show': [{ ...box, spots: [] }],
    'a single value': [{ across: numbers('‘budget.multiplier’', [0.8, 0.8]), down: null, spots: [{ x: 0.8, y: 0, share: 1 }] }],
    'huge values': [
      {
        ...box,
        across: numbers('‘contract.value_max’', [0, 4e12], [1e12, null]),
        down: numbers('‘market.money’', [0, 4e12]),
        spots: spots(30, 4e12),
      },
    ],
    'tiny and negative values': [
      {
        ...box,
        across: numbers('‘weights.risk’', [-0.004, 0], [-0.002, null]),
        spots: spots(30, -0.004).map((spot) => ({ ...spot, y: -250 * spot.y })),
      },
    ],
    'long titles': [
      { across: names(LONG_TITLES[0], LONG_TITLES, [0, 2]), down: numbers(LONG_TITLES[1], [0, 1], [0.2, 0.8]), spots: levels(4) },
    ],
    'not defined': [{ across: numbers('‘budget.multiplier’', [0, 1]), down: null, spots: levels(2) }],
  },
  {
    'names both ways': [
      {
        across: names('‘sharing’', ['free', 'asked', 'a quarter'], [1]),
        down: names('‘scoring.method’', ['price', 'quality']),
        spots: [0, 1, 2].flatMap((x) => [0, 1].map((y) => ({ x, y, share: (x + y) / 3 }))),
      },
    ],
    'many names': [{ across: names('‘design’', titles(MANY), [3, 4]), down: numbers('‘budget.multiplier’', [0, 1]), spots: levels(MANY) }],
  },
);

const part = (label: string, depth: number, cells: number, ofInterest: number, isLeaf = true): Part => ({
  label,
  depth,
  cells,
  ofInterest,
  isLeaf,
});

const few = [
  part('All cells', 0, 64, 30, false),
  part('‘budget.multiplier’ at most 0.8', 1, 40, 28, false),
  part('‘contract.lots’ at most 2', 2, 22, 22),
  part('‘contract.lots’ above 2', 2, 18, 6),
  part('‘budget.multiplier’ above 0.8', 1, 24, 2),
];

export const treeCases = casesOf(treeChart, {
  few: [few],
  many: [titles(MANY).map((label, k) => part(label, Math.min(3, k % 4), 4000 - 100 * k, 50 * k, k % 4 === 3))],
  'nothing to show': [[]],
  'a single value': [[part('All cells', 0, 7, 7)]],
  'huge values': [[part('All cells', 0, 1_000_000, 999_999)]],
  'tiny and negative values': [[part('All cells', 0, 1_000_000, 1)]],
  'long titles': [LONG_TITLES.map((label, k) => part(label, Math.min(3, k), 10, 5))],
  'not defined': [[part('All cells', 0, 7, 0)]],
});
