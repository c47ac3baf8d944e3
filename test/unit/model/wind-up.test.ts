/** When a charity that has lost income decides to wind up; worked by hand. */
import { describe, expect, test } from 'vitest';
import { affordable } from '../../../src/model/finance/plan.ts';
import { chanceOfWindUp, fallFromPeak, followIncome, followPublicMoney } from '../../../src/model/lifecycle/wind-up.ts';
import { allocateCharities } from '../../../src/model/sector/charities.ts';
import { noteLoss } from '../../../src/model/shared-rules/lost-work.ts';
import { medium, tinyWorld } from '../../fixtures/tiny-world.ts';

const rules = {
  wind_up_rate: 0.002,
  wind_up_steepness: 5,
  wind_up_team: 0.5,
  wind_up_dependence: 1,
  peak_fading: 0.1,
  public_memory: 0.5,
};

describe('the fall from the peak', () => {
  test('is the share that is gone, and none above the peak or without one', () => {
    expect(fallFromPeak(30_000, 40_000)).toBeCloseTo(0.25, 12);
    expect(fallFromPeak(50_000, 40_000)).toBe(0);
    expect(fallFromPeak(0, 0)).toBe(0);
  });
});

describe('the chance of winding up', () => {
  test('is none without a fall, whatever was lost', () => {
    expect(chanceOfWindUp(0, 1, 1, rules)).toBe(0);
  });

  test('rises more and more steeply', () => {
    // 0.002 · (e^(5 · 0.2) − 1) = 0.002 · 1.7182818; 0.002 · (e^4 − 1) = 0.002 · 53.59815.
    expect(chanceOfWindUp(0.2, 0, 0, rules)).toBeCloseTo(0.00343656, 8);
    expect(chanceOfWindUp(0.8, 0, 0, rules)).toBeCloseTo(0.1071963, 7);
  });

  test('is higher where staff went with the work, and where one piece of work was much of it all', () => {
    // 0.00343656 · (1 + 0.5 · 0.4) · (1 + 1 · 0.3) = 0.00343656 · 1.56.
    expect(chanceOfWindUp(0.2, 0.4, 0.3, rules)).toBeCloseTo(0.00536104, 8);
  });

  test('is never above one', () => {
    expect(chanceOfWindUp(1, 1, 1, { ...rules, wind_up_rate: 0.1 })).toBe(1);
  });
});

describe('what a charity remembers of its income', () => {
  function charityWith(otherIncome: number, publicWork: number, reachShare = 1) {
    const charities = allocateCharities(1);
    charities.otherIncome[0] = otherIncome;
    charities.advertisedIncome[0] = publicWork;
    charities.reachShare[0] = reachShare;
    return charities;
  }

  test('begins with what it is, and a gap of a quarter counts by half', () => {
    const charities = charityWith(60_000, 40_000);
    expect(followIncome(charities, 0, rules, 1)).toBe(0);
    expect(charities.peakIncome[0]).toBeCloseTo(100_000, 9);
    charities.advertisedIncome[0] = 0;
    // Public income of late 20,000; the peak fades to 90,000; the fall is 1 − 80/90 = 1/9: 0.002 · (e^(5/9) − 1) = 0.002 · 0.7429090.
    expect(followIncome(charities, 0, rules, 1)).toBeCloseTo(0.00148582, 7);
    expect(charities.publicIncome[0]).toBeCloseTo(20_000, 9);
    expect(charities.peakIncome[0]).toBeCloseTo(90_000, 9);
  });

  test.each([
    // A quarter of half the gap to nothing goes: 40,000 − 0.125 · 40,000.
    ['changes the more slowly the smaller the part of its reach that is simulated', 1, 35_000],
    // Half of 40,000 is left, as of all public money, and of that an eighth goes besides: 20,000 − 0.125 · 20,000.
    ['falls with all public money besides', 0.5, 17_500],
  ])('%s', (_, inAll, left) => {
    const charities = charityWith(60_000, 40_000, 0.25);
    followIncome(charities, 0, rules, 1);
    charities.advertisedIncome[0] = 0;
    followIncome(charities, 0, rules, inAll);
    expect(charities.publicIncome[0]).toBeCloseTo(left, 9);
  });

  test('of one that is simulated whole, goes by its own income alone', () => {
    const charities = charityWith(60_000, 40_000);
    followIncome(charities, 0, rules, 1);
    followIncome(charities, 0, rules, 0.5);
    expect(charities.publicIncome[0]).toBe(40_000);
  });

  test('fades with the peak', () => {
    const charities = charityWith(60_000, 0);
    noteLoss(charities, 0, 20_000, true);
    noteLoss(charities, 0, 10_000, false);
    followIncome(charities, 0, rules, 1);
    // The larger of the two, and the one whose staff went: each less a tenth.
    expect(charities.largestLoss[0]).toBeCloseTo(18_000, 9);
    expect(charities.lostWithStaff[0]).toBeCloseTo(18_000, 9);
  });
});

describe('the public money of all charities', () => {
  test('is remembered as that of one is, and told by what is left of it', () => {
    const { sector } = tinyWorld();
    const { charities } = sector;
    charities.advertisedIncome.fill(0);
    charities.spotIncome.fill(0);
    charities.advertisedIncome[medium] = 40_000;
    expect(followPublicMoney(sector, rules)).toBe(1);
    charities.advertisedIncome[medium] = 0;
    expect(followPublicMoney(sector, rules)).toBeCloseTo(0.5, 12);
    expect(followPublicMoney(sector, rules)).toBeCloseTo(0.5, 12);
    expect(sector.publicMoney).toBeCloseTo(10_000, 9);
  });
});

describe('what a charity can spend on its own services', () => {
  test('is its plan, but never more than is left when all else is paid', () => {
    expect(affordable(10_000, 25_000)).toBe(10_000);
    expect(affordable(10_000, 4000)).toBe(4000);
    expect(affordable(10_000, -500)).toBe(0);
  });
});
