import { expect, test } from 'vitest';
import { definitionOf, type OutcomeId } from '../../../../src/study/outcomes/registry.ts';
import { tallyOf } from '../../../fixtures/tally.ts';

const tally = tallyOf({
  // Of £100k: £50k with a charity over £10m that works across the country, £40k with small ones, and £10k with one that was small at the start.
  incomes: { allContract: 100_000, smallContract: 40_000, smallAtStartContract: 50_000, majorContract: 50_000, nationalContract: 50_000 },
  payments: { lateAdvertised: 4_000_000, lateToNationals: 600_000 },
  advertised: { all: 8_000_000, nationals: 960_000, small: 400_000, smallAtStart: 600_000 },
  contracts: { price: 500_000, inHouse: 20_000 },
});

test.each([
  ['small_share', 0.4],
  ['small_share_start', 0.5],
  ['value_concentration_band', 0.5],
  ['national_share_public', 0.5],
  // £0.6m of £4m, and of twice as much £0.96m after what was passed on.
  ['national_share', 0.15],
  ['national_share_net', 0.12],
  ['small_share_advertised', 0.05],
  ['small_share_advertised_start', 0.075],
  ['in_house_share', 0.04],
] as const satisfies readonly (readonly [OutcomeId, number])[])('%s is %s', (id, value) => {
  expect(definitionOf(id).of(tally)).toBeCloseTo(value, 10);
});
