/** What is revealed of a lesson, by cases worked by hand. */
import { describe, expect, it, test } from 'vitest';
import { fared, seenIn, sizeOf, type Bet, type World } from '../../../src/lessons/reveal.ts';
import { englishWords, faredSentence, revealWords } from '../../../src/lessons/texts/words.ts';

const looked = { outcome: 'small_survival', within: 0.01 } as const;

/** Worlds with the given values under the first and the second design. */
const worldsOf = (pairs: readonly (readonly [number | null, number | null])[]): World[] =>
  pairs.map(([first, second]) => ({ first: { small_survival: first }, second: { small_survival: second } }) as World);

const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

const seventeen = worldsOf([...times(17, [0.5, 0.7] as const), ...times(2, [0.5, 0.505] as const), ...times(1, [0.5, 0.4] as const)]);

describe('what worlds show', () => {
  it('17 of 20 are higher, 2 about the same, 1 lower: Wilson gives 63 to 95', () => {
    const seen = seenIn(seventeen, looked);
    expect(seen.counts).toEqual({ lower: 1, same: 2, higher: 17 });
    expect([seen.worlds, seen.most, seen.range, seen.verdict]).toEqual([20, 'higher', [63, 95], 'higher']);
    // (17·0.7 + 2·0.505 + 0.4) / 20 = 13.31 / 20
    expect(seen.means?.map((value) => value.toFixed(4))).toEqual(['0.5000', '0.6655']);
    expect(seen.size).toBe('clear');
    expect(revealWords(englishWords, seen).slice(0, 3)).toEqual([
      'The model says: higher, clearly (by a tenth to a half).',
      'In 17 of 20 towns it is higher, in 1 lower, in 2 about the same.',
      'Of 100 such towns, probably 63 to 95 would show it higher.',
    ]);
    expect(revealWords(englishWords, seen)[3]).toMatch(/^On average it goes from 50\.0 % to 66\.\d %: \+16\.\d points/);
  });

  it('11 of 20 is no answer', () => {
    const seen = seenIn(worldsOf([...times(11, [0.5, 0.7] as const), ...times(9, [0.5, 0.3] as const)]), looked);
    expect([seen.most, seen.verdict, seen.size]).toEqual(['higher', null, null]);
    expect(revealWords(englishWords, seen)[0]).toBe('The model cannot tell: such towns may go either way.');
  });

  it('a difference of exactly what is allowed is about the same, and has no size', () => {
    const seen = seenIn(worldsOf(times(20, [0, 0.01] as const)), looked);
    expect([seen.counts.same, seen.verdict, seen.size]).toEqual([20, 'same', null]);
  });

  it('worlds in which the outcome is not defined count for nothing', () => {
    expect(
      seenIn(
        worldsOf([
          [null, 0.5],
          [0.5, null],
          [0.5, 0.9],
        ]),
        looked,
      ).worlds,
    ).toBe(1);
    const none = seenIn(worldsOf([[null, null]]), looked);
    expect([none.verdict, none.means, none.range]).toEqual([null, null, [0, 100]]);
    expect(revealWords(englishWords, none)).toEqual([
      'The model cannot tell: such towns may go either way.',
      'In none of the towns is there anything to measure.',
    ]);
  });

  test.each([
    [[0.5, 0.55], 'slight'],
    [[0.5, 0.56], 'clear'],
    [[0.5, 0.25], 'clear'],
    [[0.5, 0.2], 'large'],
    [[0, 0.001], 'large'],
  ] as const)('from %j it moves %s', (means, size) => expect(sizeOf(means)).toBe(size));
});

test.each([
  [{ direction: 'higher', size: 'clear' }, 'right', 'So does the model.'],
  [{ direction: 'higher', size: 'large' }, 'direction', 'another size'],
  [{ direction: 'lower', size: 'clear' }, 'wrong', 'says otherwise'],
  [{ direction: 'same', size: null }, 'wrong', 'says otherwise'],
] as const)('a prediction of %j is %s', (bet, how, said) => {
  expect(fared(bet, seenIn(seventeen, looked))).toBe(how);
  expect(faredSentence(englishWords, bet as Bet, how)).toContain(said);
});

test('nobody is wrong where the model cannot tell', () => {
  const even = seenIn(
    worldsOf([
      [0.5, 0.7],
      [0.5, 0.3],
    ]),
    looked,
  );
  expect(fared({ direction: 'lower', size: 'slight' }, even)).toBe('cannot tell');
});
