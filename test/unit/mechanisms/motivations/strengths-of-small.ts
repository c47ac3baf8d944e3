import { expect } from 'vitest';
import { nothing, scored, served } from '../../../fixtures/tiny-hooks.ts';
import { near, weighed } from '../../../fixtures/tiny-tables.ts';
import { bidOf, letTender, medium, national, ofEach, set, small, tinyWorld, underContract } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  approach(hook, values) {
    const world = tinyWorld();
    // 0.4 · 1 + 0.35 · 0.5 + 0.25 · 0.25 = 0.6375, of which the lead sees all or half, against the usual 0.4; twice as much.
    set(world, small, { embeddedness: 1, livedExperience: 0.5, roots: 0.25 });
    expect(weighed(hook, { ...values, liking: 2 }, world, [{ leadSees: 1 }, { leadSees: 0.5 }])).toEqual(near([0.475, -0.1625]));
  },

  score(hook, values) {
    const world = tinyWorld({ 'weights.looks_for_small_strengths': 0.5 });
    const tender = letTender(world);
    set(world, small, { embeddedness: 1, livedExperience: 0.5, roots: 0.25 });
    // A lead of 0.5 holds three quarters: 0.75 · 0.5 + 0.25 · 0.6375 − 0.4 = 0.134375, at 0.4 · 0.5 points.
    const bid = bidOf({ lead: medium, partners: [small], parts: [0.25] });
    expect(scored(hook, values, world, tender, bid)).toEqual(near([0.026875, 0]));
    expect(scored(hook, values, world, tender, bidOf({ lead: -1 }))).toEqual([0, 0]);
  },

  serve(hook, values) {
    const world = tinyWorld();
    set(world, small, { embeddedness: 1, livedExperience: 0.5, roots: 0.25 });
    const contract = underContract(world, { lead: medium, partners: [small], parts: [0.25] });
    // 0.134375 as above: 0.2 of it in quality, 0.3 in reach.
    expect(served(hook, values, world, contract)).toEqual({
      ...nothing,
      quality: expect.closeTo(0.026875, 6),
      reach: expect.closeTo(0.0403125, 6),
    });
    expect(served(hook, values, world, underContract(world, { lead: -1 }))).toEqual(nothing);
  },

  relate(hook, values) {
    const world = tinyWorld();
    const { embeddedness } = world.sector.charities;
    set(world, small, { embeddedness: 1 });
    set(world, national, { embeddedness: 0.25 });
    underContract(world, { lead: national, partners: [small], parts: [0.25] });
    underContract(world, { lead: medium, partners: [small], parts: [0.25] });
    hook(values, world);
    // Only the larger lead learns the place from its small partner, as far as its work is joint, £75,000 of £20m: 0.04 · 0.00375 · 0.75.
    expect(ofEach(embeddedness)).toEqual(near([1, 0.5, 0.2501125, 0.5]));
  },
};
