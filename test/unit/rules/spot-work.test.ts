/** Larger contracts that take in spot work. */
import { expect, test } from 'vitest';
import { spotWorkOfLines, takeIn } from '../../../src/model/commissioning/spot-work.ts';
import { letTenders } from '../../../src/model/commissioning/tenders.ts';
import type { Line } from '../../../src/model/sector/market.ts';
import type { World } from '../../../src/model/world/world.ts';
import { medium, national, NOW, small, tinyWorld } from '../../fixtures/tiny-world.ts';
import type { Changes } from '../../fixtures/settings.ts';

const ADVICE = 0;
const HOMELESSNESS = 1;

const line = (key: number, area: number, annual: number, service = ADVICE): Line => ({
  key,
  area,
  region: 0,
  service,
  annual,
  takenIn: 0,
  cut: 0,
  share: 1,
  waitingSince: NOW - 1,
  contracts: 0,
});

/** Two lines of advice in the first area, one in the second, one for the region; spot work in the first area and across the country. */
function market(rules: Changes = {}): World {
  const world = tinyWorld({ 'contract.lines_per_contract': 2, 'contract.takes_in_spot': 'bundled', ...rules });
  world.sector.lines = [line(1, 0, 60_000), line(2, 0, 20_000), line(3, 1, 50_000), line(4, -1, 900_000)];
  world.sector.spot = [
    { area: 0, service: ADVICE, budget: 100_000, members: [small, medium] },
    { area: 0, service: HOMELESSNESS, budget: 40_000, members: [medium] },
    { area: -1, service: ADVICE, budget: 700_000, members: [national] },
  ];
  return world;
}

const budgets = ({ sector: { lines, spot } }: World) => [...lines.map(({ annual }) => annual), ...spot.map(({ budget }) => budget)];

test('lines share 30 % of the spot work of their place and service by their budgets', () => {
  // 0.3 · £100,000 = £30,000, of which the lines have 60/80 and 20/80; the second area has no spot work, and a region's line takes none.
  expect(spotWorkOfLines(market())).toEqual(Float64Array.of(22_500, 7_500, 0, 0));
  expect(spotWorkOfLines(market({ 'market.spot_taken_in': 0.6 }))).toEqual(Float64Array.of(45_000, 15_000, 0, 0));
});

test('none is taken in where the rules do not say so, lines are let by themselves, or nobody does the work any more', () => {
  expect(spotWorkOfLines(market({ 'contract.takes_in_spot': 'none' }))).toBeNull();
  expect(spotWorkOfLines(market({ 'contract.lines_per_contract': 1 }))).toBeNull();
  expect(spotWorkOfLines(market({ 'contract.lines_per_contract': 1, 'contract.value_min': 1 }))).not.toBeNull();
  const deserted = market();
  deserted.sector.spot[0].members = [];
  expect(spotWorkOfLines(deserted)).toEqual(new Float64Array(4));
});

test('what a line has taken in leaves the shares of others as they were, and it takes no more', () => {
  const world = market();
  takeIn(world, 1, 7_500);
  expect(budgets(world)).toEqual([60_000, 27_500, 50_000, 900_000, 92_500, 40_000, 700_000]);
  expect(world.sector.lines[1].takenIn).toBe(7_500);
  // 0.3 · £(92,500 + 7,500) · 60/80.
  expect(spotWorkOfLines(world)).toEqual(Float64Array.of(22_500, 0, 0, 0));
});

test('a package is worth its lines and what they take in, once', () => {
  const world = market();
  letTenders.run(world);
  const first = world.now.tenders.find(({ area }) => area === 0);
  expect(first?.annual).toBe(110_000);
  expect(budgets(world)).toEqual([82_500, 27_500, 50_000, 900_000, 70_000, 40_000, 700_000]);
  for (const each of world.sector.lines) each.waitingSince = NOW;
  world.quarter += 1;
  letTenders.run(world);
  expect(budgets(world)).toEqual([82_500, 27_500, 50_000, 900_000, 70_000, 40_000, 700_000]);
});

test('a package counts what its lines take in towards the value it should reach', () => {
  // The first line alone comes to £60,000 without and £82,500 with its spot work.
  const byValue = (rules: Changes) => {
    const world = market({ 'contract.lines_per_contract': 1, 'contract.value_min': 80_000, ...rules });
    letTenders.run(world);
    return world.now.tenders.filter(({ area }) => area === 0).map(({ annual }) => annual);
  };
  expect(byValue({ 'contract.takes_in_spot': 'none' })).toEqual([80_000]);
  expect(byValue({})).toEqual([82_500, 27_500]);
});

test('taken in with a package that the commissioner keeps, and not where there is no budget to let anything', () => {
  const inHouse = market({ 'contract.in_house_share': 1 });
  letTenders.run(inHouse);
  expect(inHouse.sector.spot[0].budget).toBe(70_000);
  expect(inHouse.sector.contracts.find(({ area }) => area === 0)?.price).toBe(110_000);
  const unfunded = market({ 'budget.multiplier': 0 });
  letTenders.run(unfunded);
  expect(budgets(unfunded)).toEqual(budgets(market()));
});

test('what was taken in is cut like the rest of the line, and stays when the rule goes', () => {
  const world = market();
  letTenders.run(world);
  world.settings = tinyWorld({ 'budget.multiplier': 0.5 }).settings;
  for (const each of world.sector.lines) Object.assign(each, { waitingSince: NOW, contracts: 0 });
  letTenders.run(world);
  // Half of £82,500, £27,500 and £50,000, each let by itself again.
  expect(world.now.tenders.filter(({ area }) => area >= 0).map(({ annual }) => annual)).toEqual([41_250, 13_750, 25_000]);
  expect(world.sector.spot.map(({ budget }) => budget)).toEqual([70_000, 40_000, 700_000]);
});
