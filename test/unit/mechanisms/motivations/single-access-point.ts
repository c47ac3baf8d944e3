import { expect } from 'vitest';
import { nothing, served } from '../../../fixtures/tiny-hooks.ts';
import { elsewhere, medium, ofEach, small, tinyWorld, underContract } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  serve(hook, values) {
    const world = tinyWorld();
    const joint = underContract(world, { lead: medium, partners: [small, elsewhere], parts: [0.25, 0.25], price: 200_000, share: 0.5 });
    // Two partners: 0.5 · (1 − 1/4).
    expect(served(hook, values, world, joint)).toEqual({ ...nothing, door: 0.375 });
    // A hundredth of the partners' half of £100,000, a quarter of it this quarter: £125, in pence, from the lead.
    const { yearSpending } = world.sector.charities;
    expect(ofEach(yearSpending)).toEqual([0, 12_500, 0, 0]);
    expect(served(hook, values, world, underContract(world, { lead: medium }))).toEqual(nothing);
  },
};
