import { expect } from 'vitest';
import { near, weighed } from '../../../fixtures/tiny-tables.ts';
import {
  acquaint,
  bidOf,
  decided,
  elsewhere,
  hadIncident,
  letTender,
  medium,
  national,
  ofEach,
  set,
  small,
  tinyWorld,
} from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  approach(hook, values) {
    const world = tinyWorld();
    set(world, medium, { regret: 0.5 });
    // 2 · 0.5 off a rival: the same service in the same place, or one that works everywhere.
    const rows = [{}, { candidate: national }, { candidate: elsewhere }, { lead: small, candidate: medium }];
    expect(weighed(hook, values, world, rows)).toEqual(near([-1, -1, 0, 0]));
  },

  accept(hook, values) {
    const world = tinyWorld();
    set(world, small, { regret: 0.5 });
    const rows = [{}, { lead: national }, { lead: elsewhere }, { lead: small, candidate: medium }];
    expect(weighed(hook, values, world, rows)).toEqual(near([-1, -1, 0, 0]));
  },

  relate(hook, values) {
    const world = tinyWorld();
    const [won, lost, stranger] = [bidOf({ lead: medium }), bidOf({ lead: small }), bidOf({ lead: elsewhere })];
    acquaint(world, small, medium, 0.5);
    // They have met, and never delivered together.
    world.sector.ties.together[acquaint(world, elsewhere, medium, 0.5)] = 0;
    set(world, small, { regret: 0.5 });
    decided(world, letTender(world), [won, lost, stranger, bidOf({ lead: -1 })], won);
    hadIncident(world, national, medium);
    hook(values, world);
    // 0.5 fades by 0.05 to 0.475, and losing to a former partner adds half of the other 0.525. An incident hurts both by 0.2.
    expect(ofEach(world.sector.charities.regret)).toEqual(near([0.7375, 0.2, 0.2, 0]));
  },
};
