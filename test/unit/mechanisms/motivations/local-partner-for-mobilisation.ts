import { expect } from 'vitest';
import { near, weighed } from '../../../fixtures/tiny-tables.ts';
import { bidOf, letTender, tinyWorld } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  approach(hook, values) {
    expect(weighed(hook, values, tinyWorld(), [{ bringsBase: 1 }, { bringsBase: 0 }])).toEqual(near([0.6, 0]));
  },

  mobilise(hook, values) {
    const world = tinyWorld();
    const tender = letTender(world);
    const delay = (leadFromAfar: boolean, hasBase: boolean) => {
      const mobilisation = { bid: bidOf({ leadFromAfar, hasBase }), tender, delay: 1.5 };
      hook(values, world, mobilisation);
      return mobilisation.delay;
    };
    // Only a lead from afar beside one that has a base is helped: 1.5 · (1 − 0.8) quarters.
    expect([delay(true, true), delay(true, false), delay(false, true)]).toEqual(near([0.3, 1.5, 1.5]));
  },
};
