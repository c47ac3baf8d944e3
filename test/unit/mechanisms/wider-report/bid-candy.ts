import { expect } from 'vitest';
import { agreed, usualTerms } from '../../../fixtures/tiny-hooks.ts';
import { acquaint, medium, national, NOW, set, small, tinyWorld, underContract } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  agree(hook, values) {
    const world = tinyWorld();
    // Half of the way from 0.35 to 1.
    set(world, medium, { selfInterest: 0.675 });
    expect(agreed(hook, values, world, [national, small])).toEqual({ ...usualTerms, kept: expect.closeTo(0.7, 6) });
    // No small partner; a lead that does not do so.
    expect(agreed(hook, values, world, [national])).toEqual(usualTerms);
    set(world, medium, { selfInterest: 0.25 });
    expect(agreed(hook, values, world, [small])).toEqual(usualTerms);
  },

  relate(hook, values) {
    const trustAfter = (parts: readonly number[], starts: number) => {
      const world = tinyWorld();
      underContract(world, { lead: medium, partners: [small], parts: [...parts], promised: 0.5, starts });
      const tie = acquaint(world, medium, small, 0.8);
      hook(values, world);
      return world.sector.ties.trust[tie];
    };
    // Half of the promise is withheld and found out in the quarter after the start: 0.8 · (1 − 0.6 · 0.5).
    expect(trustAfter([0.25], NOW - 1)).toBeCloseTo(0.56, 8);
    expect([trustAfter([0.5], NOW - 1), trustAfter([0.25], NOW), trustAfter([0.25], NOW - 2)]).toEqual([0.8, 0.8, 0.8]);
  },
};
