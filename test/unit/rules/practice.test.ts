/** Learning from delivery and forgetting, worked out by hand. */
import { expect, test } from 'vitest';
import { deliverServices } from '../../../src/model/delivery/service.ts';
import { nextQuality, practisedShare, restingQuality } from '../../../src/model/shared-rules/practice.ts';
import { national, set, small, tinyWorld, underContract } from '../../fixtures/tiny-world.ts';

const pace = { learning: 0.01, forgetting: 0.02, best_quality: 0.95 };

test('practice counts by the share of all work that contracts are', () => {
  expect(practisedShare(25_000, 100_000)).toBe(0.25);
  // A new contract that turnover has not followed yet is no more than all of it.
  expect(practisedShare(150_000, 100_000)).toBe(1);
  expect(practisedShare(0, 0)).toBe(0);
});

test('quality grows by a part of what is missing and falls back by a part of what was gained', () => {
  // 0.01 · 0.5 · 0.4 of learning, 0.02 · 0.05 of forgetting.
  expect(nextQuality(0.55, 0.5, 0.5, pace)).toBeCloseTo(0.55 + 0.002 - 0.001, 12);
  // Nothing is learnt above the limit, and what is worse than it was without contracts recovers.
  expect(nextQuality(0.97, 0.97, 1, pace)).toBe(0.97);
  expect(nextQuality(0.4, 0.5, 0, pace)).toBeCloseTo(0.402, 12);
});

test('a charity that keeps the share of contracts it began with stays as good as it was', () => {
  // 0.01 · 0.5 · 0.4 / 0.02 below.
  const resting = restingQuality(0.55, 0.5, pace);
  expect(resting).toBeCloseTo(0.45, 12);
  expect(nextQuality(0.55, resting, 0.5, pace)).toBeCloseTo(0.55, 12);
  expect(restingQuality(0.97, 0.5, pace)).toBe(0.97);
  expect(restingQuality(0.55, 0.5, { ...pace, forgetting: 0 })).toBe(0.55);
  // It is never below the least of the scale: 0.1 − 0.425.
  expect(restingQuality(0.1, 1, pace)).toBe(0.02);
});

test('a giant learns from twenty small contracts what it would learn from one of their size', () => {
  const learnt = (contracts: number) => {
    const world = tinyWorld({ 'delivery.learning': 0.1, 'delivery.forgetting': 0 });
    set(world, national, { quality: 0.5 });
    for (let k = 0; k < contracts; k++) underContract(world, { lead: national, price: 2_000_000 / contracts });
    deliverServices.run(world);
    return (world.sector.charities.quality[national] as number) - 0.5;
  };
  // A tenth of its £20m, of what is short of 0.95: 0.1 · 0.1 · 0.45.
  expect(learnt(1)).toBeCloseTo(0.0045, 7);
  expect(learnt(20)).toBeCloseTo(learnt(1), 7);
});

test('only what is simulated of a contract counts, against what is simulated of its turnover', () => {
  const world = tinyWorld({ 'delivery.learning': 0.1, 'delivery.forgetting': 0 });
  set(world, small, { quality: 0.5 });
  underContract(world, { lead: small, price: 100_000, share: 0.25 });
  deliverServices.run(world);
  // £25,000 of £50,000: 0.1 · 0.5 · 0.45.
  expect(world.sector.charities.quality[small]).toBeCloseTo(0.5225, 6);
});
