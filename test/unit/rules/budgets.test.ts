/** What commissioners have to spend, and what running contracts are paid. */
import { expect, test } from 'vitest';
import { budgetMultiple, paymentFactor, workAt, workFactor } from '../../../src/model/shared-rules/budgets.ts';
import { NOW, tinyWorld, underContract } from '../../fixtures/tiny-world.ts';

const ADVICE = 0;
const HOMELESSNESS = 1;

test('multiples of the whole, the service and the place come together', () => {
  const world = tinyWorld({ 'budget.multiplier': 0.8, 'budget.by_service.homelessness': 0.5, 'budget.by_deprivation.middle': 1.5 });
  expect(budgetMultiple(world, ADVICE, 0, 1000)).toBeCloseTo(1.2, 12);
  expect(budgetMultiple(world, HOMELESSNESS, 0, 1000)).toBeCloseTo(0.6, 12);
  world.sector.places.third[1] = 2;
  expect(budgetMultiple(world, ADVICE, 1, 1000)).toBeCloseTo(0.8, 12);
});

test('a region’s multiple, and the country’s, are those of their people', () => {
  const world = tinyWorld({ 'budget.by_deprivation.most_deprived': 0.6 });
  world.sector.places.peopleByThird = [
    [0.5, 0, 0.5],
    [0.25, 0.5, 0.25],
  ];
  // Half of the region's people have 0.6: 1 − 0.5 · 0.4; of the country's a quarter.
  expect(budgetMultiple(world, ADVICE, -1, 1000, 0)).toBeCloseTo(0.8, 12);
  expect(budgetMultiple(world, ADVICE, -1, 1000)).toBeCloseTo(0.9, 12);
});

test('cuts may spare the small or the deprived', () => {
  const cut = { 'budget.multiplier': 0.8 } as const;
  const small = tinyWorld({ ...cut, 'budget.spares': 'small_contracts', 'budget.spares_below': 50_000 });
  expect([budgetMultiple(small, ADVICE, 0, 49_999), budgetMultiple(small, ADVICE, 0, 50_000)]).toEqual([1, 0.8]);
  const deprived = tinyWorld({ ...cut, 'budget.spares': 'deprived_areas' });
  deprived.sector.places.deprivation.set([0.75, 0.6]);
  expect([0, 1, -1].map((area) => budgetMultiple(deprived, ADVICE, area, 1000))).toEqual([1, 0.8, 0.8]);
  // More is more for everyone.
  const raised = tinyWorld({ 'budget.multiplier': 1.2, 'budget.spares': 'small_contracts' });
  expect(budgetMultiple(raised, ADVICE, 0, 1000)).toBe(1.2);
});

test('a cut lowers the price of the same work as far as rules say, and the work by the rest', () => {
  const work = (multiple: number, share: number, least = 0.8) =>
    workAt(tinyWorld({ 'budget.price_share': share, 'budget.least_price': least }).settings.budget, multiple);
  // Of 0.81 the root is price, and as much is work; nothing is price; all of it is, down to 0.9.
  expect(work(0.81, 0.5)).toBeCloseTo(0.9, 12);
  expect(work(0.81, 0)).toBe(0.81);
  expect(work(0.81, 1)).toBeCloseTo(1, 12);
  expect(work(0.81, 1, 0.9)).toBeCloseTo(0.9, 12);
  // The root of 0.49 is below the least price of 0.8: the rest is less work.
  expect(work(0.49, 0.5)).toBeCloseTo(0.6125, 12);
  // More money buys more at the same price, and none buys none.
  expect([work(1.2, 0.5), work(0, 0.5)]).toEqual([1.2, 0]);
});

test('less of the work is bought after cuts, never more than was let', () => {
  const world = tinyWorld({ 'budget.multiplier': 0.6, 'budget.price_share': 0 });
  expect(workFactor(world, underContract(world, { workMultiple: 1 }))).toBeCloseTo(0.6, 12);
  expect(workFactor(world, underContract(world, { workMultiple: 0.8 }))).toBeCloseTo(0.75, 12);
  expect(workFactor(world, underContract(world, { workMultiple: 0.5 }))).toBe(1);
  expect(workFactor(world, underContract(world, { workMultiple: 0 }))).toBe(0);
});

test('what a contract for several lines pays and buys is what all of them have', () => {
  const world = tinyWorld({ 'budget.by_service.homelessness': 0.64 });
  underContract(world, { mainService: ADVICE, ceiling: 100_000 });
  underContract(world, { mainService: HOMELESSNESS, ceiling: 300_000 });
  const both = underContract(world, { lines: [0, 1] });
  // £100,000 and £192,000 of £400,000; the second buys 0.8 of its work.
  expect(paymentFactor(world, both)).toBeCloseTo(0.73, 12);
  expect(workFactor(world, both)).toBeCloseTo(0.85, 12);
});

test('what is paid follows the budget and, year by year, indexation', () => {
  const world = tinyWorld({ 'budget.multiplier': 0.5, 'price.indexation': -0.1 });
  const paid = (starts: number) => paymentFactor(world, underContract(world, { starts }));
  // Half of the money, after less than a year, one year, and more than ten.
  expect([paid(NOW - 3), paid(NOW - 4), paid(NOW - 7), paid(NOW - 44)].map((factor) => factor.toFixed(3))).toEqual([
    '0.500',
    '0.450',
    '0.450',
    '0.000',
  ]);
});
