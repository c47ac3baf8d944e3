import { expect } from 'vitest';
import { nothing, served } from '../../../fixtures/tiny-hooks.ts';
import { medium, national, set, small, tinyWorld, underContract } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  serve(hook, values) {
    const world = tinyWorld();
    const contract = underContract(world, { lead: national, partners: [small], parts: [0.25] });
    set(world, national, { centralisation: 0.25 });
    // 2 · (0.5 − 0.25) of what there is to gain, for the three quarters that it delivers: 0.375 of 0.12 and of 0.2.
    const gain = { ...nothing, quality: expect.closeTo(0.045, 8), reach: expect.closeTo(0.075, 8) };
    expect(served(hook, values, world, contract)).toEqual(gain);
    set(world, national, { centralisation: 0.75 });
    const loss = { ...nothing, quality: expect.closeTo(-0.045, 8), reach: expect.closeTo(-0.075, 8) };
    expect(served(hook, values, world, contract)).toEqual(loss);
    set(world, medium, { centralisation: 0 });
    expect(served(hook, values, world, underContract(world, { lead: medium }))).toEqual(nothing);
  },
};
