import { expect } from 'vitest';
import { SERVICES } from '../../../../src/model/scenario/names.ts';
import { near } from '../../../fixtures/tiny-tables.ts';
import { elsewhere, medium, national, ofEach, small, tinyWorld, underContract } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  relate(hook, values) {
    const world = tinyWorld();
    const { places, charities } = world.sector;
    const S = SERVICES.length;
    places.need.fill(800, 0, 3);
    // A quarter of the advice let in the first area is delivered together; youth work of the whole region wholly.
    underContract(world, { lead: medium, partners: [small], parts: [0.25], price: 100_000 });
    underContract(world, { lead: national, price: 300_000 });
    underContract(world, { lead: elsewhere, partners: [small], parts: [0.5], price: 400_000, share: 0.5, area: -1, mainService: 5 });
    hook(values, world);
    const needs = [places.need[0], places.need[1], places.need[5], places.need[S + 5], places.need[S]];
    // 800 + 0.03 · 200 − 0.006 · 0.25 · 800; 800 + 0.03 · 200; 1000 − 0.006 · 1000, in both areas; nothing let elsewhere.
    expect(needs).toEqual(near([804.8, 806, 994, 994, 1000]));
    // 0.004 of £100,000 and of the simulated £200,000, a quarter of it now: £100 shared 3 : 1 and £200 shared 1 : 1, in pence.
    expect(ofEach(charities.yearSpending)).toEqual([12_500, 7500, 0, 10_000]);
  },
};
