import { expect } from 'vitest';
import { fourDeviations, times } from '../../../fixtures/tiny-hooks.ts';
import { elsewhere, letTender, medium, national, set, small, tinyWorld } from '../../../fixtures/tiny-world.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  challenge(hook, values) {
    // As harsh as can be but for 0.05: 0.4 for a test of twice the value, 0.2 for a bid twice as heavy, 0.15 for a quarter's wait,
    // and 0.5 · (0.7 − 0.3) for price.
    const hard = { turnoverTest: 200_000, bidBurden: 2, arrears: 1, priceWeight: 0.7, qualityWeight: 0.2 };
    const boldWorld = (noticed: readonly number[]) => {
      const world = tinyWorld({ 'challenge.readiness_to_listen': 1 });
      // 0.8 · 0.95 · (1 + 1) = 1.52, whatever luck of ±0.2 there is and the ±0.5 from the company: they stand.
      for (const i of [small, medium, elsewhere]) set(world, i, { missionOrientation: 1, challengeReadiness: 1 });
      // No mission and all of its income from contracts: −1.5 · 0.5: it does not stand.
      set(world, national, { missionOrientation: 0, challengeReadiness: 0, otherIncome: 0, advertisedIncome: 20_000_000 });
      return { world, tender: letTender(world, hard, { noticed }) };
    };
    const { world, tender } = boldWorld([small, medium]);
    hook({ ...values, enough: 0 }, world);
    // Test and wait are halved, the bid is three tenths lighter, and what price weighs beyond a half goes to quality.
    expect(tender).toMatchObject({ contested: true, improved: true, turnoverTest: 100_000, arrears: 0 });
    expect(tender.bidBurden).toBeCloseTo(1.4, 8);
    expect([tender.priceWeight, tender.qualityWeight]).toEqual([0.5, expect.closeTo(0.4, 8)]);

    // One alone does not stand together; nor does one beside another that does not.
    for (const noticed of [[small], [small, national]]) {
      const lonely = boldWorld(noticed);
      hook({ ...values, enough: 0 }, lonely.world);
      expect(lonely.tender).toMatchObject({ contested: false, improved: false, turnoverTest: 200_000 });
    }

    // Two stand with £1m of the £21m that noticed: the chance is 1 / (1 + 0.4 · 21).
    const { world: divided, tender: theirs } = boldWorld([medium, national, elsewhere]);
    const gaveWay = times((key) => {
      Object.assign(theirs, hard, { key, contested: false, improved: false });
      hook(values, divided);
      expect(theirs.contested).toBe(true);
      return theirs.improved;
    });
    expect(Math.abs(gaveWay - 1000 / 9.4)).toBeLessThan(fourDeviations(1 / 9.4));
  },
};
