import { expect } from 'vitest';
import { ALLIANCE, ALONE, LEAD } from '../../../../src/model/scenario/names.ts';
import { appraised, near, weighed } from '../../../fixtures/tiny-tables.ts';
import { medium, set, small, tinyWorld } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  appraise(hook, values) {
    const rows = [
      { strategy: ALLIANCE, valueGain: 0.2 },
      { strategy: LEAD, valueGain: 0.2 },
      { strategy: ALONE, valueGain: 0.2 },
    ];
    // Leads weigh it as they approach; only allies are weighed here: 2 · 0.2.
    expect(appraised(hook, { ...values, strength: 2 }, tinyWorld(), rows)).toEqual(near([0.4, 0, 0]));
  },

  approach(hook, values) {
    const world = tinyWorld();
    set(world, small, { reputation: 0.5 });
    set(world, medium, { reputation: 0.75 });
    const rows = [
      { candidate: small, tied: 1, valueGain: -0.2 },
      { candidate: small, tied: 0, valueGain: 0.2 },
      { candidate: medium, tied: 0, valueGain: 0.2 },
    ];
    // Known by a tie; not known, with a name below 0.6; known by name: 2 · 0.2.
    expect(weighed(hook, { ...values, strength: 2 }, world, rows)).toEqual(near([-0.4, 0, 0.4]));
  },
};
