/** Since when two lives differ, as `explain` says it. */
import { expect, test } from 'vitest';
import { livesText } from '../../../src/cli/results/life-text.ts';

const life = {
  charity: 'A0-0-1',
  name: 'Tollgate Advice',
  about: 'It advises.',
  events: [],
  story: [],
  founded: null,
  decisions: [],
  months: [],
  turnover: [],
};

test.each([
  [null, 'On the same luck, its life is the same under both.'],
  [0, 'On the same luck, its lives differ from the start.'],
  [6, 'On the same luck, its lives are the same until year 2, quarter 3.'],
])('from quarter %s', (from, said) => {
  const compared = { from, one: null, other: null, moneyFrom: null };
  expect(livesText({ title: 'one', life }, { title: 'other', life }, compared, undefined)).toContain(said);
});

test.each([
  // 1 % of 101 is 1.01: an income of 100 differs from it by less.
  [[101, 101, 110], '  Its money differs from then on, its income by no more than a hundredth until year 1, quarter 3.'],
  [[101, 101, 101], '  Its money differs from then on, its income never by more than a hundredth.'],
  [[110, 101, 101], '  Its money differs from then on.'],
])('money that differs from the start, with an income of %j beside 100', (turnover, said) => {
  const [one, other] = [turnover, [100, 100, 100]].map((each) => ({ title: '', life: { ...life, turnover: each } }));
  const compared = { from: 0, one: null, other: null, moneyFrom: 0 };
  expect(livesText(one, other, compared, undefined).split('\n')).toContain(said);
});
