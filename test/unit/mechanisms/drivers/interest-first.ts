import { expect } from 'vitest';
import { ALLIANCE, ALONE, LEAD } from '../../../../src/model/scenario/names.ts';
import { nothing, served } from '../../../fixtures/tiny-hooks.ts';
import { appraised, near, weighed } from '../../../fixtures/tiny-tables.ts';
import { medium, set, small, tinyWorld, underContract } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  appraise(hook, values) {
    const world = tinyWorld();
    set(world, small, { selfInterest: 0.75 });
    // 1.5 · 0.75 off sharing work.
    const rows = [LEAD, ALLIANCE, ALONE].map((strategy) => ({ strategy }));
    expect(appraised(hook, values, world, rows)).toEqual(near([-1.125, -1.125, 0]));
  },

  accept(hook, values) {
    const world = tinyWorld();
    set(world, small, { selfInterest: 0.75 });
    set(world, medium, { selfInterest: 0 });
    // Half as much off joining another's bid.
    expect(weighed(hook, values, world, [{}, { lead: small, candidate: medium }])).toEqual(near([-0.5625, 0]));
  },

  serve(hook, values) {
    const world = tinyWorld();
    set(world, medium, { selfInterest: 0.75 });
    // 0.1 · 0.75 in the three quarters that the lead delivers itself.
    const contract = underContract(world, { lead: medium, partners: [small], parts: [0.25] });
    expect(served(hook, values, world, contract)).toEqual({ ...nothing, quality: expect.closeTo(-0.05625, 8) });
    expect(served(hook, values, world, underContract(world, { lead: -1 }))).toEqual(nothing);
  },
};
