/** Spot work that larger contracts take in: no pound of budget appears or is lost, whatever else the rules say and whenever they change. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { simulate } from '../../src/model/quarter/simulate.ts';
import type { Change } from '../../src/model/scenario/scenario.ts';
import { checkBooks } from '../../src/model/sector/books.ts';
import type { World } from '../../src/model/world/world.ts';
import { warmUp } from '../../src/study/experiment/run-one.ts';
import { mechanisms, policies, scenarioOf, seeds, someMechanisms, type Changes } from './worlds.ts';

/** £ a year before multiples, by place and service: spot work, and lines with it. */
function budgetsOf({ sector: { lines, spot } }: World): { spot: Map<string, number>; both: Map<string, number> } {
  const ofSpot = new Map<string, number>();
  const both = new Map<string, number>();
  const add = (to: Map<string, number>, area: number, service: number, amount: number) =>
    to.set(`${area} ${service}`, (to.get(`${area} ${service}`) ?? 0) + amount);
  for (const { area, service, budget } of spot) for (const map of [ofSpot, both]) add(map, area, service, budget);
  for (const { area, service, annual } of lines) add(both, area, service, annual);
  return { spot: ofSpot, both };
}

const bundling: Changes = {
  'contract.lines_per_contract': 3,
  'contract.takes_in_spot': 'bundled',
  'run.years': 5,
  'contract.wait_quarters': 2,
};
const off: Change = { quarter: 12, over: 1, set: { 'contract.takes_in_spot': 'none' } };

test('a place and service has the same budget, its spot work falls by no more than the share, and goes on falling only under the rule', () => {
  let moved = 0;
  fc.assert(
    fc.property(
      policies,
      someMechanisms,
      seeds,
      fc.double({ min: 0.1, max: 1, noNaN: true }),
      fc.boolean(),
      (rules, without, seed, taken, ends) => {
        const shared = { ...rules, 'run.years': 5, 'market.spot_taken_in': taken };
        const scenario = { ...scenarioOf({ ...shared, ...bundling }, without, seed), schedule: ends ? [off] : [] };
        const warm = warmUp(scenarioOf(shared, without, seed), 0);
        let start: ReturnType<typeof budgetsOf> | null = null;
        let before = new Map<string, number>();
        simulate(
          warm,
          scenario,
          mechanisms,
          (world) => {
            const now = budgetsOf(world);
            expect(() => checkBooks(world.sector.books, world.sector.charities)).not.toThrow();
            for (const [market, budget] of now.both) expect(budget).toBeCloseTo(start?.both.get(market) as number, 2);
            for (const [market, budget] of now.spot) {
              expect(budget).toBeGreaterThanOrEqual((start?.spot.get(market) as number) * (1 - taken) - 0.005);
              expect(budget).toBeLessThanOrEqual(before.get(market) as number);
              if (market.startsWith('-1') || (ends && world.quarter >= warm.quarter + off.quarter)) expect(budget).toBe(before.get(market));
              if (budget < (before.get(market) as number)) moved += 1;
            }
            before = now.spot;
          },
          (world) => {
            start = budgetsOf(world);
            before = start.spot;
          },
        );
      },
    ),
    { numRuns: 6, seed: 20_331 },
  );
  expect(moved).toBeGreaterThan(0);
});

test('under the rule from the warm-up on, the share has been taken once, in warm-up and run together', () => {
  const scenario = scenarioOf({ ...bundling, 'market.spot_taken_in': 0.5 });
  const { sector } = simulate(warmUp(scenario, 0), scenario, mechanisms, () => {});
  let pools = 0;
  for (const { area, service, budget, members } of sector.spot) {
    const lines = sector.lines.filter((line) => line.area === area && line.service === service);
    if (members.length === 0 || lines.length === 0 || lines.some(({ takenIn }) => takenIn === 0)) continue;
    const taken = lines.reduce((sum, { takenIn }) => sum + takenIn, 0);
    // Half of what there was: as much has gone as is left.
    expect(taken).toBeCloseTo(budget, 2);
    pools += 1;
  }
  expect(pools).toBeGreaterThan(4);
});
