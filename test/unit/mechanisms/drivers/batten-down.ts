import { expect } from 'vitest';
import { ALLIANCE, ALONE, LEAD } from '../../../../src/model/scenario/names.ts';
import { appraised, near, weighed } from '../../../fixtures/tiny-tables.ts';
import { elsewhere, medium, national, ofEach, set, small, tinyWorld } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  appraise(hook, values) {
    const world = tinyWorld();
    // At the common resolve one gives way wholly; half of the way from there to feeling free, by half.
    set(world, small, { batten: 0.5 });
    set(world, medium, { batten: 0.5, resolve: 0.735 });
    const rows = [{ strategy: LEAD }, { strategy: ALLIANCE }, { strategy: ALONE }, { strategy: LEAD, charity: medium }];
    expect(appraised(hook, values, world, rows)).toEqual(near([-1.5, -1.5, 0, -0.75]));
  },

  accept(hook, values) {
    const world = tinyWorld();
    set(world, small, { batten: 0.5, resolve: 0.735 });
    // 3 · 0.5 · 0.5 for the one that is asked.
    expect(weighed(hook, values, world, [{}, { lead: small, candidate: medium }])).toEqual(near([-0.75, 0]));
  },

  relate(hook, values) {
    const world = tinyWorld();
    const { places, charities } = world.sector;
    // A cut of an eighth is half of what alarms fully, 0.25; a half is more than enough.
    places.cut.set([0.125, 0.5]);
    set(world, medium, { batten: 1 });
    set(world, elsewhere, { batten: 0.5 });
    set(world, national, { commissioned: 0 });
    hook(values, world);
    // Closing 0.3 of the way from 0 to 0.5; opening 0.08 of the way from 1 to 0.5; not in the market; closing from 0.5 to 1.
    expect(ofEach(charities.batten)).toEqual(near([0.15, 0.96, 0, 0.65]));
    // 0.5 · (1 − 0.05 · 0.5) and 0.5 · (1 − 0.05).
    expect([...places.climate]).toEqual(near([0.4875, 0.475]));
  },
};
