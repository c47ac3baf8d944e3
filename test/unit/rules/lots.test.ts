/** Into how many lots work is split; worked by hand. */
import { expect, test } from 'vitest';
import { lotsOf } from '../../../src/model/commissioning/tenders.ts';

const three = { lots: 3, value_max: 1_000_000_000 };

test.each([
  ['as many as the rule says where each is worth enough', 15_000, three, 5000, 3],
  ['fewer where one would be worth less than the smallest line', 14_999, three, 5000, 2],
  ['one of work that is worth less itself, as after a cut', 4000, three, 5000, 1],
  ['as many as the rule says where there is no smallest line', 4000, three, 0, 3],
  ['more where no contract may exceed less', 250_000, { lots: 1, value_max: 100_000 }, 5000, 3],
  ['by the value that none may exceed, though that is less than the smallest line', 12_000, { lots: 1, value_max: 3000 }, 5000, 4],
])('%s', (_, annual, rules, smallest, lots) => {
  expect(lotsOf(annual, rules, smallest)).toBe(lots);
});
