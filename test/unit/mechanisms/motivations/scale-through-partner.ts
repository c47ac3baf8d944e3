import { expect } from 'vitest';
import { fourDeviations, times } from '../../../fixtures/tiny-hooks.ts';
import { near, weighed } from '../../../fixtures/tiny-tables.ts';
import { elsewhere, medium, national, ofEach, set, small, tinyWorld, underContract } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  accept(hook, values) {
    const world = tinyWorld();
    set(world, small, { growthAmbition: 0.25 });
    // 0.8 · 0.25 of which half is seen; one of the same size, or no small charity, does not grow through the lead.
    const rows = [
      { candidateSees: 0.5, leadSees: 0 },
      { lead: elsewhere, candidate: medium },
      { lead: medium, candidate: national },
    ];
    expect(weighed(hook, values, world, rows)).toEqual(near([0.1, 0, 0]));
  },

  relate(hook, values) {
    const world = tinyWorld();
    const { charities } = world.sector;
    set(world, medium, { services: 0b1101 });
    underContract(world, { lead: medium, partners: [small], parts: [0.25] });
    underContract(world, { lead: medium, partners: [elsewhere], parts: [0.25] });
    // A chance of 4 a year is 1 a quarter: one of the two areas of work that it has not.
    hook({ ...values, opening: 4 }, world);
    expect([0b0101, 0b1001]).toContain(charities.services[small]);
    expect(charities.services[elsewhere]).toBe(1);
    // 0.5 + 0.02 · (0.9 − 0.5), for the one that is smaller than its lead.
    expect(ofEach(charities.reputation)).toEqual(near([0.508, 0.5, 0.5, 0.5]));

    const found = { gained: 0, first: 0 };
    found.gained = times((key) => {
      set(world, small, { services: 1, key });
      hook({ ...values, opening: 2 }, world);
      if (charities.services[small] === 0b0101) found.first++;
      return charities.services[small] !== 1;
    });
    // 2 a year is 0.5 a quarter; each of the two as often.
    expect(Math.abs(found.gained - 500)).toBeLessThan(fourDeviations(0.5));
    expect(Math.abs(found.first - found.gained / 2)).toBeLessThan(2 * Math.sqrt(found.gained));
  },
};
