import { expect } from 'vitest';
import { factsOfTheBaseMarket } from '../../../../src/model/world/facts.ts';
import { near, weighed } from '../../../fixtures/tiny-tables.ts';
import {
  acquaint,
  elsewhere,
  hadIncident,
  medium,
  national,
  NOW,
  ofEach,
  set,
  small,
  tinyWorld,
  underContract,
} from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  facts(hook, values) {
    const facts = factsOfTheBaseMarket();
    hook(values, facts);
    expect(facts).toEqual({ ...factsOfTheBaseMarket(), pairsRemember: true });
  },

  approach(hook, values) {
    // 2 a point above or below neutral.
    expect(weighed(hook, values, tinyWorld(), [{ trust: 0.75 }, { trust: 0.25 }])).toEqual(near([0.5, -0.5]));
  },

  accept(hook, values) {
    expect(weighed(hook, values, tinyWorld(), [{ trust: 0.75 }, { trust: 0.25 }])).toEqual(near([0.5, -0.5]));
  },

  relate(hook, values) {
    const world = tinyWorld();
    const { ties, places } = world.sector;
    places.climate.set([0.5, 0.25]);
    underContract(world, { lead: medium, partners: [small], parts: [0.25] });
    const together = acquaint(world, medium, small, 0.25);
    const harmed = acquaint(world, national, medium, 0.8);
    ties.last[together] = ties.last[harmed] = NOW;
    hadIncident(world, national, medium);
    // Two that have not met for three years; and two that met less than that ago, one of them a quarter battened down, half of the other simulated.
    const forgotten = acquaint(world, medium, elsewhere, 0.75);
    const tended = acquaint(world, small, elsewhere, 0.75);
    ties.last[forgotten] = NOW - 12;
    ties.last[tended] = NOW - 11;
    set(world, elsewhere, { reachShare: 0.5 });
    set(world, small, { batten: 0.25 });
    hook(values, world);
    const { trust, burned } = ties;
    // 0.25 + 0.06 · 0.75; 0.8 · (1 − 0.3).
    expect([trust[together], trust[harmed], burned[harmed]]).toEqual(near([0.295, 0.56, NOW]));
    // The climate between the two places is 0.375: 0.75 − 0.06 · 0.375, and a quarter of that for the pair tended by three quarters.
    expect([trust[forgotten], trust[tended]]).toEqual(near([0.7275, 0.744375]));
    // £60 · 0.75 for the one, half of that for the other, in pence.
    expect(ofEach(world.sector.charities.yearSpending)).toEqual([4500, 0, 0, 2250]);

    const counting = tinyWorld({ 'structure.trust': 'counting' });
    underContract(counting, { lead: medium, partners: [small], parts: [0.25] });
    const known = acquaint(counting, medium, small, 0.5);
    Object.assign(counting.sector.ties, { last: [NOW], together: [4] });
    hook(values, counting);
    // After four contracts the step is 4 / (4 + 4) of 0.06.
    expect(counting.sector.ties.trust[known]).toBeCloseTo(0.515, 8);
  },
};
