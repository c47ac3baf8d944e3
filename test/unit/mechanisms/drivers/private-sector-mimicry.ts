import { expect } from 'vitest';
import { ALLIANCE, ALONE, LEAD } from '../../../../src/model/scenario/names.ts';
import { nothing, served } from '../../../fixtures/tiny-hooks.ts';
import { appraised, near } from '../../../fixtures/tiny-tables.ts';
import { letTender, medium, national, set, small, tinyWorld, underContract } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  cover(hook, values) {
    const world = tinyWorld();
    const tender = letTender(world);
    // Half of the way from 0.5 to 1; and no large charity.
    set(world, national, { centralisation: 0.75 });
    set(world, medium, { centralisation: 1 });
    expect([hook(values, world, national, tender), hook(values, world, medium, tender)]).toEqual(near([0.04, 0]));
    set(world, national, { centralisation: 0.75 });
    // From 0.6, three eighths of the way; from 0.8 not at all.
    expect(hook({ ...values, from: 0.6 }, world, national, tender)).toBeCloseTo(0.03, 8);
    expect(hook({ ...values, from: 0.8 }, world, national, tender)).toBeCloseTo(0, 12);
  },

  appraise(hook, values) {
    const world = tinyWorld();
    set(world, national, { centralisation: 0.75 });
    const rows = [LEAD, ALLIANCE, ALONE].map((strategy) => ({ charity: national, strategy }));
    // 2 · 0.5 off sharing work.
    expect(appraised(hook, values, world, rows)).toEqual(near([-1, -1, 0]));
  },

  serve(hook, values) {
    const world = tinyWorld();
    set(world, national, { centralisation: 0.75 });
    // 0.12 · 0.5 in the three quarters that it delivers itself.
    const contract = underContract(world, { lead: national, partners: [small], parts: [0.25] });
    expect(served(hook, values, world, contract)).toEqual({ ...nothing, quality: expect.closeTo(-0.045, 8) });
    expect(served(hook, values, world, underContract(world, { lead: -1 }))).toEqual(nothing);
  },
};
