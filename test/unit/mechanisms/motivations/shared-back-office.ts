import { expect } from 'vitest';
import { ally } from '../../../fixtures/tiny-hooks.ts';
import { near } from '../../../fixtures/tiny-tables.ts';
import { acquaint, elsewhere, medium, national, ofEach, set, small, tinyWorld } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  relate(hook, values) {
    const world = tinyWorld();
    set(world, national, { overheadLevel: 0.5 });
    ally(world, 'shared services', [small, medium, elsewhere]);
    hook(values, world);
    // Three share: 0.3 · (1 − 1/3) is saved.
    expect(ofEach(world.sector.charities.overheadLevel)).toEqual(near([0.8, 0.8, 1, 0.8]));
  },

  live(hook, values) {
    const surely = { ...values, founding: 1, ending: 0 };
    const world = tinyWorld();
    acquaint(world, small, medium, 0.75);
    hook(surely, world);
    expect(world.sector.alliances).toMatchObject([{ kind: 'shared services', area: 0, members: [small, medium], ended: false }]);
    // £3000 each, in pence.
    expect(ofEach(world.sector.charities.yearSpending)).toEqual([300_000, 300_000, 0, 0]);
    hook({ ...values, founding: 0, ending: 1 }, world);
    expect(world.sector.alliances.map(({ ended }) => ended)).toEqual([true]);

    // Trust of 0.5 is less than 0.6; and friends of different places do not share an office.
    const wary = tinyWorld();
    acquaint(wary, small, medium, 0.5);
    acquaint(wary, small, elsewhere, 0.9);
    hook(surely, wary);
    expect(wary.sector.alliances).toEqual([]);
  },
};
