/** What became of charities and of contract money in the two towns. */
import { describe, expect, it, test } from 'vitest';
import { CLOSED, MERGED, OPERATING } from '../../../src/model/sector/charities.ts';
import { endingOf } from '../../../src/play/answer/ending.ts';
import { fateOf, incomesOf } from '../../../src/play/answer/frequency.ts';
import { whyLost } from '../../../src/play/answer/why-lost.ts';
import { outOf100, whoseMoney } from '../../../src/play/answer/whose-money.ts';
import type { Frame } from '../../../src/play/engine/frames.ts';
import { texts } from '../../../src/play/texts.ts';
import { frame } from './frame.ts';

describe('whose contract money it is', () => {
  // 1 of 6 is 16.67, 2 of 6 33.33, 3 of 6 50: the pound that rounding down leaves is the first's.
  it('in whole pounds of a hundred that add up, and none where nothing is paid', () => {
    expect(outOf100({ small: 10, larger: 20, outside: 30 })).toEqual({ small: 17, larger: 33, outside: 50 });
    expect(outOf100({ small: 1, larger: 1, outside: 1 })).toEqual({ small: 34, larger: 33, outside: 33 });
    expect(outOf100({ small: 0, larger: 0, outside: 0 })).toBe(null);
  });

  it('counts small charities that lead or are partners, and closures without mergers', () => {
    const last = frame([OPERATING, OPERATING, OPERATING, CLOSED, MERGED], [1, 2, 4, 0, 0], { money: { small: 1, larger: 0, outside: 3 } });
    expect(whoseMoney(last)).toEqual({ of100: { small: 25, larger: 0, outside: 75 }, smallHolders: 2, closed: 1 });
    expect(whoseMoney({ ...last, band: Uint8Array.from([3, 2, 0, 0, 0]) }).smallHolders).toBe(1);
  });

  it('is said with today’s beside it', () => {
    const { money, closed } = texts.whoseMoney;
    expect(money({ small: 7, larger: 35, outside: 58 }, { small: 9, larger: 56, outside: 35 })).toBe(
      'Of every £100 that contracts pay after ten years, £7 goes to small charities (under today’s rules £9), £35 to larger charities (£56), £58 to firms and the council itself (£35).',
    );
    expect([closed(83, 83), closed(80, 83), closed(85, 83)]).toEqual([
      'As many charities closed: 83 and 83.',
      'Fewer charities closed: 80, under today’s rules 83.',
      'More charities closed: 85, under today’s rules 83.',
    ]);
  });
});

test.each([
  [OPERATING, 1, CLOSED, 0, 'closed by it'],
  [MERGED, 0, CLOSED, 0, 'closed by it'],
  [OPERATING, 1, MERGED, 0, 'merged by it'],
  [CLOSED, 0, MERGED, 0, 'merged by it'],
  [CLOSED, 0, OPERATING, 0, 'saved by it'],
  [MERGED, 0, OPERATING, 1, 'stayed apart'],
  [OPERATING, 2, OPERATING, 4, 'lost its contract'],
  [OPERATING, 4, OPERATING, 1, 'gained a contract'],
  [OPERATING, 1, OPERATING, 2, 'untouched'],
  [CLOSED, 0, CLOSED, 0, 'gone alike'],
])('status %i with work %i, then %i with %i: %s', (before, had, after, has, fate) => {
  expect(fateOf(frame([before], [had]), frame([after], [has]), 0, 0)).toBe(fate);
  expect(fateOf(frame([before], [had]), frame([after], [has]), undefined, 0)).toBe('absent');
});

test('two incomes are said from more than a tenth apart, of a charity that is in both towns', () => {
  const town = (income: number, status: number = OPERATING) => frame([status], [1], { income: Float32Array.of(income) });
  expect(incomesOf(town(95_000), town(60_000), 0, 0)).toEqual([95_000, 60_000]);
  expect(fateOf(town(95_000), town(60_000), 0, 0)).toBe('other income');
  // 10,000 is a tenth of 100,000, whichever of the two it is.
  expect([incomesOf(town(100_000), town(90_000), 0, 0), incomesOf(town(90_000), town(100_000), 0, 0)]).toEqual([null, null]);
  expect(incomesOf(town(100_000), town(89_000), 0, 0)).not.toBeNull();
  expect([incomesOf(town(95_000), town(0, CLOSED), 0, 0), incomesOf(town(95_000), town(60_000), 0, undefined)]).toEqual([null, null]);
  expect(texts.charity.incomes('£60k', '£95k')).toBe('Its income is £60k a year; without the change it would be £95k.');
});

test('a charity’s ten years end where its status or its work says, with the year in which it went', () => {
  const at = (quarter: number, status: readonly number[], work: readonly number[]): Frame => frame(status, work, { quarter });
  const frames = [
    at(0, [OPERATING, OPERATING, OPERATING], [1, 0, 2]),
    at(4, [OPERATING, OPERATING, CLOSED, OPERATING], [1, 4, 0, 0]),
    at(5, [OPERATING, MERGED, CLOSED, OPERATING], [2, 0, 0, 4]),
  ];
  expect([0, 1, 2, 3, 4, undefined].map((k) => endingOf(frames, k))).toEqual([
    { how: 'holds' },
    { how: 'merged', year: 2 },
    { how: 'closed', year: 1 },
    { how: 'none' },
    { how: 'absent' },
    { how: 'absent' },
  ]);
});

test('those that hold a contract in the first town alone are counted by reason, the commonest first', () => {
  const today = { holding: ['a', 'b', 'c', 'd', 'f'], without: [{ id: 'e', why: 'outbid' }] } as const;
  const yours = {
    holding: ['d', 'e'],
    without: [
      { id: 'a', why: 'outbid' },
      { id: 'b', why: 'partnership required' },
      { id: 'c', why: 'partner share' },
      { id: 'f', why: 'partnership required' },
      { id: 'g', why: 'too large' },
    ],
  } as const;
  expect(whyLost(today, yours)).toEqual([
    { why: 'partnership required', ids: ['b', 'c', 'f'] },
    { why: 'outbid', ids: ['a'] },
  ]);
  expect(whyLost(today, { holding: today.holding, without: [] })).toEqual([]);
  expect([
    texts.whyLost.most(10, 6, 'too large', 'Tollgate Refuge'),
    texts.whyLost.most(3, 3, 'gone', 'Tollgate Refuge'),
    texts.whyLost.one('Tollgate Refuge', 'did not bid'),
    texts.whyLost.tied(4, 2, ['outbid', 'services'], 'Tollgate Refuge'),
  ]).toEqual([
    'Of the 10 that would hold one under today’s rules but do not under yours, 6 could not bid alone for the contract that followed, which was too large for their size (Tollgate Refuge, for example).',
    'All 3 that would hold one under today’s rules but do not under yours closed or merged before their work was let again (Tollgate Refuge, for example).',
    'The one that would hold one under today’s rules but does not under yours, Tollgate Refuge, could have bid for the contract that followed, and did not.',
    'Of the 4 that would hold one under today’s rules but do not under yours, no one reason leads: 2 bid for the contract that followed and lost it to another; 2 could not bid alone for the contract that followed, which asked for work that they do not do (Tollgate Refuge, for example).',
  ]);
});
