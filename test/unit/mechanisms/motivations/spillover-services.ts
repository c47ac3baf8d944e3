import { expect } from 'vitest';
import { near } from '../../../fixtures/tiny-tables.ts';
import { medium, national, ofEach, small, tinyWorld, underContract } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  relate(hook, values) {
    const world = tinyWorld({ 'finance.plan_lag': 0.4 });
    underContract(world, { lead: medium, partners: [small, national], parts: [0.25, 0.5], price: 200_000, share: 0.5 });
    hook(values, world);
    // A quarter of £100,000 is the small partner's; 0.05 of it, as much of it as plans fall back in a quarter, 0.4.
    expect(ofEach(world.sector.charities.plan)).toEqual(near([50_500, 500_000, 20_000_000, 500_000]));
  },
};
