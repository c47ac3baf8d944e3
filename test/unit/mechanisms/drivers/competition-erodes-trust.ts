import { expect } from 'vitest';
import { near } from '../../../fixtures/tiny-tables.ts';
import { acquaint, bidOf, decided, elsewhere, letTender, medium, national, small, tinyWorld } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  relate(hook, values) {
    const world = tinyWorld();
    const { places, ties } = world.sector;
    places.climate.fill(0.6);
    // Fifty charities in the first area and thirty in the second.
    world.sector.areaStart = Int32Array.of(0, 50, 80);
    acquaint(world, small, medium, 0.8);
    acquaint(world, medium, elsewhere, 0.8);
    decided(
      world,
      letTender(world),
      [small, medium, national, -1].map((lead) => bidOf({ lead })),
      null,
    );
    decided(
      world,
      letTender(world, { area: 1 }),
      [national, elsewhere].map((lead) => bidOf({ lead })),
      null,
    );
    hook(values, world);
    // Two that bid against each other: 0.8 · (1 − 0.06).
    expect(ties.trust).toEqual(near([0.752, 0.8]));
    // Each of two local ones meets two other charities, 0.6 − 0.05 · 0.1 − 0.005 · 4 · 0.6 / 0.5; one local one meets one,
    // 0.6 − 0.05 · 0.1 − 0.005 · 1 · 0.6 / 0.3.
    expect([...places.climate]).toEqual(near([0.571, 0.585]));
  },
};
