import { expect } from 'vitest';
import { ALONE, LEAD, STEP_BACK } from '../../../../src/model/scenario/names.ts';
import { appraised, near } from '../../../fixtures/tiny-tables.ts';
import { elsewhere, letTender, medium, national, set, small, tinyWorld } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  appraise(hook, values) {
    const world = tinyWorld();
    // The small charity could take 0.6 of its £50,000: the first tender, not the second; the third only one from elsewhere has noticed.
    letTender(world, { annual: 24_000 }, { noticed: [small, medium] });
    letTender(world, { annual: 60_000 }, { noticed: [small] });
    letTender(world, { annual: 24_000 }, { noticed: [elsewhere] });
    // A local charity that is not small leaves nobody to step back for.
    set(world, elsewhere, { band: 3 });
    letTender(world, { annual: 24_000, area: 1 }, { noticed: [elsewhere] });
    const rows = [
      { charity: medium, strategy: STEP_BACK },
      { charity: small, strategy: STEP_BACK },
      { charity: medium, strategy: STEP_BACK, tender: 1 },
      { charity: medium, strategy: STEP_BACK, tender: 2 },
      { charity: national, strategy: STEP_BACK, tender: 3 },
      { charity: medium, strategy: ALONE },
      { charity: medium, strategy: LEAD },
    ];
    // For a smaller one: 5 · mission pull 0.5 − 3.2. For nobody smaller: −3.2 − 5.
    expect(appraised(hook, values, world, rows)).toEqual(near([-0.7, -8.2, -8.2, -8.2, -8.2, 0, 0]));
  },
};
