/** No line of work is lost: whatever befalls its contracts, it is let again. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { letTenders } from '../../src/model/commissioning/tenders.ts';
import { makeWorld } from '../../src/model/quarter/make-world.ts';
import { simulate } from '../../src/model/quarter/simulate.ts';
import { OPERATING } from '../../src/model/sector/charities.ts';
import type { World } from '../../src/model/world/world.ts';
import { warmUp } from '../../src/study/experiment/run-one.ts';
import { mechanisms, scenarioOf, seeds } from './worlds.ts';

/** Contracts running now, by line. */
function running({ sector: { lines, contracts }, quarter }: World): number[] {
  const count = lines.map(() => 0);
  for (const contract of contracts) if (contract.ends > quarter) for (const l of contract.lines) count[l] = (count[l] as number) + 1;
  return count;
}

test('in lots, with leads that hand work back: every line is under contract, failed, or waiting, and gaps are seen', () => {
  let handedBack = 0;
  let gaps = 0;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3 }), fc.constantFrom(0, 1), seeds, (lots, cut, seed) => {
      const bidding = { strength: 0.8, below: 0, handing_back: 1 };
      const scenario = scenarioOf(
        { 'contract.lots': lots, 'run.years': 8, 'budget.multiplier': 1 - 0.3 * cut },
        { undercutting: { enabled: true, parameters: bidding } },
        seed,
      );
      let before = new Map<number, number>();
      simulate(warmUp(scenario, 0), scenario, mechanisms, (world) => {
        const { lines, contracts, failed, charities } = world.sector;
        const pending = new Set(failed.flatMap((tender) => tender.lines));
        const count = running(world);
        lines.forEach((line, l) => {
          expect(line.contracts, `contracts of line ${l}`).toBe(count[l]);
          if (line.contracts > 0) return;
          gaps++;
          expect(pending.has(l) || line.waitingSince >= 0, `line ${l} in quarter ${world.quarter}`).toBe(true);
        });
        for (const { key, lead, ends } of contracts)
          if (ends === world.quarter && (before.get(key) ?? 0) > ends && charities.status[lead] === OPERATING) handedBack++;
        before = new Map(contracts.map(({ key, ends }) => [key, ends]));
      });
    }),
    { numRuns: 6, seed: 20_261 },
  );
  expect(handedBack).toBeGreaterThan(20);
  expect(gaps).toBeGreaterThan(0);
});

test('lots of one line that are let late in one quarter end together', () => {
  const scenario = scenarioOf({ 'contract.lots': 2 }, {}, 'lots');
  const warm = warmUp(scenario, 0);
  const world = makeWorld(structuredClone(warm.sector), scenario, 0, warm.quarter, mechanisms);
  world.sector.contracts = [];
  world.sector.failed = [];
  for (const line of world.sector.lines) Object.assign(line, { contracts: 0, waitingSince: world.quarter });
  letTenders.run(world);
  const [one, other] = world.now.tenders.filter(({ lines }) => lines[0] === world.now.tenders[0]?.lines[0]);
  if (one === undefined || other === undefined) throw new Error('found no line let in two lots');
  world.sector.failed = [
    { ...one, attempt: -1, quarters: 5 },
    { ...other, attempt: -1, quarters: 12 },
  ];
  letTenders.run(world);
  expect(world.now.tenders.filter(({ lines }) => lines[0] === one.lines[0]).map(({ quarters }) => quarters)).toEqual([5, 5]);
});

test('no two tenders of a run have one identity, so that none repeats the draws of another', () => {
  const seen = new Set<number>();
  let tenders = 0;
  const scenario = scenarioOf({ 'market.tenders_per_year': 140, 'market.regional_above': 100_000, 'run.years': 8 }, {}, 'identities');
  simulate(warmUp(scenario, 0), scenario, mechanisms, ({ now }) => {
    for (const { key } of now.tenders) seen.add(key);
    tenders += now.tenders.length;
  });
  expect(tenders).toBeGreaterThan(200);
  expect(seen.size).toBe(tenders);
});
