import { expect } from 'vitest';
import { agreed, usualTerms } from '../../../fixtures/tiny-hooks.ts';
import { acquaint, medium, NOW, set, small, tinyWorld, underContract } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  agree(hook, values) {
    const world = tinyWorld();
    // 0.25 of the greater of the two.
    set(world, medium, { selfInterest: 0.25, empire: 0.75 });
    expect(agreed(hook, values, world, [small])).toEqual({ ...usualTerms, fee: expect.closeTo(0.2875, 8) });
    set(world, medium, { selfInterest: 1, empire: 0 });
    expect(agreed(hook, values, world, [small])).toEqual({ ...usualTerms, fee: expect.closeTo(0.35, 8) });
  },

  relate(hook, values) {
    const trustAfter = (fee: number, starts: number) => {
      const world = tinyWorld({ 'bidding.usual_fee': 0.1 });
      underContract(world, { lead: medium, partners: [small], parts: [0.25], fee, starts });
      const tie = acquaint(world, medium, small, 0.8);
      hook(values, world);
      return world.sector.ties.trust[tie];
    };
    // A fifth more than usual, found out with the first pay: 0.8 · (1 − 0.6 · 0.2).
    expect(trustAfter(0.3, NOW - 1)).toBeCloseTo(0.704, 8);
    expect([trustAfter(0.1, NOW - 1), trustAfter(0.3, NOW), trustAfter(0.3, NOW - 2)]).toEqual([0.8, 0.8, 0.8]);
  },
};
