/** Shares of a whole and signed amounts. */
import { barChart, stackChart, type Bar, type Stack } from '../../src/report/charts/bars.ts';
import { pounds, valueIn } from '../../src/report/words.ts';
import { casesOf, LONG_TITLES, MANY, titles } from './cases.ts';

const points = (value: number) => valueIn('utility', value);

const REASONS: readonly Bar[] = [
  { label: 'Money', value: 1.62 },
  { label: 'Trust in the partners', value: 0.48 },
  { label: 'What beneficiaries would gain', value: 0.31 },
  { label: 'The cost of working together', value: -0.27 },
  { label: 'Fear of losing independence', value: -0.9 },
];

const series = (names: readonly string[], from: number, step: number): Bar[] =>
  names.map((label, k) => ({ label, value: from + step * k }));

export const barCases = casesOf(barChart, {
  few: [REASONS, points],
  many: [series(titles(MANY), 0.9, -0.1), points],
  'nothing to show': [[], points],
  'a single value': [[{ label: 'Money', value: 0.4 }], points],
  'huge values': [series(titles(4), -4.1e12, 3.2e12), pounds],
  'tiny and negative values': [series(titles(4), -0.0004, 0.0003), points],
  'long titles': [series(LONG_TITLES, -0.6, 0.5), points],
  'not defined': [[{ label: 'A heading without rows', value: null }], points],
});

const FORMS = ['one charity alone', 'a lead with partners', 'an alliance or joint venture', 'a for-profit provider'] as const;

const stacks = (labels: readonly string[]): Stack[] =>
  labels.map((label, k) => {
    const partners = 0.05 + 0.02 * (k % 9);
    return { label, names: FORMS, shares: [0.8 - 2 * partners, partners, partners, 0.2] };
  });

const whole = (label: string, shares: Stack['shares'], names: readonly string[] = FORMS): Stack => ({ label, names, shares });

export const stackCases = casesOf(stackChart, {
  few: [stacks(titles(3))],
  many: [stacks(titles(MANY))],
  'nothing to show': [[]],
  'a single value': [[whole('Baseline', [1], ['one charity alone'])]],
  'huge values': [[whole('All by one form', [1, 0, 0, 0]), whole('All by the last', [0, 0, 0, 1])]],
  'tiny and negative values': [[whole('Nearly all by one form', [0.9991, 0.0004, 0.0004, 0.0001])]],
  'long titles': [stacks(LONG_TITLES)],
  'not defined': [[whole('Baseline', [0.7, 0.1, 0.1, 0.1]), whole('Nothing is let', null)]],
});
