/** What charities can do, and what it costs them. */
import { expect, test } from 'vitest';
import {
  bidCost,
  bidSkill,
  costLevel,
  fullCost,
  hasBase,
  monitoringCost,
  serviceQuality,
  setUpCost,
  systems,
  withinReach,
} from '../../../src/model/shared-rules/capability.ts';
import { coveredShare } from '../../../src/model/shared-rules/covered-share.ts';
import { asSeen, outcomeOf, outcomeWeights } from '../../../src/model/shared-rules/perceived-outcome.ts';
import { REGIONAL } from '../../../src/model/sector/charities.ts';
import { elsewhere, letTender, medium, national, NOW, set, small, tinyWorld } from '../../fixtures/tiny-world.ts';

test('size helps and hinders only where it matters', () => {
  const world = tinyWorld();
  expect([bidSkill(world, small), systems(world, national)]).toEqual([0.5, 0.5]);
  world.facts.sizeAdvantage = 1;
  // A tenth a band, either side of a medium charity.
  expect([small, medium, national].map((i) => bidSkill(world, i).toFixed(6))).toEqual(['0.400000', '0.500000', '0.700000']);
  world.facts.sizeAdvantage = 0.5;
  expect(systems(world, national)).toBeCloseTo(0.6, 12);
});

test('quality differs between services, and stays within 0.02 and 0.98', () => {
  const world = tinyWorld();
  const { serviceLuck, capacity } = world.sector.charities;
  serviceLuck[3 * capacity + small] = 0.125;
  serviceLuck[4 * capacity + small] = 0.75;
  serviceLuck[5 * capacity + small] = -0.75;
  expect([0, 3, 4, 5].map((service) => serviceQuality(world, small, service))).toEqual([0.5, 0.625, 0.98, 0.02]);
});

test('local charities have a base at home, others where they keep one', () => {
  const world = tinyWorld();
  const [here, there, region] = [
    { area: 0, region: 0 },
    { area: 1, region: 0 },
    { area: -1, region: 0 },
  ];
  expect([here, there, region].map((place) => hasBase(world, small, place))).toEqual([true, false, true]);
  expect([here, there, region].map((place) => hasBase(world, national, place))).toEqual([false, false, false]);
  // Kept until this quarter in the first area, which is the seat of the region; until the last in the second.
  world.sector.bases.set([NOW, NOW - 1]);
  expect([here, there, region].map((place) => hasBase(world, national, place))).toEqual([true, false, true]);
});

test('who could work where', () => {
  const world = tinyWorld();
  set(world, medium, { reach: REGIONAL, region: 1 });
  const places = [
    { area: 0, region: 0 },
    { area: 1, region: 0 },
    { area: -1, region: 0 },
    { area: -1, region: 1 },
  ];
  const reached = (i: number) => places.map((place) => withinReach(world, i, place));
  expect(reached(small)).toEqual([true, false, true, false]);
  expect(reached(elsewhere)).toEqual([false, true, true, false]);
  expect(reached(medium)).toEqual([false, false, false, true]);
  expect(reached(national)).toEqual([true, true, true, true]);
});

test('a bid costs a sum and more for what is at stake, less by skill', () => {
  const world = tinyWorld();
  // A million over the whole contract: (700 + 8000 · 1) · (1 − 0.5 · (0.5 − 0.45)).
  expect(bidCost(world, small, letTender(world, { annual: 250_000, quarters: 16 }))).toBeCloseTo(8482.5, 6);
  // A quarter of that, half of its root, and twice the burden: 2 · (700 + 4000) · (1 − 0.5 · (0.85 − 0.45)).
  set(world, medium, { bidSkill: 0.85 });
  expect(bidCost(world, medium, letTender(world, { annual: 250_000, quarters: 4, bidBurden: 2 }))).toBeCloseTo(7520, 3);
});

test('a new base costs a sum and a part of the contract; answering to a commissioner costs less with good systems', () => {
  const world = tinyWorld({ 'burden.monitoring': 2 });
  expect(setUpCost(world, letTender(world, { annual: 150_000, amount: 200_000 }))).toBe(90_000);
  set(world, small, { systems: 0.75 });
  // 0.5 of a contract's burden, doubled: 2500 · (1.45 − 0.75).
  expect(monitoringCost(world, small, { monitoring: 0.5 })).toBeCloseTo(1750, 6);
});

test('cost follows efficiency, what is bought together, and size where it matters', () => {
  const world = tinyWorld({ 'bidding.cost_level': 0.9, 'bidding.cost_spread': 0.2, 'bidding.size_economy': 0.05 });
  set(world, small, { efficiency: 0.75, unitCost: 0.95 });
  // 0.9 · 0.95 · e^(−0.2 · 0.25).
  expect(costLevel(world, small, 50_000)).toBeCloseTo(0.9 * 0.95 * Math.exp(-0.05), 6);
  world.facts.sizeAdvantage = 1;
  // A hundred times ten times the limit of the lowest band is two tenfolds: 0.9 · (1 − 0.05 · 2); no more than four, and no less than −1.
  const limit = world.settings.population.band_limit;
  expect(costLevel(world, medium, 1000 * limit)).toBeCloseTo(0.81, 6);
  expect(costLevel(world, medium, 1e9 * limit)).toBeCloseTo(0.72, 6);
  expect(costLevel(world, medium, limit / 1000)).toBeCloseTo(0.945, 6);
});

test('the cost of a contract is its work by the charity’s level, but for luck, whatever the ceiling', () => {
  const world = tinyWorld({ 'bidding.cost_spread': 0 });
  world.now.noticing.directory.costLevel[small] = 0.9;
  expect(fullCost(world, small, letTender(world, { annual: 40_000, amount: 50_000 }))).toBeCloseTo(45_000, 6);
});

test('what a charity does not ask the commissioner to pay', () => {
  const world = tinyWorld();
  const tender = letTender(world);
  set(world, small, { missionOrientation: 0.5, overheadBlindness: 0.25 });
  // 0.21 · 0.5² of mission and 0.14 · 0.25 overlooked; 0.08 to keep staff in work; what each mechanism adds.
  expect(coveredShare(world, small, tender, false)).toBeCloseTo(0.0875, 8);
  expect(coveredShare(world, small, tender, true)).toBeCloseTo(0.1675, 8);
  Object.assign(world.hooks, {
    cover: [
      { values: { share: 0.01 }, run: ({ share }: { share: number }) => share },
      { values: {}, run: () => 0.02 },
    ],
  });
  expect(coveredShare(world, small, tender, false)).toBeCloseTo(0.1175, 8);
});

test('what beneficiaries would get, and how much of the better is seen', () => {
  const world = tinyWorld();
  const tender = letTender(world, { services: 0b11, breadth: 2 });
  // (0.6 · 0.5 + 0.4 · 0.75) · (0.6 + 0.4 · 1/2), less 0.15 without a base, and 0.03 for each further member.
  const weights = outcomeWeights(world.settings);
  expect(outcomeOf(weights, tender, 0.5, 0.75, 0b10, true, 1)).toBeCloseTo(0.48, 12);
  expect(outcomeOf(weights, tender, 0.5, 0.75, 0b11, false, 3)).toBeCloseTo(0.57, 12);
  // Half of the 0.4 by which another is better; all of what it is worse.
  expect([asSeen(0.3, 0.7, 0.5), asSeen(0.7, 0.3, 0.5)]).toEqual([expect.closeTo(0.5, 12), 0.3]);
});
