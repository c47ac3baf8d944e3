import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chance, changeIn, claim, differenceText, direction, likelihood, statement, pounds, valueIn } from '../../../src/report/words.ts';
import type { Difference } from '../../../src/study/findings.ts';
import { definitionOf, outcomeDefinitions } from '../../../src/study/outcomes/registry.ts';

/** Of every outcome of which a report states differences. */
const wordings = outcomeDefinitions.flatMap(({ says }) => (says === undefined ? [] : [says]));

const DIRECTIONS = /\b(more|fewer|larger|smaller|less|higher|lower|rises?|falls?|increases?|reduces?)\b/i;

const differences: fc.Arbitrary<Difference> = fc
  .tuple(
    fc.double({ min: -1, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([mean, half, share]) => ({
    mean,
    ci95: [mean - half, mean + half] as const,
    n: 20,
    pairing_gain: 2,
    share_above: share,
  }));

test('no direction is claimed when the interval includes zero', () => {
  fc.assert(
    fc.property(differences, fc.constantFrom(...wordings), (difference, words) => {
      const said = claim(words, 'share', difference);
      const [low, high] = difference.ci95 as readonly [number, number];
      if (low <= 0 && high >= 0) expect(said.replace(words.what, '')).not.toMatch(DIRECTIONS);
      else expect(said).toContain(low > 0 ? words.up : words.down);
    }),
    { numRuns: 500, seed: 5 },
  );
});

test('without an interval nothing is said of a difference, not even that it is not clear', () => {
  const difference: Difference = { mean: -282, ci95: null, n: 1, pairing_gain: null, share_above: 0 };
  expect(statement(definitionOf('hhi_local').says, difference)).toBe('concentration of local markets: too few worlds to tell');
});

test('likelihood words follow the yardstick', () => {
  expect([0, 0.04, 0.15, 0.3, 0.45, 0.65, 0.85, 0.99].map(likelihood)).toEqual([
    'a remote chance',
    'a remote chance',
    'highly unlikely',
    'unlikely',
    'a realistic possibility',
    'likely',
    'highly likely',
    'almost certain',
  ]);
});

test('a probability word stands beside the count of worlds, and is left out where worlds are few', () => {
  const all: Difference = { mean: 1, ci95: [0.5, 1.5], n: 20, pairing_gain: 2, share_above: 1 };
  expect(chance(all)).toBe('higher in 20 of 20 paired worlds: almost certain in the model');
  expect(chance({ ...all, mean: -1, ci95: [-1.5, -0.5], share_above: 0.15 })).toBe(
    'lower or equal in 17 of 20 paired worlds: highly likely in the model',
  );
  expect(chance({ ...all, n: 4 })).toBe('higher in 4 of 4 paired worlds');
  expect(chance({ ...all, ci95: [-0.5, 2.5] })).toBeNull();
});

test('numbers read as people write them', () => {
  expect([pounds(1_234_567), pounds(-45_600), pounds(950), pounds(2.5e9)]).toEqual(['£1.2m', '−£46k', '£950', '£2.5bn']);
  expect([
    valueIn('share', 0.1234),
    valueIn('index 0–10,000', 2345.6),
    valueIn('bids', 3.456),
    changeIn('share', -0.031),
    changeIn('share', 0.031),
  ]).toEqual(['12.3 %', '2,346', '3.46', '−3.1 points', '+3.1 points']);
  expect(valueIn('index 0–10,000', -0.2)).toBe('0');
});

test('nothing to compare is said to be so', () => {
  const none: Difference = { mean: 0, ci95: [0, 0], n: 5, pairing_gain: null, share_above: 0 };
  expect(claim(definitionOf('hhi_local').says, 'share', none)).toContain('no difference at all');
  expect(direction({ ...none, mean: null, ci95: null })).toBe('none');
});

test('a difference that is not nought never reads like it', () => {
  const of = (low: number, high: number): Difference => ({
    mean: (low + high) / 2,
    ci95: [low, high],
    n: 20,
    pairing_gain: 2,
    share_above: 1,
  });
  expect(differenceText('share', of(0.000_004, 0.000_006))).toBe('+0.0005 points (+0.0004 to +0.0006)');
  expect(differenceText('points 0–1', of(0.000_01, 0.003))).toBe('+0.00151 (+0.00001 to +0.00300)');
  expect(differenceText('index 0–10,000', of(0.1, 0.3))).toBe('+0.2 (+0.1 to +0.3)');
  expect(differenceText('share', of(2e-12, 4e-12))).toBe('+3e-10 points (+2e-10 to +4e-10)');
  expect(differenceText('share', of(-0.01, 0.01))).toBe('0.0 points (−1.0 to +1.0)');
});

test('20-pounds-in-powers: money keeps its sign, its pound and at most pence, however small an end of the interval', () => {
  const of = (mean: number, low: number, high: number) => differenceText('£ a year', { mean, ci95: [low, high] });
  expect(of(1200, 0.2, 2400)).toBe('+£1,200 a year (+£0.20 to +£2,400)');
  expect(of(0.003, 0.001, 0.004)).toBe('+£0.00 a year (+£0.00 to +£0.00)');
  expect(of(12_000, 0.2, 24_000)).toBe('+£12k a year (+£0.20 to +£24k)');
  expect(of(-0.3, -0.4, -0.2)).toBe('−£0.30 a year (−£0.40 to −£0.20)');
  expect(of(5e6, -1e6, 8e6)).toBe('+£5.0m a year (−£1.0m to +£8.0m)');
});

test('a number too small for digits is a power of ten, and those beside it are not', () => {
  expect(differenceText('share', { mean: 0.004, ci95: [1e-9, 0.008] })).toBe('+0.400 points (+1e-7 to +0.800)');
});
