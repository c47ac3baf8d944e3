import { expect } from 'vitest';
import { near, weighed } from '../../../fixtures/tiny-tables.ts';
import { elsewhere, medium, national, ofEach, set, small, tinyWorld, underContract } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  approach(hook, values) {
    const world = tinyWorld();
    // Half of the way from 0.4 to 1.
    set(world, medium, { capacityIntent: 0.7 });
    set(world, small, { bidSkill: 0.25, capacityIntent: 0.4 });
    // 2 · 0.5 · (1 − 0.25); none from a lead without intent.
    expect(weighed(hook, { ...values, appeal: 2 }, world, [{}, { lead: small }])).toEqual(near([0.75, 0]));
  },

  relate(hook, values) {
    const world = tinyWorld();
    const { charities } = world.sector;
    set(world, medium, { capacityIntent: 0.7 });
    set(world, national, { capacityIntent: 0.25 });
    underContract(world, { lead: medium, partners: [small], parts: [0.25], share: 0.5 });
    underContract(world, { lead: national, partners: [elsewhere], parts: [0.25] });
    hook(values, world);
    // 0.02 by the way and 0.2 · 0.5 by intent, a quarter of that because £12,500 of £50,000 is joint, of the 0.4 that 0.5 is short of 0.9;
    // by the way alone, and £25,000 of £500,000: 0.02 · 0.05 · 0.4.
    for (const skill of [charities.bidSkill, charities.systems, charities.governance])
      expect(ofEach(skill)).toEqual(near([0.512, 0.5, 0.5, 0.5004]));
    // £400 · 0.5 for the simulated half of the contract, in pence.
    expect(ofEach(charities.yearSpending)).toEqual([0, 10_000, 0, 0]);
  },
};
