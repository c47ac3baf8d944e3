import { expect } from 'vitest';
import { near } from '../../../fixtures/tiny-tables.ts';
import { medium, set, small, tinyWorld } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  stray(hook, values) {
    const world = tinyWorld();
    set(world, small, { missionOrientation: 0.5, pressure: 0.5, resolve: 0.5 });
    const chance = Float64Array.of(0.1, 0.1, 0.1);
    hook(values, world, { count: 2, charity: Int32Array.of(small, medium, small) }, chance);
    // Mission pulls at 0.5 · (1 − 0.5 · 0.5) = 0.375: 0.15 · pressure 0.5 · 0.625. Without pressure nothing.
    expect([...chance]).toEqual(near([0.146875, 0.1, 0.1]));
  },
};
