/** What the gallery draws: every chart in each situation in which charts go wrong. */
import type { Frame } from '../../src/report/figure.ts';
import type { Html } from '../../src/report/html.ts';

/** A chart that lacks one of these does not compile. */
type Situation =
  | 'few'
  | 'many'
  | 'nothing to show'
  | 'a single value'
  | 'huge values'
  | 'tiny and negative values'
  | 'long titles'
  | 'not defined';

export type Case = {
  /** Name of the function that draws it. */
  readonly chart: string;
  readonly title: string;
  readonly draw: (frame: Frame) => Html;
};

/** One case a situation, and more where a chart has ways of its own to go wrong. Data are what the chart takes after its frame. */
export function casesOf<Data extends readonly unknown[]>(
  chart: (frame: Frame, ...data: Data) => Html,
  situations: Readonly<Record<Situation, Data>>,
  more: Readonly<Record<string, Data>> = {},
): Case[] {
  return Object.entries({ ...situations, ...more }).map(([title, data]) => ({
    chart: chart.name,
    title,
    draw: (frame) => chart(frame, ...data),
  }));
}

/** Designs of the largest comparison that is drawn. */
export const MANY = 19;

const SHORT = ['Baseline', 'Larger contracts', 'Partnership mandate', 'Deep cuts'] as const;

export const titles = (count: number): string[] =>
  Array.from({ length: count }, (_, k) => SHORT[k] ?? `Design ${k + 1}: smaller lots in every place`);

/** The first two differ only at their end. */
export const LONG_TITLES = [
  'Contracts in lots of one service and one place, with turnover tests at half the value',
  'Contracts in lots of one service and one place, with turnover tests at twice the value',
  'MMMMMMMMMMWWWWWWWWWW'.repeat(3),
  '小さな慈善団体のための小さな契約と長い題名'.repeat(2),
] as const;
