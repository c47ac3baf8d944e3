import { expect } from 'vitest';
import { near } from '../../../fixtures/tiny-tables.ts';
import { elsewhere, medium, set, small, tinyWorld } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  relate(hook, values) {
    const world = tinyWorld();
    const { resolve } = world.sector.charities;
    set(world, small, { agency: 0.75 });
    set(world, medium, { agency: 0.25 });
    set(world, elsewhere, { agency: 0.75, status: 2 });
    hook(values, world);
    // At 1, what each feels; one that has closed feels nothing new.
    expect([resolve[small], resolve[medium], resolve[elsewhere]]).toEqual(near([0.75, 0.25, 0.47]));
    hook({ ...values, strength: 0.5 }, world);
    // At half, half as far from the common 0.47.
    expect([resolve[small], resolve[medium]]).toEqual(near([0.61, 0.36]));
    hook({ ...values, strength: 2 }, world);
    expect([resolve[small], resolve[medium]]).toEqual(near([1, 0.03]));
  },
};
