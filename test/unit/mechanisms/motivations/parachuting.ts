import { expect } from 'vitest';
import { factsOfTheBaseMarket } from '../../../../src/model/world/facts.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  facts(hook, values) {
    const facts = factsOfTheBaseMarket();
    hook({ ...values, reckoned: 0.5 }, facts);
    expect(facts).toEqual({ ...factsOfTheBaseMarket(), withoutBase: 'costed', setUpReckoned: 0.5 });
  },
};
