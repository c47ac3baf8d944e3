import { expect } from 'vitest';
import { agreed, usualTerms } from '../../../fixtures/tiny-hooks.ts';
import { near, weighed } from '../../../fixtures/tiny-tables.ts';
import { medium, national, set, small, tinyWorld } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  accept(hook, values) {
    const world = tinyWorld();
    // Half of the way from 0.25 to 1.
    set(world, medium, { capacityIntent: 0.625 });
    set(world, small, { systems: 0.25 });
    // 0.8 · 0.5 · (1 − 0.25); a large charity has its own systems; a lead that does not mean to build up others spares nobody anything.
    const rows = [{}, { candidate: national }, { lead: small }];
    set(world, small, { capacityIntent: 0.25 });
    expect(weighed(hook, values, world, rows)).toEqual(near([0.3, 0, 0]));
  },

  agree(hook, values) {
    const world = tinyWorld();
    set(world, medium, { capacityIntent: 0.625 });
    // 0.9 · 0.5, where a partner is small.
    expect(agreed(hook, values, world, [national, small])).toEqual({ ...usualTerms, shielded: 0.45 });
    expect(agreed(hook, values, world, [national])).toEqual(usualTerms);
  },
};
