/** Maps of two factors, rows of means, and curves against a number. */
import { curveChart, type Curve } from '../../src/report/charts/curves.ts';
import { heatMap, type Heat } from '../../src/report/charts/heat.ts';
import { rowChart, type RowGroup } from '../../src/report/charts/rows.ts';
import { pounds, valueIn } from '../../src/report/words.ts';
import { casesOf, LONG_TITLES, MANY, titles } from './cases.ts';

const share = (value: number) => valueIn('share', value);
const numbers = (count: number): string[] => Array.from({ length: count }, (_, k) => String(k + 1));

type Named = Heat['down'];
const SHARING: Named = { name: 'sharing', levels: ['free', 'a tenth', 'a quarter', 'four tenths'] };
const LINES: Named = { name: 'contract: lines per contract (service lines)', levels: ['1', '2', '4', '6', '9'] };

/** Rises across and falls down; every third cell is unsure. */
function heat(down: Named, across: Named, size: number, more: Partial<Heat> = {}): [Heat] {
  const cells = down.levels.map((_, r) =>
    across.levels.map((__, c) => ({
      value: size * (0.4 + 0.5 * (c / across.levels.length) - 0.3 * (r / down.levels.length)),
      isUnsure: r + c > 0 && (r + 2 * c) % 3 === 0,
      isFirst: r + c === 0,
    })),
  );
  return [{ down, across, cells, format: size === 1 ? share : pounds, ...more }];
}

const wanted: NonNullable<Heat['target']> = { words: 'the mean is at least 50.0 %, as wanted', isMet: (value) => value >= 0.5 };
const nothing = { value: null, isUnsure: false, isFirst: false };
const empty: Named = { name: 'sharing', levels: [] };

export const heatCases = casesOf(
  heatMap,
  {
    few: heat(SHARING, LINES, 1, { target: wanted }),
    many: heat({ name: 'length', levels: numbers(MANY) }, { name: 'lots', levels: numbers(MANY) }, 1, { target: wanted }),
    'nothing to show': [{ down: empty, across: LINES, cells: [], format: share }],
    'a single value': heat({ name: 'sharing', levels: ['free'] }, { name: 'lots', levels: ['1'] }, 1),
    'huge values': heat(SHARING, LINES, 4e12),
    'tiny and negative values': heat(SHARING, LINES, -0.004),
    'long titles': heat({ name: LONG_TITLES[0], levels: LONG_TITLES }, { name: LONG_TITLES[1], levels: LONG_TITLES }, 1),
    'not defined': [{ down: SHARING, across: LINES, cells: SHARING.levels.map(() => LINES.levels.map(() => nothing)), format: share }],
  },
  { 'forty down': heat({ name: 'length', levels: numbers(40) }, LINES, 1) },
);

const rows = (headings: readonly string[], size: number, levels: readonly string[] = ['1 lot', '2 lots', '4 lots']): RowGroup[] =>
  headings.map((heading, g) => ({
    heading,
    rows: levels.map((label, k) => ({
      label,
      mean: size * (1 + 0.2 * k - 0.1 * g),
      ci95: [size * (0.95 + 0.2 * k - 0.1 * g), size * (1.05 + 0.2 * k - 0.1 * g)],
    })),
  }));

const means = { format: pounds, asChanges: false };
const changes = { format: pounds, asChanges: true };

export const rowCases = casesOf(
  rowChart,
  {
    few: [rows(['contract: lots', 'budget: multiplier'], 60_000), means],
    many: [rows(titles(MANY), 60_000), means],
    'nothing to show': [[], means],
    'a single value': [[{ heading: 'contract: lots', rows: [{ label: '1 lot', mean: 4200, ci95: null }] }], means],
    'huge values': [rows(['contract: lots'], 4e12), means],
    'tiny and negative values': [rows(['contract: lots'], -0.004), changes],
    'long titles': [rows(LONG_TITLES, 60_000, LONG_TITLES), means],
    'not defined': [[{ heading: 'contract: lots', rows: [{ label: '1 lot', mean: null, ci95: null }] }], means],
  },
  { 'changes both ways': [[...rows(['contract: lots'], 60_000), ...rows(['budget: multiplier'], -30_000)], changes] },
);

const curves = (names: readonly string[], size: number): Curve[] =>
  names.map((name, n) => ({
    name,
    points: [1, 2, 4, 6, 9].map((x) => {
      const mean = size * (1 + Math.sqrt(x) - 0.2 * n);
      return { x, mean, ci95: [mean - 0.1 * Math.abs(size), mean + 0.1 * Math.abs(size)] as const };
    }),
  }));

const along = { across: LINES.name, format: pounds, formatAcross: String };
const none: Curve = { name: 'sharing: free', points: [1, 2].map((x) => ({ x, mean: null, ci95: null })) };

export const curveCases = casesOf(curveChart, {
  few: [curves(titles(4), 60_000), along],
  many: [curves(titles(MANY), 60_000), along],
  'nothing to show': [[], along],
  'a single value': [[{ name: 'all', points: [{ x: 3, mean: 4200, ci95: null }] }], along],
  'huge values': [curves(titles(3), 4e12), along],
  'tiny and negative values': [curves(titles(3), -0.004), along],
  'long titles': [curves(LONG_TITLES, 60_000), { ...along, across: LONG_TITLES[0] }],
  'not defined': [[none], along],
});
