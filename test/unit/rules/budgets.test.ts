/** What commissioners have to spend, and what running contracts are paid. */
import { expect, test } from 'vitest';
import { budgetMultiple, paymentFactor, workFactor } from '../../../src/model/shared-rules/budgets.ts';
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

test('less of the work is bought after cuts, never more than was let', () => {
  const world = tinyWorld({ 'budget.multiplier': 0.6 });
  expect(workFactor(world, underContract(world, { budgetMultiple: 1 }))).toBeCloseTo(0.6, 12);
  expect(workFactor(world, underContract(world, { budgetMultiple: 0.8 }))).toBeCloseTo(0.75, 12);
  expect(workFactor(world, underContract(world, { budgetMultiple: 0.5 }))).toBe(1);
  expect(workFactor(world, underContract(world, { budgetMultiple: 0 }))).toBe(0);
});

test('what is paid follows the work and, year by year, indexation', () => {
  const world = tinyWorld({ 'budget.multiplier': 0.5, 'price.indexation': -0.1 });
  const paid = (starts: number) => paymentFactor(world, underContract(world, { starts }));
  // Half of the work, after less than a year, one year, and more than ten.
  expect([paid(NOW - 3), paid(NOW - 4), paid(NOW - 7), paid(NOW - 44)].map((factor) => factor.toFixed(3))).toEqual([
    '0.500',
    '0.450',
    '0.450',
    '0.000',
  ]);
});
