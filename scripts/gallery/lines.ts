/** Lines over the years, and the small pictures that take their place where there are many. */
import { lineChart, type Line, type LineOptions } from '../../src/report/charts/lines.ts';
import { overYears } from '../../src/report/charts/panels.ts';
import { pounds, valueIn } from '../../src/report/words.ts';
import { casesOf, LONG_TITLES, MANY, titles } from './cases.ts';

const QUARTERS = 12;

/** A line with a value a quarter, and a band of a given half-width. */
function lineOf(name: string, value: (q: number) => number, half: number): Line {
  const mean = Array.from({ length: QUARTERS }, (_, q) => value(q));
  return { name, mean, lo: mean.map((each) => each - half), hi: mean.map((each) => each + half) };
}

/** It climbs by a step a quarter, with a ripple of that size. */
const climbing = (name: string, from: number, step: number, half: number) => lineOf(name, (q) => from + step * (q + ((q * 7) % 5)), half);

/** The same line with a value only in some quarters. */
function only({ name, mean, lo, hi }: Line, quarters: (q: number) => boolean): Line {
  const kept = (values: readonly (number | null)[]) => values.map((value, q) => (quarters(q) ? value : null));
  return { name, mean: kept(mean), lo: kept(lo), hi: kept(hi) };
}

const never = (line: Line) => only(line, () => false);

const named = (names: readonly string[]): Line[] => names.map((name, k) => climbing(name, 1200 + 150 * k, 25 - 10 * (k % 4), 90));
const few = named(titles(3));
const many = named(titles(MANY));

const index: LineOptions = {
  format: (value) => valueIn('index', value),
  levels: [
    { at: 1000, label: '1,000: moderately concentrated', short: 'moderate' },
    { at: 1800, label: '1,800: highly concentrated', short: 'high' },
  ],
  fromZero: true,
  start: 1,
};
const share: LineOptions = { format: (value) => valueIn('share', value), fromZero: false, start: 0, step: true };
const money: LineOptions = { format: pounds, fromZero: true, start: 1 };

const shares = (names: readonly string[], from: number, step: number, half: number) =>
  names.map((name, k) => climbing(name, from - (k * step) / 3, step, half));

/** The last line has no value at all, the one before it stops, the first has a hole. */
const holes = (lines: readonly Line[]): Line[] =>
  lines.map((line, k) =>
    k === lines.length - 1
      ? never(line)
      : k === lines.length - 2
        ? only(line, (q) => q < 6)
        : k === 0
          ? only(line, (q) => q !== 4 && q !== 5)
          : line,
  );

const first: Line = { name: 'Baseline', mean: [1400], lo: [1300], hi: [1500] };

export const lineCases = casesOf(
  lineChart,
  {
    few: [few, index],
    many: [named(titles(7)), index],
    'nothing to show': [[], index],
    'a single value': [[first], index],
    'huge values': [titles(3).map((name, k) => climbing(name, 2e12 * (k + 1), 8e10, 2e11)), money],
    'tiny and negative values': [shares(titles(3), -0.00004, 0.000005, 0.00001), share],
    'long titles': [named(LONG_TITLES), index],
    'not defined': [few.map(never), index],
  },
  {
    gaps: [holes(few), index],
    'lines that end at one height': [titles(5).map((name, k) => climbing(name, 1500 + k, 0, 40)), index],
    'steps of survival': [titles(4).map((name, k) => lineOf(name, (q) => 0.99 - (0.01 + 0.002 * k) * q, 0.01)), share],
  },
);

export const yearCases = casesOf(
  overYears,
  {
    few: [few, index],
    many: [many, index],
    'nothing to show': [[], index],
    'a single value': [titles(8).map((name) => ({ ...first, name })), index],
    'huge values': [titles(8).map((name, k) => climbing(name, 2e12 * (k + 1), 8e10, 2e11)), money],
    'tiny and negative values': [shares(titles(8), -0.00004, 0.000005, 0.00001), share],
    'long titles': [named([...LONG_TITLES, ...titles(8).slice(4)]), index],
    'not defined': [many.slice(0, 8).map(never), index],
  },
  { gaps: [holes(many.slice(0, 9)), index] },
);
