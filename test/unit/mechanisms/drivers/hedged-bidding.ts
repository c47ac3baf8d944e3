import { expect } from 'vitest';
import { ALONE, LEAD, STEP_BACK } from '../../../../src/model/scenario/names.ts';
import { appraised, near } from '../../../fixtures/tiny-tables.ts';
import { medium, set, small, tinyWorld } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  hedge(hook, values) {
    const world = tinyWorld();
    // Of £50,000 the small charity may lose half; of £500,000 the medium one twice as much, which is all.
    world.losing.set([25_000, 1_000_000]);
    expect([small, medium, 3].map((i) => hook(values, world, i))).toEqual(near([1.75, 2.5, 1]));
  },

  appraise(hook, values) {
    const world = tinyWorld();
    world.losing.set([25_000, 250_000]);
    set(world, medium, { resolve: 1 });
    const rows = [{}, { strategy: LEAD }, { strategy: STEP_BACK }, { charity: medium, strategy: ALONE }];
    // 0.4 · 0.5 for one that gives way to pressure as charities in general do; nothing for one that feels wholly free.
    expect(appraised(hook, values, world, rows)).toEqual(near([0.2, 0.2, 0, 0]));
  },
};
