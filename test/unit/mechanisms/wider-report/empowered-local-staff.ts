import { expect } from 'vitest';
import { ALLIANCE, LEAD } from '../../../../src/model/scenario/names.ts';
import { appraised, near } from '../../../fixtures/tiny-tables.ts';
import { medium, national, set, tinyWorld } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  appraise(hook, values) {
    const world = tinyWorld();
    set(world, national, { centralisation: 0.25 });
    set(world, medium, { centralisation: 0 });
    const rows = [
      { charity: national, strategy: LEAD },
      { charity: national, strategy: ALLIANCE },
      { charity: medium, strategy: LEAD },
    ];
    // 1.5 · (0.6 − 0.25).
    expect(appraised(hook, values, world, rows)).toEqual(near([0.525, 0, 0]));
    set(world, national, { centralisation: 0.75 });
    expect(appraised(hook, values, world, rows)).toEqual(near([0, 0, 0]));
  },
};
