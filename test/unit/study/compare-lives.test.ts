import { expect, test } from 'vitest';
import { compareLives } from '../../../src/study/lives/compare-lives.ts';
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
