import { expect } from 'vitest';
import { near } from '../../../fixtures/tiny-tables.ts';
import { elsewhere, medium, national, set, small, tinyWorld } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  recognise(hook, values) {
    const world = tinyWorld();
    set(world, small, { pressure: 0.5, embeddedness: 0.875 });
    set(world, medium, { embeddedness: 0.75 });
    const own = Int32Array.of(small, medium, medium, medium, national);
    const other = Int32Array.of(national, small, elsewhere, national, small);
    const sees = Float64Array.of(1, 0.5, 1, 1, 1);
    const credits = new Float64Array(5).fill(1);
    hook(values, world, { count: 5, own, other, sees, credits });
    expect([...sees]).toEqual(
      near([
        // Three bands up: all but 0.6 · (1 − 0.3) · (1 − pressure 0.5) = 0.21 goes unseen.
        0.21,
        // One band down: a third of the quarter that goes unseen, of the half that was left: 0.5 · (1 − 0.25 / 3).
        0.5 - 0.125 / 3,
        // Of one band: all of it.
        1,
        // Two bands up, without pressure: 1 − 2/3 · (1 − 0.42).
        1 - 1.16 / 3,
        // Three bands down.
        0.75,
      ]),
    );
    // A local charity embedded beyond 0.75 gives a national one no credit.
    expect([...credits]).toEqual([0, 1, 1, 1, 1]);
  },
};
