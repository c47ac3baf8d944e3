import { expect } from 'vitest';
import { scored } from '../../../fixtures/tiny-hooks.ts';
import { near, weighed } from '../../../fixtures/tiny-tables.ts';
import {
  bidOf,
  elsewhere,
  letTender,
  medium,
  national,
  ofEach,
  set,
  small,
  tinyWorld,
  underContract,
} from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  accept(hook, values) {
    const world = tinyWorld();
    set(world, small, { reputation: 0.25 });
    set(world, medium, { reputation: 0.75 });
    // 2 a point of the 0.5 between them, of which half is seen; nobody borrows from one that is smaller or of the same size.
    set(world, elsewhere, { reputation: 1 });
    const rows = [
      { candidateSees: 0.5, leadSees: 0 },
      { lead: small, candidate: medium },
      { lead: elsewhere, candidate: medium },
    ];
    expect(weighed(hook, values, world, rows)).toEqual(near([0.5, 0, 0]));
  },

  approach(hook, values) {
    const world = tinyWorld();
    set(world, small, { reputation: 0.25 });
    set(world, medium, { reputation: 0.75 });
    const rows = [{ lead: small, candidate: medium, leadSees: 0.5, candidateSees: 0 }, {}];
    expect(weighed(hook, values, world, rows)).toEqual(near([0.5, 0]));
  },

  score(hook, values) {
    const world = tinyWorld({ 'scoring.reputation_effect': 0.2 });
    const tender = letTender(world);
    set(world, small, { reputation: 0.25 });
    set(world, medium, { reputation: 0.75 });
    set(world, national, { reputation: 0.5 });
    // The best name beside it counts: 0.5 lent of the 0.5 between them, at 0.2 a point.
    expect(scored(hook, values, world, tender, bidOf({ partners: [medium, national] }))).toEqual(near([0.05, 0]));
    expect(scored(hook, values, world, tender, bidOf())).toEqual([0, 0]);
    expect(scored(hook, values, world, tender, bidOf({ lead: medium, partners: [small] }))).toEqual([0, 0]);
  },

  relate(hook, values) {
    const world = tinyWorld();
    const { reputation } = world.sector.charities;
    set(world, small, { reputation: 0.25 });
    set(world, medium, { reputation: 0.75 });
    underContract(world, { lead: medium, partners: [small], parts: [0.25] });
    hook(values, world);
    // 0.25 + 0.04 · 0.5.
    expect(ofEach(reputation)).toEqual(near([0.27, 0.75, 0.5, 0.5]));
  },
};
