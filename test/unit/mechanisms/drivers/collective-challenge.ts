import { expect } from 'vitest';
import { fourDeviations, times } from '../../../fixtures/tiny-hooks.ts';
import { elsewhere, letTender, medium, national, set, small, tinyWorld } from '../../../fixtures/tiny-world.ts';
import type { Tender } from '../../../../src/model/sector/market.ts';
import type { HookCases } from '../hook-cases.ts';

export const cases: HookCases = {
  challenge(hook, values) {
    // Two charities alike, whose nerve is 100 · harshness · (mission pull + readiness) less half of what dependency weighs by how
    // far they depend: one unit of luck in five hundred apart, they stand for as long as that is above 0.
    const harshnessOf = (terms: Partial<Tender>, alike: Readonly<Record<string, number>> = {}) => {
      const world = tinyWorld();
      for (const i of [small, medium])
        set(world, i, {
          missionOrientation: 0.75,
          challengeReadiness: 0.25,
          otherIncome: 0,
          advertisedIncome: 25_000,
          spotIncome: 25_000,
          ...alike,
        });
      const tender = letTender(world, { bidBurden: 0, arrears: 0, priceWeight: 0.3, ...terms }, { noticed: [small, medium] });
      let percent = 0;
      for (; percent < 120; percent++) {
        tender.contested = false;
        hook({ ...values, courage: 100, company: 0, dependency: 2 * (percent + 0.5), enough: 1e9 }, world);
        if (!tender.contested) break;
      }
      return percent;
    };
    expect([
      // A test of the yearly value is half of one of twice as much: 0.4 · 0.5. A usual bid: 0.2 · 0.5. Waiting: 0.15, however long.
      harshnessOf({ turnoverTest: 100_000 }),
      harshnessOf({ bidBurden: 1 }),
      harshnessOf({ arrears: 3 }),
      // 0.5 · (0.5 − 0.3); no less than nothing.
      harshnessOf({ priceWeight: 0.5 }),
      harshnessOf({ arrears: 1, priceWeight: 0.1 }),
      // A test, a bid and a price beyond all measure: 0.4 + 0.2 + 0.35.
      harshnessOf({ turnoverTest: 900_000, bidBurden: 9, priceWeight: 1 }),
      // All together make 1.1, which counts as 1.
      harshnessOf({ turnoverTest: 900_000, bidBurden: 9, arrears: 9, priceWeight: 1 }),
    ]).toEqual([20, 10, 15, 10, 15, 95, 100]);
    // 100 · 0.2 · (0.75 · (1 − 0.5 · 0.5) + 0.2375) = 16 against half as much for one that depends by half.
    const half = { pressure: 0.5, resolve: 0.5, challengeReadiness: 0.2375, otherIncome: 50_000 };
    expect(harshnessOf({ turnoverTest: 100_000 }, half)).toBe(32);

    // Without nerve of their own they go by the company they expect: 0.6 of the climate of the place must be more than a half.
    const standIn = (climate: number, area: number) => {
      const world = tinyWorld();
      world.sector.places.climate[0] = climate;
      const tender = letTender(world, { area }, { noticed: [small, medium] });
      hook({ ...values, courage: 0, company: 10, dependency: 0 }, world);
      return tender.contested;
    };
    expect([standIn(1, 0), standIn(0.75, 0), standIn(1, -1)]).toEqual([true, false, false]);

    // As harsh as can be but for 0.05: 0.4 for a test of twice the value, 0.2 for a bid twice as heavy, 0.15 for a quarter's wait,
    // and 0.5 · (0.7 − 0.3) for price.
    const hard = { turnoverTest: 200_000, bidBurden: 2, arrears: 1, priceWeight: 0.7, qualityWeight: 0.2 };
    const boldWorld = (noticed: readonly number[], listening = 1) => {
      const world = tinyWorld({ 'challenge.readiness_to_listen': listening });
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

    // Two stand with £1m of the £21m that noticed: the chance is 0.5 · 1 / (1 + 0.4 · 21).
    const { world: divided, tender: theirs } = boldWorld([medium, national, elsewhere], 0.5);
    const gaveWay = times((key) => {
      Object.assign(theirs, hard, { key, contested: false, improved: false });
      hook(values, divided);
      expect(theirs.contested).toBe(true);
      return theirs.improved;
    });
    expect(Math.abs(gaveWay - 500 / 9.4)).toBeLessThan(fourDeviations(0.5 / 9.4));
  },
};
