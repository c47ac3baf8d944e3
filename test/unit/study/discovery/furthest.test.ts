/** Inverse questions, by cells made by hand. */
import { describe, expect, it } from 'vitest';
import type { SearchFactor } from '../../../../src/study/discovery/cells.ts';
import type { Condition } from '../../../../src/study/discovery/discovery-findings.ts';
import { furthest, verdictOf, type KnownCell } from '../../../../src/study/discovery/furthest.ts';
import { everywhereWords, questionWords, walkWords } from '../../../../src/study/discovery/furthest-words.ts';

const lots: SearchFactor = { name: 'contract.lots', title: '‘contract.lots’', type: 'numeric', unit: null };
const sharing: SearchFactor = { name: 'sharing', title: '‘sharing’', type: 'levels', labels: ['free', 'asked'] };
const keeping: readonly Condition[] = [{ outcome: 'small_survival', sign: '>=', value: 0.7 }];

const cell = (value: number, other: number, low: number, high: number): KnownCell => ({
  id: `${value}-${other}`,
  point: [value, other],
  means: [(low + high) / 2],
  intervals: [[low, high]],
});
/** Without sharing it holds at 1 and 2 and, after a level that is open, at 8 again; with it everywhere. */
const cells = [
  cell(8, 0, 0.71, 0.75),
  cell(2, 0, 0.7, 0.76),
  cell(1, 0, 0.75, 0.8),
  cell(4, 0, 0.67, 0.73),
  ...[1, 2, 4, 8].map((value) => cell(value, 1, 0.8, 0.9)),
];
const ask = (end: 'largest' | 'smallest', of: readonly KnownCell[] = cells) =>
  furthest({ factors: [lots, sharing], cells: of, conditions: keeping, asked: 0, end });

describe('a walk', () => {
  it('ends before the first level that does not surely hold, whatever comes after it', () => {
    const { walks } = ask('largest');
    expect(walks.map(({ steps, holding }) => [steps.map(({ value }) => value), holding])).toEqual([
      [[1, 2, 4, 8], 2],
      [[1, 2, 4, 8], 4],
    ]);
  });

  it('begins at the other end for the smallest', () => {
    const { walks, everywhere } = ask('smallest');
    expect(walks.map(({ steps, holding }) => [steps[0]?.value, holding])).toEqual([
      [8, 1],
      [8, 4],
    ]);
    expect(everywhere).toBe(8);
  });

  it('leaves out combinations with one level', () => {
    const { walks, alone } = ask('largest', cells.slice(0, 5));
    expect([walks.length, alone]).toEqual([1, 1]);
  });
});

it('holds everywhere at the least of the answers, and nowhere if one has none', () => {
  expect(ask('largest').everywhere).toBe(2);
  expect(ask('largest', [...cells.filter(({ id }) => id !== '1-0'), cell(1, 0, 0.5, 0.6)]).everywhere).toBeNull();
});

it.each([
  ['>=', 0.7, [0.7, 0.8], 'holds'],
  ['>', 0.7, [0.7, 0.8], 'cannot tell'],
  ['>', 0.7, [0.6, 0.7], 'fails'],
  ['>=', 0.7, [0.6, 0.7], 'cannot tell'],
  ['<', 0.7, [0.6, 0.69], 'holds'],
  ['<', 0.7, [0.7, 0.8], 'fails'],
  ['<=', 0.7, [0.6, 0.7], 'holds'],
  ['<=', 0.7, [0.71, 0.8], 'fails'],
] as const)('%s %d by the interval %j: %s', (sign, value, [low, high], verdict) => {
  expect(verdictOf({ intervals: [[low, high]] }, [{ outcome: 'trust', sign, value }])).toBe(verdict);
});

it('of several conditions one that fails decides, then one that is open', () => {
  const two: readonly Condition[] = [...keeping, { outcome: 'hhi_local', sign: '<', value: 5000 }];
  const over = (survival: readonly [number, number] | null, hhi: readonly [number, number]) =>
    verdictOf({ intervals: [survival, hhi] }, two);
  expect([over([0.8, 0.9], [4000, 4500]), over(null, [4000, 4500]), over(null, [6000, 7000])]).toEqual(['holds', 'cannot tell', 'fails']);
});

it('is said in sentences', () => {
  const found = ask('largest');
  expect(questionWords(found)).toBe('Largest ‘contract.lots’ at which ‘small_survival’ is at least 70 %');
  expect(everywhereWords(found)).toBe('In all 2 combinations of the other factors it holds at 2.');
  expect(found.walks.map((walk) => walkWords(walk, [lots, sharing], found))).toEqual([
    '‘sharing’ ‘free’: 2. At 4 that is open: ‘small_survival’ 70 % (67 % to 73 %).',
    '‘sharing’ ‘asked’: 8. That is the largest there is.',
  ]);
});
