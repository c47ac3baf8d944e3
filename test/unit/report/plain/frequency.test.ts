import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bothInWords,
  DAYS_A_YEAR,
  EQUAL_PROVIDERS,
  inWords,
  OF_EVERY_100_POUNDS,
  RANGES,
  SHARES,
} from '../../../../src/report/plain/frequency.ts';

test.each([
  // Within two in 100 of a share that has a name, and by no more than 15 % of it.
  [0.34, 'about a third'],
  [0.32, 'about a third'],
  [0.31, 'about 3 in 10'],
  [0.49, 'about half'],
  [0.24, 'about a quarter'],
  [0.66, 'about two thirds'],
  [0.9, 'about 9 in 10'],
  // 0.18 is two in 100 from a fifth, 0.08 a fifth of itself from one in ten: neither is near enough for 0.17 and 0.08.
  [0.17, 'about 17 in 100'],
  [0.08, 'about 8 in 100'],
  [0.034, 'about 3 in 100'],
  // Two in 100 would be a third too many.
  [0.015, 'about 15 in 1,000'],
  [0.0004, 'fewer than 1 in 1,000'],
  [0.9997, 'more than 999 in 1,000'],
  [0, 'none'],
  [1, 'all'],
])('a share of %f is %s', (share, words) => {
  expect(inWords(SHARES, share)).toBe(words);
});

test('money of every £100 may be more than £100, and is never rounded away', () => {
  expect([0.62, 0.86, 1.21, 0.034, 0.002, 0].map((share) => inWords(OF_EVERY_100_POUNDS, share))).toEqual([
    'about £60',
    'about £90',
    'about £120',
    'about £3',
    'less than £1',
    '£0',
  ]);
});

test('months without a service are days, and an index is that of equal providers', () => {
  // 0.28 · 365 / 12 = 8.5; 0.03 · 365 / 12 = 0.9; 10,000 / 2.5 = 4,000.
  expect([0.28, 0.03, 0.001, 0].map((months) => inWords(DAYS_A_YEAR, months))).toEqual([
    'about 9 days',
    'about 1 day',
    'less than 1 day',
    '0 days',
  ]);
  expect([4000, 2771, 9990].map((index) => inWords(EQUAL_PROVIDERS, index))).toEqual([
    'about 2.5 providers',
    'about 3.6 providers',
    'one provider',
  ]);
});

test('of two numbers both are said in the roundest words whose difference the interval carries', () => {
  // A third less a quarter is 8.3 points.
  expect(bothInWords(SHARES, 0.34, 0.25, [0.06, 0.12])).toEqual(['about a third', 'about a quarter']);
  // The interval is too narrow for that: 34 less 25 is 9.
  expect(bothInWords(SHARES, 0.34, 0.25, [0.085, 0.095])).toEqual(['about 34 in 100', 'about 25 in 100']);
  // One has a name, the other has none.
  expect(bothInWords(SHARES, 0.34, 0.28, [0.04, 0.08])).toEqual(['about 34 in 100', 'about 28 in 100']);
  // 0.6 points: both are 5 in 100 by rounding, so thousandths are said.
  expect(bothInWords(SHARES, 0.054, 0.048, [0.003, 0.009])).toEqual(['about 54 in 1,000', 'about 48 in 1,000']);
  expect(bothInWords(SHARES, 0, 0.1, [-0.2, -0.01])).toEqual(['none', 'about 1 in 10']);
});

test('the size of a change is never narrower than its interval', () => {
  expect([RANGES.shares(0.012, 0.063), RANGES.shares(-0.063, -0.004), RANGES.pounds(0.106, 0.464), RANGES.index(465, 1847)]).toEqual([
    '1 to 7 in 100',
    'under 1 to 7 in 100',
    '£10 to £47',
    '465 to 1,847 points of the index of concentration',
  ]);
  // 0.05 and 0.31 of 30.4 days.
  expect(RANGES.days(0.05, 0.31)).toBe('1 to 10 days');
});

test('what two shares differ by in words lies within the interval, where that is not narrower than words can be', () => {
  const valueOf = (words: string): number => {
    const [, count, all] = /(\d[\d,]*) in ([\d,]+)/.exec(words) ?? [];
    // Those with a number before those without.
    const named = { 'three quarters': 3 / 4, 'two thirds': 2 / 3, fifth: 1 / 5, quarter: 1 / 4, third: 1 / 3, half: 1 / 2 };
    const known = Object.entries(named).find(([name]) => words.includes(name))?.[1];
    return count === undefined ? (known as number) : Number(count) / Number(all?.replace(',', ''));
  };
  const shares = fc.double({ min: 0.02, max: 0.98, noNaN: true });
  fc.assert(
    fc.property(shares, shares, fc.double({ min: 0.0011, max: 0.3, noNaN: true }), (after, before, half) => {
      const carried = [after - before - half, after - before + half] as const;
      const [now, then] = bothInWords(SHARES, after, before, carried).map(valueOf) as [number, number];
      expect(now - then).toBeGreaterThanOrEqual(carried[0]);
      expect(now - then).toBeLessThanOrEqual(carried[1]);
    }),
    { numRuns: 500, seed: 31 },
  );
});
