import { expect } from 'vitest';
import { near } from '../../../fixtures/tiny-tables.ts';
import { elsewhere, medium, national, ofEach, set, small, tinyWorld, underContract } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  relate(hook, values) {
    const world = tinyWorld();
    const { governance, otherIncome } = world.sector.charities;
    // Rooted and small; small but not rooted; rooted but large.
    set(world, small, { roots: 0.75 });
    set(world, elsewhere, { roots: 0.25 });
    set(world, national, { roots: 0.75 });
    underContract(world, { lead: medium, partners: [small, elsewhere, national], parts: [0.25, 0.25, 0.25] });
    hook(values, world);
    // Governance 0.5 + 0.04 · (0.95 − 0.5) = 0.518; income 1 + 0.08 · 0.518 / 4 = 1.01036 times £50,000.
    expect(ofEach(governance)).toEqual(near([0.518, 0.5, 0.5, 0.5]));
    expect(ofEach(otherIncome)).toEqual([expect.closeTo(50_518, 2), 500_000, 20_000_000, 500_000]);
  },
};
