/** How many days a bid takes, and who can afford to bid for more. */
import { expect, test } from 'vitest';
import { drawSector } from '../../../src/model/population/draw.ts';
import { makeWorld } from '../../../src/model/quarter/make-world.ts';
import { drawKeys } from '../../../src/model/random/streams.ts';
import { daysOfBid, isOverBidBudget, withKept } from '../../../src/model/shared-rules/bid-capacity.ts';
import { noMechanisms, scenarioOf, settingsWith } from '../../property/worlds.ts';

const settings = settingsWith({ 'bidding.day_rate': 200, 'bidding.days_each_line': 0.1, 'bidding.days_each_service': 0.15 });

test('a bid takes the days that its cost pays for', () => {
  expect(daysOfBid(settings, 3000, { lines: [7], services: 0b100 })).toBeCloseTo(15, 9);
});

test('and more for each further line and service', () => {
  // Three further lines and one further service: 15 · (1 + 0.3 + 0.15).
  expect(daysOfBid(settings, 3000, { lines: [7, 8, 9, 10], services: 0b110 })).toBeCloseTo(21.75, 9);
});

test('in the whole country nobody keeps room for bids from one quarter to the next', () => {
  expect(withKept(500, 200, 1)).toBe(500);
  expect(withKept(0, 200, 1)).toBe(0);
});

test('in a sample one of wider reach keeps what as many quarters give as a bid there stands for, and no more', () => {
  expect(withKept(500, 200, 0.1)).toBe(700);
  expect(withKept(500, 4800, 0.1)).toBe(5000);
  // Nothing may come on top of what it has won of late.
  expect(withKept(0, 200, 0.1)).toBe(0);
});

test('transactions above a share of income stop bids for further work', () => {
  const scenario = scenarioOf({ 'bidding.budget_share': 0.05 }, noMechanisms, 'budget');
  const world = makeWorld(drawSector(scenario.settings, drawKeys('budget', 0)), scenario, 0, 0, []);
  const { otherIncome, advertisedIncome, spotIncome, transactions } = world.sector.charities;
  otherIncome[0] = 60_000;
  advertisedIncome[0] = 30_000;
  spotIncome[0] = 10_000;
  transactions[0] = 5000;
  expect(isOverBidBudget(world, 0)).toBe(false);
  transactions[0] = 5001;
  expect(isOverBidBudget(world, 0)).toBe(true);
});
