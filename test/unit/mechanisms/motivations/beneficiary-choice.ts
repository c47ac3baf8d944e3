import { expect } from 'vitest';
import { ALONE, LEAD, STEP_BACK } from '../../../../src/model/scenario/names.ts';
import { appraised, near } from '../../../fixtures/tiny-tables.ts';
import { letTender, medium, national, NOW, small, tinyWorld, underContract } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  appraise(hook, values) {
    const world = tinyWorld();
    letTender(world, { area: 1, mainService: 2, services: 4 });
    letTender(world, { area: 1 });
    // Of £200,000 a year the medium charity holds £75,000 and its partner £25,000: shares of 0.375 and 0.125.
    const market = { area: 1, mainService: 2 };
    underContract(world, { ...market, lead: medium, partners: [small], parts: [0.25] });
    underContract(world, { ...market, lead: national });
    // None of the market: another service, another place, a region's, and one that is over.
    for (const other of [{ mainService: 3 }, { area: 0 }, { area: -1 }, { ends: NOW - 1 }])
      underContract(world, { ...market, ...other, lead: small });
    const rows = [
      { charity: medium, strategy: ALONE },
      { charity: medium, strategy: LEAD, ownPart: 0.5 },
      { charity: medium, strategy: STEP_BACK },
      { charity: small, strategy: ALONE },
      { charity: medium, strategy: ALONE, tender: 1 },
    ];
    // 2.5 · mission pull 0.5 · share · own part.
    expect(appraised(hook, values, world, rows)).toEqual(near([-0.46875, -0.234375, 0, -0.15625, 0]));
  },
};
