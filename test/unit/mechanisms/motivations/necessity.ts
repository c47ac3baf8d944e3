import { expect } from 'vitest';
import { factsOfTheBaseMarket } from '../../../../src/model/world/facts.ts';
import { near, weighed } from '../../../fixtures/tiny-tables.ts';
import { tinyWorld } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  facts(hook, values) {
    const facts = factsOfTheBaseMarket();
    hook(values, facts);
    expect(facts).toEqual({ ...factsOfTheBaseMarket(), missingSkills: 'lacking' });
  },

  approach(hook, values) {
    // 1 for all the services asked for, so 0.5 for half of them.
    expect(weighed(hook, values, tinyWorld(), [{ fills: 0.5 }, { fills: 0 }])).toEqual(near([0.5, 0]));
  },
};
