/** A partner is hurt by what it finds out, when it finds it out: not anew in every quarter. */
import { expect, test } from 'vitest';
import { bidCandy } from '../../../src/model/mechanisms/wider-report/bid-candy.ts';
import { excludedFromDecisions } from '../../../src/model/mechanisms/wider-report/excluded-from-decisions.ts';
import { unfairSplit } from '../../../src/model/mechanisms/wider-report/unfair-split.ts';
import { jointWork } from '../../../src/model/partnerships/relations.ts';
import { drawSector } from '../../../src/model/population/draw.ts';
import { makeWorld } from '../../../src/model/quarter/make-world.ts';
import { drawKeys } from '../../../src/model/random/streams.ts';
import { noMechanisms, scenarioOf } from '../../property/worlds.ts';

/** Quarters of a three-year contract, from its start, in which trust between lead and partner falls, and what is left of it. */
function hurtsOf(mechanism: typeof bidCandy): { quarters: number[]; left: number } {
  const scenario = scenarioOf({}, noMechanisms, 'hurts');
  const sector = drawSector(scenario.settings, drawKeys('hurts', 0));
  const world = makeWorld(sector, scenario, 0, 0, []);
  const contract = {
    ...(sector.contracts[0] as (typeof sector.contracts)[number]),
    lead: 0,
    partners: [1],
    parts: [0.2],
    promised: 0.4,
    fee: scenario.settings.bidding.usual_fee + 0.1,
    voice: 0.5,
    starts: 0,
    ends: 12,
  };
  sector.contracts = [contract];
  const quarters: number[] = [];
  let before = 0.5;
  for (; world.quarter < 14; world.quarter++) {
    world.now.relations = { joint: jointWork(world) };
    mechanism.hooks.relate?.(mechanism.defaults, world);
    const now = sector.ties.trust[0] ?? 0.5;
    if (now < before) quarters.push(world.quarter);
    before = now;
  }
  return { quarters, left: before / 0.5 };
}

test('being named to win is found out once, when the work comes', () => {
  const { quarters, left } = hurtsOf(bidCandy);
  expect(quarters).toEqual([1]);
  expect(left).toBeCloseTo(1 - 0.5 * (bidCandy.parameters['hurt']?.default as number));
});

test('an unfair split is found out once, with the first pay', () => {
  const { quarters, left } = hurtsOf(unfairSplit);
  expect(quarters).toEqual([1]);
  expect(left).toBeCloseTo(1 - 0.1 * (unfairSplit.parameters['hurt']?.default as number));
});

test('being left out of decisions is felt once a year', () => {
  const { quarters, left } = hurtsOf(excludedFromDecisions);
  expect(quarters).toEqual([3, 7, 11]);
  expect(left).toBeCloseTo((1 - 0.5 * (excludedFromDecisions.parameters['hurt']?.default as number)) ** 3);
});
