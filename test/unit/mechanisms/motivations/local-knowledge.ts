import { expect } from 'vitest';
import { nothing, served } from '../../../fixtures/tiny-hooks.ts';
import { medium, set, small, tinyWorld, underContract } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  serve(hook, values) {
    const world = tinyWorld();
    set(world, medium, { embeddedness: 0.75 });
    set(world, small, { embeddedness: 0.5 });
    const contract = underContract(world, { lead: medium, partners: [small], parts: [0.25] });
    // 0.75 · 0.75 + 0.25 · 0.5 = 0.6875, which is 0.2875 above the usual 0.4: reach 0.6 of it, quality 0.15 of it.
    expect(served(hook, values, world, contract)).toEqual({
      ...nothing,
      reach: expect.closeTo(0.1725, 6),
      quality: expect.closeTo(0.043125, 6),
    });
    // An outside provider knows a place at 0.2: 0.2 below.
    const outside = underContract(world, { lead: -1 });
    expect(served(hook, values, world, outside)).toEqual({
      ...nothing,
      reach: expect.closeTo(-0.12, 6),
      quality: expect.closeTo(-0.03, 6),
    });
  },
};
