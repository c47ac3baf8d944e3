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
