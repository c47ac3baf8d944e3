import { expect } from 'vitest';
import { LEAD, STEP_BACK } from '../../../../src/model/scenario/names.ts';
import { appraised, near } from '../../../fixtures/tiny-tables.ts';
import { letTender, medium, set, small, tinyWorld } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  appraise(hook, values) {
    const world = tinyWorld();
    letTender(world);
    set(world, small, { obligations: 0.25 });
    set(world, medium, { obligations: 0.5 });
    const rows = [{ charity: medium, strategy: LEAD, ownPart: 0.5 }, { charity: small }, { charity: small, strategy: STEP_BACK }];
    // Half of £100,000 is a tenth of the medium charity: 3 · 0.5 · 0.1. For the small one it is more than all, which counts as all: 3 · 0.25.
    expect(appraised(hook, values, world, rows)).toEqual(near([0.15, 0.75, 0]));
  },
};
