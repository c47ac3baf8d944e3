import { expect } from 'vitest';
import { LOCAL, REGIONAL } from '../../../../src/model/sector/charities.ts';
import { fourDeviations, times } from '../../../fixtures/tiny-hooks.ts';
import { national, set, small, tinyWorld } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  takeover(hook, values) {
    const surely = { ...values, appetite: 1 };
    const weakWorld = () => {
      const world = tinyWorld();
      // £20,000 of £70,000 from contracts, and £1000 in reserve (in pence) where a month's plan is £4167; somebody out for it.
      set(world, small, { advertisedIncome: 10_000, spotIncome: 10_000, reserves: 100_000 });
      set(world, national, { empire: 0.5 });
      return world;
    };
    expect(hook(surely, weakWorld(), small)).toEqual({ by: national, kept: 0.3 });
    const unlike = (i: number, qualities: Readonly<Record<string, number>>) => {
      const world = weakWorld();
      set(world, i, qualities);
      return hook(surely, world, small);
    };
    // Enough in reserve; little from contracts; nobody out for it; nobody who does the same; no money; not three times as large.
    expect([
      unlike(small, { reserves: 500_000 }),
      unlike(small, { advertisedIncome: 0 }),
      unlike(national, { empire: 0.4 }),
      unlike(national, { services: 2 }),
      unlike(national, { reserves: 0 }),
      unlike(national, { otherIncome: 200_000 }),
      // No longer there; local to another place; of another region.
      unlike(national, { status: 2 }),
      unlike(national, { reach: LOCAL }),
      unlike(national, { reach: REGIONAL, region: 1 }),
    ]).toEqual(Array(9).fill(null));
    // Three times as large is enough; one of the place or of the region need not be national.
    expect(unlike(national, { otherIncome: 210_000 })).not.toBeNull();
    expect(unlike(national, { reach: LOCAL, home: 0 })).not.toBeNull();
    expect(unlike(national, { reach: REGIONAL })).not.toBeNull();
    const world = weakWorld();
    const pursued = times((key) => {
      set(world, small, { key });
      return hook(values, world, small) !== null;
    });
    expect(Math.abs(pursued - 20)).toBeLessThan(fourDeviations(0.02));
  },
};
