import { expect } from 'vitest';
import { ALLIANCE, ALONE, LEAD, STEP_BACK } from '../../../../src/model/scenario/names.ts';
import { appraised, near, weighed } from '../../../fixtures/tiny-tables.ts';
import { letTender, tinyWorld } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  tender(hook, values) {
    const world = tinyWorld();
    const points = (annual: number, breadth: number, partnershipPoints: number) => {
      const tender = letTender(world, { annual, breadth, partnershipPoints });
      hook(values, world, tender);
      return tender.partnershipPoints;
    };
    const found = [
      // Ten times £150,000 is a size of 1, a second service half a step: 0.1 + 0.04 · 1.5.
      points(1_500_000, 2, 0.1),
      // Below £150,000 and of one service: nothing.
      points(15_000, 1, 0.1),
      // A thousand times is three steps, of which two count.
      points(150_000_000, 1, 0),
      // No more than half of the score.
      points(150_000_000, 1, 0.49),
    ];
    expect(found).toEqual(near([0.16, 0.1, 0.08, 0.5]));
  },

  appraise(hook, values) {
    const world = tinyWorld();
    letTender(world, { partnershipPoints: 0.1 });
    letTender(world, { partnershipPoints: 0.3 });
    const rows = [{ strategy: LEAD }, { strategy: ALLIANCE, tender: 1 }, { strategy: ALONE }, { strategy: STEP_BACK }];
    // 4 for a share of the score: 4 · 0.1 and 4 · 0.3.
    expect(appraised(hook, values, world, rows)).toEqual(near([0.4, 1.2, 0, 0]));
  },

  accept(hook, values) {
    const world = tinyWorld();
    letTender(world);
    letTender(world, { partnershipPoints: 0.3 });
    expect(weighed(hook, values, world, [{}, { tender: 1 }])).toEqual(near([0, 1.2]));
  },
};
