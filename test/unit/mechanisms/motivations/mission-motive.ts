import { expect } from 'vitest';
import { ALLIANCE, ALONE, LEAD } from '../../../../src/model/scenario/names.ts';
import { appraised, near, weighed } from '../../../fixtures/tiny-tables.ts';
import { medium, national, set, small, tinyWorld } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  appraise(hook, values) {
    const world = tinyWorld();
    // Pull of mission 1 · (1 − pressure 0.5 · (1 − resolve 0.5)) = 0.75; weight 3 · (0.75 − 0.45) / (1 − 0.45) = 18/11 a point.
    set(world, small, { missionOrientation: 1, pressure: 0.5, resolve: 0.5 });
    // Pull 0.25, which is less than 0.45.
    set(world, medium, { missionOrientation: 0.25 });
    // The same mission, half given to an empire: (0.7 − 0.4) / (1 − 0.4) = 1/2 of the weight is gone.
    set(world, national, { missionOrientation: 0.75, empire: 0.7 });
    world.facts.empireFrom = 0.4;
    const rows = [
      { charity: small, strategy: LEAD, beneficiaryGain: 0.2 },
      { charity: small, strategy: ALLIANCE, beneficiaryGain: -0.1 },
      { charity: small, strategy: ALONE, beneficiaryGain: 0.2 },
      { charity: medium, strategy: LEAD, beneficiaryGain: 0.2 },
      { charity: national, strategy: LEAD, beneficiaryGain: 0.2 },
    ];
    expect(appraised(hook, values, world, rows)).toEqual(near([3.6 / 11, -1.8 / 11, 0, 0, 1.8 / 11]));
  },

  approach(hook, values) {
    const world = tinyWorld();
    // A quarter of the weight counts in choosing among candidates: 0.25 · 3 · (0.725 − 0.45) / 0.55 = 3/8 a point.
    set(world, medium, { missionOrientation: 0.725 });
    expect(weighed(hook, values, world, [{ beneficiaryGain: 0.4, candidateGain: -1 }])).toEqual(near([0.15]));
  },

  accept(hook, values) {
    const world = tinyWorld();
    // By the candidate's own mission and what it thinks is gained itself: 3 · (0.725 − 0.45) / 0.55 = 3/2 a point.
    set(world, small, { missionOrientation: 0.725 });
    set(world, medium, { missionOrientation: 0 });
    expect(weighed(hook, values, world, [{ beneficiaryGain: -1, candidateGain: 0.4 }])).toEqual(near([0.6]));
  },
};
