import { expect } from 'vitest';
import { near, weighed } from '../../../fixtures/tiny-tables.ts';
import { medium, set, small, tinyWorld, underContract } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  approach(hook, values) {
    const world = tinyWorld();
    set(world, medium, { openness: 0.5, systems: 0.5, embeddedness: 0.5 });
    set(world, small, { openness: 0, systems: 0.25, embeddedness: 1 });
    // Half a point better at knowing the place, and nothing to learn of systems: 0.6 · 0.5 · 0.5, of which half is seen.
    expect(weighed(hook, values, world, [{ leadSees: 0.5, candidateSees: 0 }])).toEqual(near([0.075]));
  },

  accept(hook, values) {
    const world = tinyWorld();
    set(world, medium, { openness: 0, systems: 0.75, embeddedness: 0.625 });
    set(world, small, { openness: 0.5, systems: 0.5, embeddedness: 0.5 });
    // 0.25 in systems and 0.125 in knowing the place: 0.6 · 0.5 · 0.375, of which half is seen.
    expect(weighed(hook, values, world, [{ candidateSees: 0.5, leadSees: 0 }])).toEqual(near([0.05625]));
  },

  relate(hook, values) {
    const world = tinyWorld();
    const { systems, embeddedness, quality } = world.sector.charities;
    set(world, medium, { systems: 0.75, embeddedness: 0.5, quality: 0.5 });
    set(world, small, { systems: 0.5, embeddedness: 1, quality: 0.625 });
    underContract(world, { lead: medium, partners: [small], parts: [0.25] });
    hook(values, world);
    // Whoever is behind makes up 0.04 of the gap as far as its work is joint: £25,000 of £50,000, and £75,000 of £500,000.
    expect([systems[small], systems[medium]]).toEqual(near([0.505, 0.75]));
    expect([embeddedness[small], embeddedness[medium]]).toEqual(near([1, 0.503]));
    expect([quality[small], quality[medium]]).toEqual(near([0.625, 0.50075]));
  },
};
