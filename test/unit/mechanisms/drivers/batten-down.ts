import { expect } from 'vitest';
import { ALLIANCE, ALONE, LEAD } from '../../../../src/model/scenario/names.ts';
import { appraised, near, weighed } from '../../../fixtures/tiny-tables.ts';
import { elsewhere, medium, set, small, tinyWorld } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  appraise(hook, values) {
    const world = tinyWorld();
    // At the common resolve one gives way wholly; one that feels wholly free not at all.
    set(world, small, { batten: 0.5 });
    set(world, medium, { batten: 0.5, resolve: 1 });
    const rows = [{ strategy: LEAD }, { strategy: ALLIANCE }, { strategy: ALONE }, { strategy: LEAD, charity: medium }];
    expect(appraised(hook, values, world, rows)).toEqual(near([-1.5, -1.5, 0, 0]));
  },

  accept(hook, values) {
    const world = tinyWorld();
    set(world, small, { batten: 0.5 });
    expect(weighed(hook, values, world, [{}, { lead: small, candidate: medium }])).toEqual(near([-1.5, 0]));
  },

  relate(hook, values) {
    const world = tinyWorld();
    const { places, charities } = world.sector;
    // A cut of an eighth is half of what alarms fully, 0.25.
    places.cut.set([0.125, 0]);
    set(world, medium, { commissioned: 0 });
    set(world, elsewhere, { batten: 0.5 });
    hook(values, world);
    // Closing 0.3 of the way to 0.5; not in the market; opening 0.08 of the way from 0.5 to 0.
    expect([charities.batten[small], charities.batten[medium], charities.batten[elsewhere]]).toEqual(near([0.15, 0, 0.46]));
    // 0.5 · (1 − 0.05 · 0.5) where cuts are felt.
    expect([...places.climate]).toEqual(near([0.4875, 0.5]));
  },
};
