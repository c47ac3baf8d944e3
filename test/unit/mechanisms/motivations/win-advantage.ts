import { expect } from 'vitest';
import { ALLIANCE, ALONE, LEAD } from '../../../../src/model/scenario/names.ts';
import { factsOfTheBaseMarket } from '../../../../src/model/world/facts.ts';
import { appraised, near } from '../../../fixtures/tiny-tables.ts';
import { set, small, tinyWorld } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  facts(hook, values) {
    const facts = factsOfTheBaseMarket();
    hook(values, facts);
    expect(facts).toEqual({ ...factsOfTheBaseMarket(), beliefsByForm: true });
  },

  appraise(hook, values) {
    const world = tinyWorld();
    set(world, small, { growthAmbition: 0.25 });
    const rows = [
      { strategy: LEAD, beliefGain: 0.2 },
      { strategy: ALLIANCE, beliefGain: -0.2 },
      { strategy: ALONE, beliefGain: 0.2 },
    ];
    // 3 · 0.25 · 0.2.
    expect(appraised(hook, values, world, rows)).toEqual(near([0.15, -0.15, 0]));
  },
};
