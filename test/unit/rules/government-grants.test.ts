/** Government grants under cuts. */
import { expect, test } from 'vitest';
import { followCuts, shareCut } from '../../../src/model/finance/government-grants.ts';
import { grantsLeft, joinOtherIncome, otherIncomeAfter } from '../../../src/model/shared-rules/grants.ts';
import { grantsOfRest } from '../../../src/model/population/contracts.ts';
import { settleAccounts } from '../../../src/model/finance/settle-accounts.ts';
import { account } from '../../../src/model/sector/books.ts';
import { elsewhere, medium, national, ofEach, set, small, tinyWorld } from '../../fixtures/tiny-world.ts';

test('grants fall with a budget as far as they follow it, never below nothing, and do not rise with it', () => {
  // Cuts of 30 % and 80 %: at 1 the same, at 1.5 half as much again, and all there is.
  expect([shareCut(0.7, 1), shareCut(0.7, 1.5), shareCut(0.2, 1.5)].map((cut) => cut.toFixed(6))).toEqual([
    '0.300000',
    '0.450000',
    '1.000000',
  ]);
  expect([shareCut(1, 1), shareCut(1.4, 1), shareCut(0.7, 0)]).toEqual([0, 0, 0]);
});

test('other income loses what is cut of its grants, and regains it', () => {
  // £100,000 of which a fifth is grants: £20,000 less 30 % is £14,000 of £94,000, and without any grant £80,000 are left.
  expect(otherIncomeAfter(100_000, 0.2, 0, 0.3)).toBeCloseTo(94_000, 6);
  expect(grantsLeft(0.2, 0.3)).toBeCloseTo(14 / 94, 12);
  expect(otherIncomeAfter(94_000, 0.2, 0.3, 1)).toBeCloseTo(80_000, 6);
  expect(otherIncomeAfter(80_000, 0.2, 1, 0)).toBeCloseTo(100_000, 6);
  expect([grantsLeft(0.2, 1), grantsLeft(0.2, 0)]).toEqual([0, 0.2]);
});

test('a holder’s grants are a share of all of its income, which is more of what is not from contracts', () => {
  // 8 % of £100,000 is £8,000 of the £40,000 that are left beside £60,000 from contracts; of £5,000 that are left they are not all.
  expect(grantsOfRest(0.08, 100_000, 40_000)).toBeCloseTo(0.2, 12);
  expect([grantsOfRest(0.08, 100_000, 5000), grantsOfRest(0.08, 100_000, 0)]).toEqual([0.95, 0]);
});

test('each charity’s grants go as the budget of its service and place', () => {
  const world = tinyWorld({ 'budget.multiplier': 0.8, 'budget.by_service.homelessness': 0.5, 'budget.spares': 'deprived_areas' });
  const { charities, places } = world.sector;
  places.deprivation.set([0.5, 0.9]);
  for (const i of [small, medium, national, elsewhere]) set(world, i, { grantShare: 0.5, otherIncome: 100_000 });
  set(world, small, { mainService: 1 });
  set(world, medium, { commissioned: 0, mainService: 1 });
  followCuts(world);
  // 0.8 · 0.5 for homelessness; 0.8 where work is not commissioned and across the country; a place that is spared keeps its grants.
  expect(ofEach(charities.grantsCut).map((cut) => cut.toFixed(6))).toEqual(['0.600000', '0.200000', '0.200000', '0.000000']);
  expect(ofEach(charities.otherIncome).map((income) => Math.round(income))).toEqual([70_000, 90_000, 90_000, 100_000]);
  followCuts(world);
  expect(ofEach(charities.otherIncome).map((income) => Math.round(income))).toEqual([70_000, 90_000, 90_000, 100_000]);
});

test('of two that merge, grants and what is cut of them are those of both', () => {
  const { charities } = tinyWorld().sector;
  // £100,000 of which a fifth was grants, £6,000 of them cut, and £300,000 of which a tenth is grants, none of them cut.
  charities.otherIncome.set([300_000, 94_000]);
  charities.grantShare.set([0.1, 0.2]);
  charities.grantsCut.set([0, 0.3]);
  joinOtherIncome(charities, small, medium);
  // £50,000 of £400,000 were grants, and £6,000 of those are cut.
  expect(charities.otherIncome[medium]).toBeCloseTo(394_000, 6);
  expect(charities.grantShare[medium]).toBeCloseTo(0.125, 12);
  expect(charities.grantsCut[medium]).toBeCloseTo(0.12, 8);
  expect(otherIncomeAfter(394_000, charities.grantShare[medium], charities.grantsCut[medium], 0)).toBeCloseTo(400_000, 2);
});

test('two without other income have no grants together', () => {
  const { charities } = tinyWorld().sector;
  charities.otherIncome.fill(0);
  charities.grantShare.fill(0.1);
  joinOtherIncome(charities, small, medium);
  expect([charities.otherIncome[medium], charities.grantShare[medium], charities.grantsCut[medium]]).toEqual([0, 0, 0]);
});

test('that small contracts are spared spares no grant', () => {
  const world = tinyWorld({ 'budget.multiplier': 0.8, 'budget.spares': 'small_contracts' });
  set(world, small, { grantShare: 0.5 });
  followCuts(world);
  // £50,000, half of it grants, a fifth of which goes.
  expect(world.sector.charities.otherIncome[small]).toBeCloseTo(45_000, 6);
});

test('government pays what is left', () => {
  const still = { 'finance.permanent_sd.small': 0, 'finance.passing_sd.small': 0, 'finance.growth.small': 0 };
  const paid = (multiplier: number) => {
    const world = tinyWorld({ ...still, 'budget.multiplier': multiplier });
    set(world, small, { grantShare: 0.25 });
    settleAccounts.run(world);
    return (world.sector.books.paidOut[account['government grants']] as number) / 100;
  };
  // A quarter of £50,000, by the quarter: £3,125; at 0.6 of the budget £1,875.
  expect(paid(1)).toBe(3125);
  expect(paid(0.6)).toBe(1875);
});
