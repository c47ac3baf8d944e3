import { expect } from 'vitest';
import { ALLIANCE, LEAD } from '../../../../src/model/scenario/names.ts';
import { ally } from '../../../fixtures/tiny-hooks.ts';
import { appraised, near, weighed } from '../../../fixtures/tiny-tables.ts';
import { elsewhere, medium, national, set, small, tinyWorld } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  appraise(hook, values) {
    const world = tinyWorld();
    ally(world, 'alliance', [small]);
    ally(world, 'joint venture', [medium]);
    const rows = [
      { charity: small, strategy: ALLIANCE },
      { charity: small, strategy: LEAD },
      { charity: medium, strategy: ALLIANCE },
    ];
    expect(appraised(hook, values, world, rows)).toEqual(near([0.7, 0, 0]));
  },

  accept(hook, values) {
    const world = tinyWorld();
    ally(world, 'alliance', [small]);
    const rows = [
      { lead: national, candidate: small },
      { lead: medium, candidate: small },
      { lead: national, candidate: medium },
    ];
    expect(weighed(hook, values, world, rows)).toEqual(near([-2, 0, 0]));
  },

  live(hook, values) {
    const surely = { ...values, founding: 1, ending: 0 };
    const world = tinyWorld();
    const { places, alliances } = world.sector;
    for (const i of [small, medium, elsewhere]) set(world, i, { openness: 0.75 });
    // Alarm begins at 0.15 of the work of a place.
    places.incursion.set([0.2, 0.1]);
    hook(surely, world);
    expect(alliances).toMatchObject([{ kind: 'alliance', area: 0, members: [small, medium], ended: false }]);
    places.incursion.fill(0);
    hook({ ...values, ending: 1 }, world);
    expect(alliances).toMatchObject([{ ended: true, members: [] }]);

    // Openness of no more than 0.5; and nobody who does the same.
    for (const other of [
      { openness: 0.5, services: 0b1 },
      { openness: 0.75, services: 0b10 },
    ]) {
      const reluctant = tinyWorld();
      reluctant.sector.places.incursion.fill(0.2);
      set(reluctant, small, { openness: 0.75 });
      set(reluctant, medium, other);
      hook(surely, reluctant);
      expect(reluctant.sector.alliances).toEqual([]);
    }
  },
};
