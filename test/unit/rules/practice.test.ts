/** Learning from delivery and forgetting, worked out by hand. */
import { expect, test } from 'vitest';
import { deliverServices } from '../../../src/model/delivery/service.ts';
import { lastingIncome } from '../../../src/model/sector/charities.ts';
import { jointStep } from '../../../src/model/shared-rules/joint-learning.ts';
import { fallBack, nextQuality, practisedShare, settledQuality } from '../../../src/model/shared-rules/practice.ts';
import { national, set, small, tinyWorld, underContract } from '../../fixtures/tiny-world.ts';

const pace = { learning: 0.01, forgetting: 0.02, best_quality: 0.95 };

test('practice counts by the share of all work that contracts are', () => {
  expect(practisedShare(25_000, 100_000)).toBe(0.25);
  // A new contract that turnover has not followed yet is no more than all of it.
  expect(practisedShare(150_000, 100_000)).toBe(1);
  expect(practisedShare(25_000, 0)).toBe(1);
  expect(practisedShare(0, 0)).toBe(0);
});

test('where a tenth of its reach is simulated, contracts there may be ten times all of its work, and no more', () => {
  expect(practisedShare(25_000, 100_000, 0.1)).toBe(0.25);
  expect(practisedShare(150_000, 100_000, 0.1)).toBe(1.5);
  expect(practisedShare(5_000_000, 100_000, 0.1)).toBe(10);
  expect(practisedShare(25_000, 0, 0.1)).toBe(10);
});

test('quality grows by a part of what is missing and falls back by a part of what was gained', () => {
  // 0.01 · 0.5 · 0.4 of learning, 0.02 · 0.05 of forgetting.
  expect(nextQuality(0.55, 0.5, 0.5, pace)).toBeCloseTo(0.55 + 0.002 - 0.001, 12);
  // Nothing is learnt above the limit, and what is worse than it was without contracts recovers.
  expect(nextQuality(0.97, 0.97, 1, pace)).toBe(0.97);
  expect(nextQuality(0.4, 0.5, 0, pace)).toBeCloseTo(0.402, 12);
  // No more is learnt than is missing, of 200 times all of its work: 0.55 + 0.4 less 0.02 · 0.05 of forgetting.
  expect(nextQuality(0.55, 0.5, 200, pace)).toBeCloseTo(0.949, 12);
});

test('a charity that keeps the share of contracts it began with stays as good as it was', () => {
  // (0.01 · 0.5 · 0.95 + 0.02 · 0.45) / (0.01 · 0.5 + 0.02).
  const quality = settledQuality(0.45, 0.5, pace);
  expect(quality).toBeCloseTo(0.55, 12);
  expect(nextQuality(quality, 0.45, 0.5, pace)).toBeCloseTo(0.55, 12);
  // Nothing is learnt above the limit, without contracts or where nobody learns.
  expect(settledQuality(0.97, 0.5, pace)).toBe(0.97);
  expect(settledQuality(0.45, 0, pace)).toBe(0.45);
  expect(settledQuality(0.45, 0.5, { ...pace, learning: 0, forgetting: 0 })).toBe(0.45);
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

test('of a tenth of a national it learns from a contract now and then what in the whole it would from a tenth of one always', () => {
  const learnt = (quarters: number, price: number) => {
    const world = tinyWorld({ 'delivery.learning': 0.001, 'delivery.forgetting': 0 });
    // £1m of its own and £1m of public income of late in the sample.
    set(world, national, { reachShare: 0.1, otherIncome: 1_000_000, publicIncome: 1_000_000, peakIncome: 2_000_000, quality: 0.5 });
    underContract(world, { lead: national, price });
    const { charities } = world.sector;
    for (let k = 0; k < quarters; k++) {
      // What it had of the contract in the last accounts decides nothing.
      set(world, national, { advertisedIncome: k === 0 ? 0 : price });
      deliverServices.run(world);
    }
    return (charities.quality[national] as number) - 0.5;
  };
  // £4m against £2m is 2: 0.001 · 2 · 0.45. £400,000 is 0.2: each quarter takes 0.0002 of what is still missing.
  expect(learnt(1, 4_000_000)).toBeCloseTo(0.0009, 7);
  expect(learnt(10, 400_000)).toBeCloseTo(0.45 * (1 - (1 - 0.0002) ** 10), 6);
});

test('income lasts as it is, and of one that is simulated in part as it was of late, from its first quarter on', () => {
  const { sector } = tinyWorld();
  const { charities } = sector;
  const columns = { otherIncome: 30_000, advertisedIncome: 50_000, spotIncome: 10_000, publicIncome: 20_000 };
  for (const [name, value] of Object.entries(columns)) (charities[name as keyof typeof columns] as Float64Array)[small] = value;
  expect(lastingIncome(charities, small)).toBe(90_000);
  charities.reachShare[small] = 0.5;
  expect(lastingIncome(charities, small)).toBe(90_000);
  charities.peakIncome[small] = 60_000;
  expect(lastingIncome(charities, small)).toBe(50_000);
});

test('what was added falls back by a part of it, what was lost comes back, and what is its own stays', () => {
  const level = Float32Array.of(0.7, 0.4, 0.5, 0.9);
  fallBack(level, Float32Array.of(0.5, 0.5, 0.5, 0.5), Int32Array.of(0, 1, 2), 0.02);
  // 0.02 · 0.2, 0.02 · −0.1; the last row is of one that has ended.
  expect([...level].map((x) => Math.round(x * 1e6) / 1e6)).toEqual([0.696, 0.402, 0.5, 0.9]);
});

test('a quarter of delivery takes skills and standing towards what is a charity’s own', () => {
  const world = tinyWorld({ 'delivery.forgetting': 0.1 });
  set(world, small, { bidSkill: 0.8, systems: 0.4, embeddedness: 0.6, governance: 0.7, reputation: 0.9 });
  deliverServices.run(world);
  const { bidSkill, systems, embeddedness, governance, reputation } = world.sector.charities;
  const levels = [bidSkill, systems, embeddedness, governance, reputation].map((column) => column[small] as number);
  [0.77, 0.41, 0.59, 0.68, 0.86].forEach((level, k) => expect(levels[k]).toBeCloseTo(level, 6));
});

test('partners are learnt from by the share of all work that is joint, in a sample as in the whole', () => {
  const world = tinyWorld();
  // £50,000 of other income and £50,000 of joint work, in the accounts as contract income: half.
  set(world, small, { advertisedIncome: 50_000 });
  expect(jointStep(world, small, 0, 50_000, 0.1)).toBeCloseTo(0.05, 12);
  // Of a national's £20m a tenth is simulated; a contract of £1m there is one of ten in all of its reach: a twentieth of its work each.
  set(world, national, { otherIncome: 2_000_000, reachShare: 0.1 });
  expect(jointStep(world, national, 0, 1_000_000, 0.1)).toBeCloseTo(1 - (1 - 0.1 * 0.05) ** 10, 12);
});
