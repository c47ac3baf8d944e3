import { expect } from 'vitest';
import { ALLIANCE, ALONE, LEAD } from '../../../../src/model/scenario/names.ts';
import { appraised, near } from '../../../fixtures/tiny-tables.ts';
import { letTender, medium, national, set, small, tinyWorld } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  appraise(hook, values) {
    const world = tinyWorld();
    // A good local provider, one that is not good, one that is good and not local, and nobody.
    set(world, small, { quality: 0.625 });
    set(world, medium, { quality: 0.5, missionOrientation: 0.75 });
    set(world, national, { quality: 0.75 });
    for (const incumbents of [[small], [medium], [national], []]) letTender(world, {}, { incumbents });
    const rows = [
      { charity: medium, strategy: ALONE },
      { charity: medium, strategy: LEAD },
      { charity: medium, strategy: ALLIANCE },
      { charity: small, strategy: ALONE },
      ...[1, 2, 3].map((tender) => ({ charity: medium, strategy: ALONE, tender })),
    ];
    // 1.5 · mission pull 0.75 off bidding against the first.
    expect(appraised(hook, values, world, rows)).toEqual(near([-1.125, -1.125, 0, 0, 0, 0, 0]));
  },
};
