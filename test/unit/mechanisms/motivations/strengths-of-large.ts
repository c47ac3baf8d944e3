import { expect } from 'vitest';
import { factsOfTheBaseMarket } from '../../../../src/model/world/facts.ts';
import { scored } from '../../../fixtures/tiny-hooks.ts';
import { near } from '../../../fixtures/tiny-tables.ts';
import { bidOf, letTender, medium, national, NOW, ofEach, set, small, tinyWorld, underContract } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  facts(hook, values) {
    const facts = factsOfTheBaseMarket();
    hook({ ...values, size_advantage: 0.5 }, facts);
    expect(facts).toEqual({ ...factsOfTheBaseMarket(), sizeAdvantage: 0.5 });
  },

  score(hook, values) {
    const world = tinyWorld({ 'scoring.incumbent_bonus': 0.1 });
    const held = letTender(world, {}, { incumbents: [small] });
    const itsOwn = letTender(world, {}, { incumbents: [national] });
    const fresh = letTender(world);
    const added = [
      scored(hook, values, world, held, bidOf({ lead: national, tender: 0 })),
      scored(hook, values, world, held, bidOf({ lead: medium, tender: 0 })),
      scored(hook, values, world, itsOwn, bidOf({ lead: national, tender: 1 })),
      scored(hook, values, world, fresh, bidOf({ lead: national, tender: 2 })),
    ];
    // A large challenger makes up for 0.3 of the incumbent's 0.1; a smaller one, an incumbent, or where there is none, nothing.
    expect(added.map(([quality]) => quality)).toEqual(near([0.03, 0, 0, 0]));
  },

  relate(hook, values) {
    const world = tinyWorld();
    const { reputation, yearIncome } = world.sector.charities;
    set(world, national, { reputation: 0.25 });
    underContract(world, { lead: national, price: 400_000, share: 0.5 });
    underContract(world, { lead: national, starts: NOW + 1 });
    underContract(world, { lead: medium });
    hook(values, world);
    // 0.25 + 0.005 · 0.75; a hundredth of the simulated £200,000, a quarter of it now, in pence.
    expect(ofEach(reputation)).toEqual(near([0.5, 0.5, 0.25375, 0.5]));
    expect(ofEach(yearIncome)).toEqual([0, 0, 50_000, 0]);
  },
};
