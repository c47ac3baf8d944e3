import { expect } from 'vitest';
import { ALLIANCE, LEAD } from '../../../../src/model/scenario/names.ts';
import { factsOfTheBaseMarket } from '../../../../src/model/world/facts.ts';
import { appraised, near } from '../../../fixtures/tiny-tables.ts';
import { medium, national, set, tinyWorld } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  facts(hook, values) {
    const facts = factsOfTheBaseMarket();
    hook(values, facts);
    expect(facts).toEqual({ ...factsOfTheBaseMarket(), empireFrom: 0.4 });
  },

  appraise(hook, values) {
    const world = tinyWorld();
    world.facts.empireFrom = 0.4;
    // Half of the way from 0.4 to 1; a medium charity builds no empire.
    set(world, national, { empire: 0.7 });
    set(world, medium, { empire: 1 });
    const rows = [
      { charity: national, ownPart: 0.5, money: 2 },
      { charity: national, strategy: LEAD, ownPart: 1, money: 0 },
      { charity: national, strategy: ALLIANCE, ownPart: 0.5, money: 2 },
      { charity: medium, money: 2 },
    ];
    // Half of half of the money is let go: −0.5 · 0.5 · 2. Holding the work appeals by the square of the part: 2 · 0.5 · 0.25, or 2 · 0.5.
    expect(appraised(hook, values, world, rows)).toEqual(near([-0.25, 1, -0.5, 0]));
  },
};
