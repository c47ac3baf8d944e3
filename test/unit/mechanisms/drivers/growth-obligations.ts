import { expect } from 'vitest';
import { LEAD, STEP_BACK } from '../../../../src/model/scenario/names.ts';
import { appraised, near } from '../../../fixtures/tiny-tables.ts';
import { letTender, medium, set, small, tinyWorld } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  appraise(hook, values) {
    const world = tinyWorld();
    letTender(world);
    // Of £100,000 spent, once and twice the usual 12 %.
    set(world, small, { obligations: 12_000, plan: 88_000, contractCost: 0, overhead: 0 });
    set(world, medium, { obligations: 24_000, plan: 76_000, contractCost: 0, overhead: 0 });
    const rows = [{ charity: medium, strategy: LEAD, ownPart: 0.5 }, { charity: small }, { charity: small, strategy: STEP_BACK }];
    // Half of £100,000 is a tenth of the medium charity: 0.2 · 2 · 0.1. For the small one it is more than all, which counts as all: 0.2 · 1.
    expect(appraised(hook, values, world, rows)).toEqual(near([0.04, 0.2, 0]));
  },
};
