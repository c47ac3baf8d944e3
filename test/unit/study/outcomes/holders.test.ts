import { expect, test } from 'vitest';
import { definitionOf, type OutcomeId } from '../../../../src/study/outcomes/registry.ts';
import { tallyOf } from '../../../fixtures/tally.ts';

const tally = tallyOf({
  followed: {
    // Of 80 small holders 60 operate and 50 still hold something; 20 held advertised work, and 5 do.
    holders: 80,
    holdersOperating: 60,
    holdersStill: 50,
    advertisedHolders: 20,
    advertisedHoldersStill: 5,
    // £1m + £3m + £6m with those under £1m, then £1m + £2m + £4m; £20m with the next, which keep it; £40m + £60m, then £50m + £60m.
    heldAtStart: { micro: 1, small: 3, medium: 6, large: 20, major: 40, super_major: 60 },
    heldNow: { micro: 1, small: 2, medium: 4, large: 20, major: 50, super_major: 60 },
  },
});

test.each([
  ['small_holders', 0.625],
  ['small_holders_advertised', 0.25],
  ['small_money_kept', 0.7],
  ['large_money_kept', 1],
  ['major_money_kept', 1.1],
] as const satisfies readonly (readonly [OutcomeId, number])[])('%s is %s', (id, value) => {
  expect(definitionOf(id).of(tally)).toBeCloseTo(value, 10);
});
