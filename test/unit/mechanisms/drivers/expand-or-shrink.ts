import { expect } from 'vitest';
import { scored } from '../../../fixtures/tiny-hooks.ts';
import { near } from '../../../fixtures/tiny-tables.ts';
import { bidOf, letTender, medium, ofEach, set, small, tinyWorld } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  score(hook, values) {
    const world = tinyWorld();
    const tender = letTender(world);
    set(world, small, { visibility: 0.75 });
    set(world, medium, { visibility: 0.25 });
    // 0.1 between one thought of first and one forgotten.
    const added = [small, medium, -1].map((lead) => scored(hook, values, world, tender, bidOf({ lead }))[0]);
    expect(added).toEqual(near([0.025, -0.025, 0]));
  },

  relate(hook, values) {
    const world = tinyWorld();
    const { visibility, spotWeight } = world.sector.charities;
    spotWeight.fill(1000);
    // £20,000 of public work after £15,000 last year (in pence), and £20,050 after £20,000, which is less than half a per cent more.
    set(world, small, { advertisedIncome: 15_000, spotIncome: 5000, lastYearContract: 1_500_000 });
    set(world, medium, { advertisedIncome: 20_050, lastYearContract: 2_000_000 });
    hook(values, world);
    // A tenth of the way from 0.5 to 1 and to 0.
    expect(ofEach(visibility)).toEqual(near([0.55, 0.45, 0.5, 0.5]));
    // 0.12 a year between first and last: 1000 · (1 ± 0.12 · 0.05 / 4).
    expect(ofEach(spotWeight).map((weight) => weight / 1000)).toEqual(near([1.0015, 0.9985, 1, 1]));
  },
};
