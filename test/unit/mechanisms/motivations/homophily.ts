import { expect } from 'vitest';
import { near, weighed } from '../../../fixtures/tiny-tables.ts';
import { elsewhere, medium, set, small, tinyWorld } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  approach(hook, values) {
    const world = tinyWorld();
    // Half of the way from 0.6 down to 0; one that is open.
    set(world, medium, { openness: 0.3 });
    set(world, elsewhere, { openness: 0.75, mainService: 1 });
    const rows = [{}, { candidate: elsewhere }, { lead: elsewhere, candidate: small }];
    // One band apart: 0.5 · 2. Another main service: 0.5 · 1. The open one minds nothing.
    expect(weighed(hook, values, world, rows)).toEqual(near([-1, -0.5, 0]));
  },

  accept(hook, values) {
    const world = tinyWorld();
    set(world, small, { openness: 0.3 });
    set(world, medium, { openness: 0.75 });
    set(world, elsewhere, { mainService: 1 });
    const rows = [{}, { lead: elsewhere }, { lead: small, candidate: medium }];
    // The one that is asked minds: a band, 0.5 · 2; a band and another main service, 0.5 · (2 + 1).
    expect(weighed(hook, values, world, rows)).toEqual(near([-1, -1.5, 0]));
  },
};
