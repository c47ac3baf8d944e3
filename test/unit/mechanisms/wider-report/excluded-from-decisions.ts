import { expect } from 'vitest';
import { agreed, nothing, served, usualTerms } from '../../../fixtures/tiny-hooks.ts';
import { acquaint, medium, NOW, set, small, tinyWorld, underContract } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  agree(hook, values) {
    const world = tinyWorld();
    set(world, medium, { centralisation: 0.75 });
    // 1 − 0.8 · 0.75.
    expect(agreed(hook, values, world, [small])).toEqual({ ...usualTerms, voice: expect.closeTo(0.4, 8) });
  },

  serve(hook, values) {
    const world = tinyWorld();
    const joint = underContract(world, { lead: medium, partners: [small], parts: [0.25], voice: 0.75 });
    // 0.1 · 0.25 of what partners know, in the quarter that they deliver.
    expect(served(hook, values, world, joint)).toEqual({ ...nothing, quality: expect.closeTo(-0.00625, 8) });
    expect(served(hook, values, world, underContract(world, { lead: medium, voice: 0.75 }))).toEqual(nothing);
  },

  relate(hook, values) {
    const trustAfter = (starts: number) => {
      const world = tinyWorld();
      underContract(world, { lead: medium, partners: [small], parts: [0.25], voice: 0.75, starts });
      const tie = acquaint(world, medium, small, 0.8);
      hook(values, world);
      return world.sector.ties.trust[tie];
    };
    // In the last quarter of each year of the contract: 0.8 · (1 − 0.15 · 0.25).
    expect(trustAfter(NOW - 3)).toBeCloseTo(0.77, 8);
    expect(trustAfter(NOW - 7)).toBeCloseTo(0.77, 8);
    expect([trustAfter(NOW - 2), trustAfter(NOW - 4)]).toEqual([0.8, 0.8]);
  },
};
