/** Who delivers now what is let: the same as told in a plain way. */
import { describe, expect, test } from 'vitest';
import { drawSector } from '../../../src/model/population/draw.ts';
import { makeWorld } from '../../../src/model/quarter/make-world.ts';
import { runQuarter } from '../../../src/model/quarter/run-quarter.ts';
import { drawKeys } from '../../../src/model/random/streams.ts';
import { CLOSED, OPERATING } from '../../../src/model/sector/charities.ts';
import { findIncumbents, hasIncumbent, isIncumbent } from '../../../src/model/shared-rules/incumbents.ts';
import { forProfit, IN_HOUSE } from '../../../src/model/sector/market.ts';
import type { World } from '../../../src/model/world/world.ts';
import { mechanisms, scenarioOf } from '../../property/worlds.ts';
import { scratchFloats } from '../../../src/model/columns/scratch.ts';

/** Deliverers of each tender, line by line and lead first, by a list for each line. */
function plainly({ quarter, now: { tenders }, sector: { contracts, charities } }: World): number[][] {
  const deliverers = new Map<number, number[]>();
  for (const { ends, lead, partners, lines } of contracts) {
    if (ends !== quarter || lead < 0) continue;
    const operating = [lead, ...partners].filter((i) => charities.status[i] === OPERATING);
    for (const l of lines) deliverers.set(l, [...(deliverers.get(l) ?? []), ...operating]);
  }
  return tenders.map(({ lines }) => lines.flatMap((l) => deliverers.get(l) ?? []));
}

const asFound = ({ now: { tenders, noticing } }: World, { start, rows } = noticing.incumbents) =>
  tenders.map((_, t) => [...rows.subarray(start[t], start[t + 1])]);

describe('in a real market', () => {
  // Lines of a region are common here, and contracts short, so that those won together come to their ends.
  const rules = {
    'market.tenders_per_year': 140,
    'market.regional_above': 600_000,
    'contract.lines_per_contract': 2,
    'contract.lots': 2,
    'contract.length_years': 1,
    'contract.extension_chance': 0,
  };

  test.each(['services', 'areas'])('with bundles over %s, lots and lines of a region', (over) => {
    const scenario = scenarioOf({ ...rules, 'contract.bundle_over': over }, {}, 'incumbents');
    const world = makeWorld(drawSector(scenario.settings, drawKeys(scenario.seed, 0)), scenario, 0, 0, mechanisms);
    const seen = { bundles: 0, lots: 0, regions: 0, several: 0, teams: 0, twice: 0, none: 0, fewer: 0 };
    let before = 0;
    // Step 3 sees what step 2 has found.
    const look = (_: unknown, now: World) => {
      const plain = plainly(now);
      expect(asFound(now)).toEqual(plain);
      now.now.tenders.forEach(({ lines, lots, area }, t) => {
        const own = new Set(plain[t]);
        expect(hasIncumbent(now.now.noticing.incumbents, t)).toBe(own.size > 0);
        for (const i of now.sector.byIdentity)
          if (isIncumbent(now.now.noticing.incumbents, t, i) !== own.has(i)) throw new Error(`${i} at tender ${t}`);
        seen.bundles += lines.length > 1 ? 1 : 0;
        seen.lots += lots > 1 ? 1 : 0;
        seen.regions += area < 0 ? 1 : 0;
        seen.several += own.size > 1 ? 1 : 0;
        seen.twice += own.size < plain[t].length ? 1 : 0;
        seen.none += own.size === 0 ? 1 : 0;
      });
      seen.teams += now.sector.contracts.filter(({ ends, partners }) => ends === now.quarter && partners.length > 0).length;
      seen.fewer += now.now.tenders.length < before ? 1 : 0;
      before = now.now.tenders.length;
    };
    Object.assign(world.hooks, {
      challenge: [...world.hooks.challenge, { id: 'look', run: look, values: {}, column: scratchFloats(), meanColumn: scratchFloats() }],
    });
    while (world.quarter < 8) runQuarter(world, scenario.settings, () => {});
    expect(Object.entries(seen).filter(([, times]) => times === 0)).toEqual([]);
  });
});

describe('in a market made by hand', () => {
  const NOW = 8;
  const contract = (lines: number[], lead: number, partners: number[] = [], ends = NOW) => ({ lines, lead, partners, ends });
  const status = new Uint8Array(20).fill(OPERATING);
  status[7] = CLOSED;
  const contracts = [
    contract([0, 1], 9, [6, 7]),
    contract([1], 8),
    contract([2], forProfit(0, 0), [6]),
    contract([2], IN_HOUSE),
    contract([3], 9, [], NOW + 1),
    contract([4], 7, [6]),
  ];
  const sector = { contracts, lines: Array.from({ length: 6 }), charities: { status } };
  const worldWith = (...tenders: number[][]): World => {
    const now = { tenders: tenders.map((lines) => ({ lines })), noticing: {} };
    const world = { quarter: NOW, sector, now } as unknown as World;
    Object.assign(now.noticing, { incumbents: findIncumbents(world) });
    return world;
  };

  // Would catch: partners before leads, those who closed kept, partners of a for-profit lead, contracts that go on, one told once for two lines.
  test('the lead comes first, and as often as it has lines; who has closed, goes on, or is led by no charity does not come', () => {
    const world = worldWith([1, 0], [2], [3], [0], [4], [5]);
    expect(asFound(world)).toEqual([[9, 6, 8, 9, 6], [], [], [9, 6], [6], []]);
    expect(world.now.tenders.map((_, t) => hasIncumbent(world.now.noticing.incumbents, t))).toEqual([
      true,
      false,
      false,
      true,
      true,
      false,
    ]);
    expect([9, 6, 8, 7].map((i) => isIncumbent(world.now.noticing.incumbents, 0, i))).toEqual([true, true, true, false]);
    expect([9, 6, 8, 7].map((i) => isIncumbent(world.now.noticing.incumbents, 4, i))).toEqual([false, true, false, false]);
  });

  // Would catch: starts of the quarter before read behind the last tender of this one.
  test('after a quarter with fewer tenders, and past the last, there is nobody', () => {
    worldWith([1, 0], [0], [0], [1], [4]);
    for (const [world, last] of [
      [worldWith([0]), 0],
      [worldWith(), -1],
    ] as const) {
      for (let t = last + 1; t < 7; t++) {
        expect(hasIncumbent(world.now.noticing.incumbents, t), `${t}`).toBe(false);
        expect(
          [9, 6, 8].some((i) => isIncumbent(world.now.noticing.incumbents, t, i)),
          `${t}`,
        ).toBe(false);
      }
    }
    const again = worldWith([0]);
    expect([
      hasIncumbent(again.now.noticing.incumbents, 0),
      isIncumbent(again.now.noticing.incumbents, 0, 9),
      isIncumbent(again.now.noticing.incumbents, 0, 8),
    ]).toEqual([true, true, false]);
  });
});
