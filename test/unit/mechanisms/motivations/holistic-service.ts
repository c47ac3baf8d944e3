import { expect } from 'vitest';
import { nothing, served } from '../../../fixtures/tiny-hooks.ts';
import { near, weighed } from '../../../fixtures/tiny-tables.ts';
import { elsewhere, medium, set, small, tinyWorld, underContract } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  approach(hook, values) {
    const world = tinyWorld();
    set(world, medium, { services: 0b10011, missionOrientation: 0.75 });
    set(world, small, { services: 0b00110, missionOrientation: 0 });
    // One service of ten is new to the lead: 1.5 · 0.75 · 0.1.
    expect(weighed(hook, values, world, [{}])).toEqual(near([0.1125]));
  },

  accept(hook, values) {
    const world = tinyWorld();
    set(world, medium, { services: 0b10011, missionOrientation: 0 });
    set(world, small, { services: 0b00110, missionOrientation: 0.75 });
    // Two services of ten are new to the candidate: 1.5 · 0.75 · 0.2.
    expect(weighed(hook, values, world, [{}])).toEqual(near([0.225]));
  },

  serve(hook, values) {
    const world = tinyWorld();
    set(world, medium, { services: 0b0011 });
    set(world, small, { services: 0b0110 });
    set(world, elsewhere, { services: 0b1100 });
    const joint = underContract(world, { lead: medium, partners: [small, elsewhere], parts: [0.25, 0.25] });
    // Two services that the lead lacks, each counted once: 0.5 · (1 − 1/4).
    expect(served(hook, values, world, joint)).toEqual({ ...nothing, joined: 0.375 });
    expect(served(hook, values, world, underContract(world, { lead: medium }))).toEqual(nothing);
  },
};
