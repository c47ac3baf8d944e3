import { expect } from 'vitest';
import { ally } from '../../../fixtures/tiny-hooks.ts';
import { near } from '../../../fixtures/tiny-tables.ts';
import { elsewhere, medium, national, ofEach, set, small, tinyWorld } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  relate(hook, values) {
    const world = tinyWorld();
    set(world, medium, { contractCost: 50_000 });
    set(world, national, { unitCost: 0.9 });
    ally(world, 'alliance', [small, medium]);
    ally(world, 'alliance', [elsewhere]);
    Object.assign(world.sector.alliances[1], { ended: true });
    hook(values, world);
    // Plans of £50,000 and £500,000 and contracts of £50,000: 600 / (600 + 800) of 0.06 is saved; nobody else saves anything.
    const level = 1 - (0.06 * 3) / 7;
    expect(ofEach(world.sector.charities.unitCost)).toEqual(near([level, level, 1, 1]));
  },
};
