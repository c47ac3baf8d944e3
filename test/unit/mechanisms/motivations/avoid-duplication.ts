import { expect } from 'vitest';
import { SERVICES } from '../../../../src/model/scenario/names.ts';
import { fourDeviations, times } from '../../../fixtures/tiny-hooks.ts';
import { acquaint, elsewhere, medium, ofEach, set, small, tinyWorld } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  relate(hook, values) {
    const world = tinyWorld();
    const { charities, places, ties } = world.sector;
    set(world, small, { services: 0b111 });
    set(world, medium, { services: 0b111 });
    for (const i of [small, medium]) set(world, i, { home: 1 });
    set(world, elsewhere, { home: 0 });
    // Of its three specialisms the second is least met here; a fourth, less met still, is not among them.
    places.met.set([0.5, 0.25, 0.75, 0.1], SERVICES.length);
    const tie = acquaint(world, small, medium, 0.75);
    acquaint(world, small, elsewhere, 0.9);
    const ownServices = (quarter: number, trust: number, pace: number) => {
      charities.ownService.fill(0);
      ties.trust[tie] = trust;
      world.quarter = quarter;
      hook({ ...values, pace }, world);
      return ofEach(charities.ownService);
    };
    // Once a year, and where trust is 0.55 or more, the one with the smaller plan turns to the service least met.
    expect(ownServices(11, 0.75, 1)).toEqual([1, 0, 0, 0]);
    expect(ownServices(10, 0.75, 1)).toEqual([0, 0, 0, 0]);
    expect(ownServices(11, 0.5, 1)).toEqual([0, 0, 0, 0]);
    const settled = times((year) => ownServices(4 * year + 3, 0.75, values.pace)[0] === 1);
    expect(Math.abs(settled - 600)).toBeLessThan(fourDeviations(0.6));
  },
};
