import { expect } from 'vitest';
import { ALLIANCE, LEAD } from '../../../../src/model/scenario/names.ts';
import { ally, nothing, served } from '../../../fixtures/tiny-hooks.ts';
import { appraised, near } from '../../../fixtures/tiny-tables.ts';
import { acquaint, elsewhere, medium, small, tinyWorld, underContract } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  appraise(hook, values) {
    const world = tinyWorld();
    ally(world, 'joint venture', [small]);
    ally(world, 'alliance', [medium]);
    const rows = [
      { charity: small, strategy: ALLIANCE },
      { charity: small, strategy: LEAD },
      { charity: medium, strategy: ALLIANCE },
    ];
    expect(appraised(hook, values, world, rows)).toEqual(near([1, 0, 0]));
  },

  serve(hook, values) {
    const world = tinyWorld();
    ally(world, 'joint venture', [small]);
    expect(served(hook, values, world, underContract(world, { lead: small }))).toEqual({ ...nothing, quality: expect.closeTo(0.03, 8) });
    expect(served(hook, values, world, underContract(world, { lead: medium, partners: [small], parts: [0.5] }))).toEqual(nothing);
  },

  live(hook, values) {
    const surely = { ...values, founding: 1, ending: 0 };
    const world = tinyWorld();
    acquaint(world, small, medium, 0.75);
    hook(surely, world);
    expect(world.sector.alliances).toMatchObject([{ kind: 'joint venture', area: 0, members: [small, medium], ended: false }]);
    hook({ ...values, founding: 0, ending: 1 }, world);
    expect(world.sector.alliances).toMatchObject([{ ended: true, members: [] }]);

    // Trust of 0.5 is less than 0.6; and friends of different places found none.
    const wary = tinyWorld();
    acquaint(wary, small, medium, 0.5);
    acquaint(wary, small, elsewhere, 0.9);
    hook(surely, wary);
    expect(wary.sector.alliances).toEqual([]);
  },
};
