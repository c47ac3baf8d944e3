import { expect } from 'vitest';
import { ALLIANCE, ALONE, LEAD } from '../../../../src/model/scenario/names.ts';
import { factsOfTheBaseMarket } from '../../../../src/model/world/facts.ts';
import { appraised, near, weighed } from '../../../fixtures/tiny-tables.ts';
import { letTender, medium, small, tinyWorld } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  facts(hook, values) {
    const facts = factsOfTheBaseMarket();
    hook(values, facts);
    expect(facts).toEqual({ ...factsOfTheBaseMarket(), pooledTurnover: true });
  },

  appraise(hook, values) {
    const world = tinyWorld();
    letTender(world, { turnoverTest: 50_001 });
    letTender(world, { turnoverTest: 50_000 });
    const rows = [
      { strategy: LEAD },
      { strategy: ALLIANCE },
      { strategy: ALONE },
      { strategy: LEAD, tender: 1 },
      { strategy: LEAD, charity: medium },
    ];
    // £50,000 fails the first test by a pound and passes the second.
    expect(appraised(hook, values, world, rows)).toEqual(near([0.5, 0.5, 0, 0, 0]));
  },

  accept(hook, values) {
    const world = tinyWorld();
    letTender(world, { turnoverTest: 50_001 });
    // It is the one that is asked who would be shut out.
    expect(weighed(hook, values, world, [{}, { lead: small, candidate: medium }])).toEqual(near([0.5, 0]));
  },
};
