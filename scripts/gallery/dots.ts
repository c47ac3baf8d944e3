/** Values with their intervals. */
import { dotChart, type Dot, type DotRow } from '../../src/report/charts/dots.ts';
import { pounds, valueIn } from '../../src/report/words.ts';
import { casesOf, LONG_TITLES, MANY, titles } from './cases.ts';

const GROUPS = ['under £10k', '£10k to £100k', '£100k to £1m', '£1m to £10m'] as const;

const dot = (series: number, name: string, mean: number, half: number): Dot => ({
  series,
  name,
  value: { mean, ci95: [mean - half, mean + half] },
});

const undefinedDot = (series: number, name: string): Dot => ({ series, name, value: { mean: null, ci95: null } });

/** A dot a design in each group, the baseline left out. */
const changes = (names: readonly string[], size: number, groups: readonly string[] = GROUPS): DotRow[] =>
  groups.map((label, row) => ({
    label,
    dots: names.map((name, k) => dot(k + 1, name, size * (row - 1 + 0.3 * (k % 5)), size * 0.4)),
  }));

const others = (count: number) => titles(count).slice(1);

const luck: DotRow[] = titles(3).map((label, k) => ({
  label,
  dots: [{ ...dot(0, 'expected from luck', 900 + 40 * k, 20), hollow: true }, dot(0, 'in the model', 1300 + 90 * k, 60)],
}));

const none = (names: readonly string[]): DotRow[] =>
  GROUPS.map((label) => ({ label, dots: names.map((name, k) => undefinedDot(k + 1, name)) }));

const index = (value: number) => valueIn('index', value);

export const dotCases = casesOf(
  dotChart,
  {
    few: [changes(others(4), 60_000), pounds],
    many: [changes(others(MANY), 60_000), pounds],
    'nothing to show': [[], pounds],
    'a single value': [
      [{ label: 'under £10k', dots: [{ series: 1, name: 'Larger contracts', value: { mean: 4200, ci95: null } }] }],
      pounds,
    ],
    'huge values': [changes(others(4), 4e12), pounds],
    'tiny and negative values': [changes(others(4), 0.004), pounds],
    'long titles': [changes(LONG_TITLES, 60_000, LONG_TITLES), pounds],
    'not defined': [none(others(3)), pounds],
  },
  {
    'some not defined': [
      changes(others(4), 60_000).map(({ label, dots }) => ({
        label,
        dots: dots.map((each, k) => (k === 1 ? undefinedDot(each.series, each.name) : each)),
      })),
      pounds,
    ],
    'hollow beside filled': [luck, index],
    'seven designs': [changes(others(8), 60_000), pounds],
    'many with long titles': [changes([...LONG_TITLES, ...others(8)], 60_000, LONG_TITLES.slice(0, 2)), pounds],
  },
);
