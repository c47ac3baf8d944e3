import { expect, test } from 'vitest';
import { definitionOf, type OutcomeId } from '../../../../src/study/outcomes/registry.ts';
import { tallyOf } from '../../../fixtures/tally.ts';

const tally = tallyOf({
  incomes: {
    // £50k, £30k and £20k.
    contract: [50_000, 30_000, 20_000],
    // One charity of £300k, and one of £200k of which half is simulated.
    total: [300_000, 200_000],
    part: [1, 0.5],
  },
  // Two markets: one with a single provider, one with four equal ones; a third has too little money for a number to hold.
  markets: {
    hhi: [10_000, 2500, null],
    fewer: [5000, 2500, null],
    chance: [2000, 500, null],
    sharing: [0, -1000, null],
    winners: [3000, 500, null],
  },
});

test.each([
  // 50² + 30² + 20²
  ['hhi', 3800],
  // (10,000 + 2,500) / 2; the null market is in no mean. Luck: (5,000 + 2,000 + 2,500 + 500) / 2.
  ['hhi_local', 6250],
  ['hhi_local_random', 5000],
  ['hhi_local_excess', 1250],
  // 3,750 + 1,250 − 500 + 1,750 = 6,250
  ['hhi_fewer', 3750],
  ['hhi_chance', 1250],
  ['hhi_sharing', -500],
  ['hhi_winners', 1750],
  // One provider and four: (1 + 4) / 2
  ['effective_providers_local', 2.5],
  // £300k and £100k as simulated: 75² + 25²
  ['hhi_total_income', 6250],
  ['cr5', 1],
  // Shares 0.2, 0.3, 0.5 in rising order: the area under the Lorenz curve is (0.1 + 0.35 + 0.75) / 3 = 0.4, so 1 − 2 · 0.4
  ['gini_income', 0.2],
  // £200k for half a charity, then £300k for one: people 1/3 and 2/3, money 1/4 and 3/4; area 1/3 · 1/8 + 2/3 · 5/8 = 11/24
  ['gini_total_income', 1 / 12],
] as const satisfies readonly (readonly [OutcomeId, number])[])('%s is %s', (id, value) => {
  expect(definitionOf(id).of(tally)).toBeCloseTo(value, 10);
});

test('concentration beyond luck may be below 0, and is exactly 0 where the two differ by rounding', () => {
  const beyond = (hhi: number, luck: number) =>
    definitionOf('hhi_local_excess').of(tallyOf({ markets: { hhi: [hhi], fewer: [luck - 1000], chance: [1000] } }));
  expect(beyond(4000, 5000)).toBe(-1000);
  expect(beyond(5000, 5000 + 1e-9)).toBe(0);
});
