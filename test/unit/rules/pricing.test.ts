/** Prices and what bids are worth in money, worked out by hand. */
import { expect, test } from 'vitest';
import { chanceAt, meetsCeiling, priceBids } from '../../../src/model/appraisal/pricing.ts';
import { STEP_BACK } from '../../../src/model/scenario/names.ts';
import type { Tender } from '../../../src/model/sector/market.ts';
import type { Options } from '../../../src/model/world/tables.ts';
import type { Changes } from '../../fixtures/settings.ts';
import { optionsOf } from '../../fixtures/tiny-tables.ts';
import { letTender, set, small, tinyWorld } from '../../fixtures/tiny-world.ts';

type Bid = { readonly [K in Exclude<keyof Options, 'count' | 'allies'>]?: number };

/** Full cost £80,000 of £100,000 a year for three years, a twentieth of it covered; belief 0.3; £5000 for the bid, £2000 a year for monitoring. */
const BID: Bid = { fullCost: 80_000, covered: 0.05, belief: 0.3, bidCost: 5000, monitoring: 2000 };

/** Price, chance and money of one bid, where no price sways anybody unless it is said otherwise. */
function priced(bid: Bid = {}, terms: Partial<Tender> = {}, settings: Changes = {}, reserves = 5_000_000) {
  const world = tinyWorld({ 'bidding.price_sensitivity': 0, ...settings });
  letTender(world, terms);
  set(world, small, { reserves });
  const bids = optionsOf([{ ...BID, ...bid }]);
  priceBids(world, bids);
  return { price: bids.price[0] as number, chance: bids.winChance[0], money: bids.money[0] };
}

test('where price sways nobody the dearest that meets the ceiling is asked', () => {
  // 1.18 · £80,000; (0.3 · (94,400 − 76,000 − 2000) · 3 − 5000) / 5000.
  expect(priced()).toEqual({ price: 94_400, chance: expect.closeTo(0.3, 12), money: expect.closeTo(1.952, 10) });
  // The ceiling allows no more than full cost: (0.3 · (100,000 − 95,000 − 2000) · 3 − 5000) / 5000.
  expect(priced({ fullCost: 100_000 })).toEqual({ price: 100_000, chance: expect.closeTo(0.3, 12), money: expect.closeTo(-0.46, 10) });
});

test('where it sways, a lower price is worth its loss', () => {
  const bid = { fullCost: 100_000, covered: 0.3 };
  const swaying = { 'bidding.price_sensitivity': 40, 'bidding.money_limit': 50 };
  const odds = (3 / 7) * Math.exp(40 * (0.96 - 0.91));
  const chance = odds / (1 + odds);
  // At £91,000 the odds of 3 : 7 rise by e^2: (0.76 · (91,000 − 70,000 − 2000) · 3 − 5000) / 5000. £82,000 leaves too little, £100,000 wins too seldom.
  const found = priced(bid, {}, swaying);
  expect(found.price).toBeCloseTo(91_000, 6);
  expect(found.chance).toBeCloseTo(chance, 10);
  expect(found.money).toBeCloseTo((chance * 57_000 - 5000) / 5000, 8);
  // Where bids below full cost are refused, full cost is asked.
  expect(priced(bid, {}, { ...swaying, 'price.full_cost_recovery': true }).price).toBe(100_000);
});

test('what money counts is held within its range', () => {
  expect(priced({ covered: 0.9 }).money).toBe(3);
  expect(priced({ fullCost: 100_000, covered: 0, monitoring: 9000 }).money).toBe(-1);
});

test('money counts no more for a part of the work than that part of the limit', () => {
  expect(priced({ covered: 0.9, ownPart: 0.75 }).money).toBe(2.25);
});

test('a grant is the whole amount, and its price sways nobody', () => {
  // (0.3 · (100,000 − 76,000 − 2000) · 3 − 5000) / 5000.
  expect(priced({}, { grant: true }, { 'bidding.price_sensitivity': 40 })).toEqual({
    price: 100_000,
    chance: expect.closeTo(0.3, 12),
    money: expect.closeTo(2.96, 10),
  });
});

test('a part of the work earns a part, and working together and setting up cost', () => {
  // ((94,400 − 76,000) · 0.5 − 2000 − 500) · 3 years · 0.3 = 6030.
  expect(priced({ ownPart: 0.5, workingTogether: 500 }).money).toBeCloseTo(0.206, 10);
  // (0.3 · (16,400 · 3 − 10,000) − 5000) / 15,000 staked.
  expect(priced({ setUp: 10_000 }).money).toBeCloseTo(6760 / 15_000, 10);
  // Monitoring costs no more than a tenth of the price.
  expect(priced({ monitoring: 1e6 }).money).toBeCloseTo((0.3 * (94_400 - 76_000 - 9440) * 3 - 5000) / 5000, 10);
});

test('waiting to be paid costs interest, and more where reserves do not cover it', () => {
  // Half of a year's £100,000 for three years at 0.06: £9000. (0.3 · (49,200 − 9000) − 5000) / 5000.
  expect(priced({}, { arrears: 2 }).money).toBeCloseTo(1.412, 10);
  // With £20,000 in reserve, 0.15 of the other £30,000 more: (0.3 · (49,200 − 13,500) − 5000) / 5000.
  expect(priced({}, { arrears: 2 }, {}, 2_000_000).money).toBeCloseTo(1.142, 10);
  // Debts are no less than no reserves.
  expect(priced({}, { arrears: 2 }, {}, -1_000_000).money).toBe(priced({}, { arrears: 2 }, {}, 0).money);
});

test('one that steps back names no price', () => {
  expect(priced({ strategy: STEP_BACK, price: 7 }).price).toBe(7);
});

test('a price is possible where the lowest mark-up meets the ceiling', () => {
  const [freely, fully] = [false, true].map((recovery) => tinyWorld({ 'price.full_cost_recovery': recovery }));
  const tender = letTender(freely);
  // 0.64 of £156,250 is £100,000.
  expect([156_250, 156_251].map((cost) => meetsCeiling(freely, tender, cost))).toEqual([true, false]);
  expect([100_000, 100_001].map((cost) => meetsCeiling(fully, tender, cost))).toEqual([true, false]);
});

test('belief in winning is about a price of 0.96 of the ceiling', () => {
  const world = tinyWorld({ 'bidding.price_sensitivity': 5 });
  expect(chanceAt(world, letTender(world), 0.3, 96_000)).toBeCloseTo(0.3, 12);
  // Odds of 1 : 1 by e^(5 · 0.1).
  expect(chanceAt(world, letTender(world), 0.5, 86_000)).toBeCloseTo(1 / (1 + Math.exp(-0.5)), 12);
  expect(chanceAt(world, letTender(world, { grant: true }), 0.5, 82_000)).toBeCloseTo(0.5, 12);
});
