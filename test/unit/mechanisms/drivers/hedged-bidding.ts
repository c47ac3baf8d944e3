import { expect } from 'vitest';
import { ALONE, LEAD, STEP_BACK } from '../../../../src/model/scenario/names.ts';
import { appraised, near } from '../../../fixtures/tiny-tables.ts';
import { elsewhere, mayLose, medium, set, small, tinyWorld } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  hedge(hook, values) {
    const world = tinyWorld();
    // Of £50,000 the small charity may lose half; of £500,000 the medium one twice as much, which is all.
    mayLose(world, small, 25_000);
    mayLose(world, medium, 1_000_000);
    expect([small, medium, elsewhere].map((i) => hook(values, world, i))).toEqual(near([1.75, 2.5, 1]));
  },

  appraise(hook, values) {
    const world = tinyWorld();
    mayLose(world, small, 25_000);
    mayLose(world, medium, 500_000);
    // One gives way to pressure as charities in general do; the other feels half as far from wholly free.
    set(world, medium, { resolve: 0.735 });
    const rows = [{}, { strategy: LEAD }, { strategy: STEP_BACK }, { charity: medium, strategy: ALONE }];
    // 0.4 · 0.5 at risk · 1; 0.4 · 1 at risk · 0.5.
    expect(appraised(hook, values, world, rows)).toEqual(near([0.2, 0.2, 0, 0.2]));
  },
};
