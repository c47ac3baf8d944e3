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
    // 2 for all the services asked for, so 1 for half of them.
    const strong = { ...values, fit: 2 };
    expect(weighed(hook, strong, tinyWorld(), [{ fills: 0.5 }, { fills: 0 }])).toEqual(near([1, 0]));
  },
};
