import { expect } from 'vitest';
import { ALLIANCE, ALONE, LEAD } from '../../../../src/model/scenario/names.ts';
import { appraised, near } from '../../../fixtures/tiny-tables.ts';
import { elsewhere, medium, NOW, ofEach, small, tinyWorld, underContract } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  appraise(hook, values) {
    const rows = [{ strategy: LEAD }, { strategy: ALLIANCE }, { strategy: ALONE }];
    expect(appraised(hook, values, tinyWorld(), rows)).toEqual(near([0.1, 0.1, 0]));
  },

  relate(hook, values) {
    const world = tinyWorld();
    // Three quarters of the work of the first area are done together, none of that of the second: 3/8 on average.
    underContract(world, { lead: medium, partners: [small], parts: [0.25], price: 300_000 });
    underContract(world, { lead: small, price: 100_000 });
    underContract(world, { lead: elsewhere, price: 100_000, area: 1 });
    // Not of a place, not with a charity, not begun.
    for (const other of [{ area: -1 }, { lead: -1 }, { starts: NOW + 1 }])
      underContract(world, { partners: [elsewhere], parts: [0.25], price: 900_000, ...other });
    hook(values, world);
    // 0.08 · 3/8 a year more than the average, or less: 0.0075 a quarter. A national one is not of a place.
    expect(ofEach(world.sector.charities.otherIncome)).toEqual(near([50_375, 503_750, 20_000_000, 496_250]));
  },
};
