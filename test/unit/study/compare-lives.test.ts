import { describe, expect, it, test } from 'vitest';
import { compareLives, partingOf } from '../../../src/study/lives/compare-lives.ts';
import type { Life, LifeEvent } from '../../../src/study/lives/follow-life.ts';

const event = (quarter: number, kind: string, text: string): LifeEvent => ({
  id: `${quarter + 1}.1`,
  quarter,
  date: '',
  kind,
  text,
  others: [],
});
const life = (events: readonly LifeEvent[], months: readonly number[]): Life => ({
  charity: 'A1-0-1',
  name: 'Sallowford Advice',
  about: '',
  events,
  story: [],
  founded: null,
  decisions: [],
  months,
  turnover: months,
});

test('equal lives differ nowhere', () => {
  const same = life([event(2, 'won', 'Won.')], [1, 2, 3]);
  expect(compareLives(same, same)).toEqual({ from: null, one: null, other: null, moneyFrom: null });
});

test('the first different event is named in each life, and money that differs before it', () => {
  const one = life([event(1, 'lost', 'Lost.'), event(3, 'year', 'Year.'), event(5, 'won', 'Won.')], [1, 2, 3, 4]);
  const other = life([event(1, 'lost', 'Lost.'), event(3, 'year', 'Another year.'), event(5, 'lost', 'Lost again.')], [1, 2, 9, 4]);
  expect(compareLives(one, other)).toMatchObject({ from: 2, moneyFrom: 2, one: { text: 'Won.' }, other: { text: 'Lost again.' } });
});

test('an event that only one life has is set beside nothing', () => {
  const one = life([event(4, 'closed', 'Closed.')], [1]);
  const other = life([event(6, 'won', 'Won.')], [1]);
  expect(compareLives(one, other)).toMatchObject({ from: 4, one: { text: 'Closed.' }, other: null });
});

describe('to a reader lives part', () => {
  const won = (who: string) => event(3, 'won', `Bidding with ${who} as a partner, it won the contract.`);

  it('in a turn, and in income from more than a hundredth on', () => {
    // What it let pass is no turn; 1 % of 101 is 1.01.
    const one = life([event(1, 'let pass', 'Looked at it.'), event(3, 'lost', 'Lost.')], [100, 100, 100, 100]);
    const other = life([event(3, 'won', 'Won.')], [100, 101, 102, 100]);
    expect(partingOf(one, other)).toEqual({ event: 3, income: 2 });
    const ended = life([event(2, 'closed', 'Closed.')], [100, 100]);
    expect(partingOf(one, ended)).toEqual({ event: 2, income: 2 });
  });

  it('not in the size of another charity, but in which it is', () => {
    const one = life([won('Tollgate Refuge (A0-0-12, small)')], [1]);
    expect(partingOf(one, life([won('Tollgate Refuge (A0-0-12, medium, regional)')], [1]))).toEqual({ event: null, income: null });
    expect(partingOf(one, life([won('Tollgate Refuge (A0-0-13, small)')], [1]))).toEqual({ event: 3, income: null });
  });
});
