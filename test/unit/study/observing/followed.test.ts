import { expect, test } from 'vitest';
import { CLOSED, MERGED } from '../../../../src/model/sector/charities.ts';
import { AdvertisedObserver } from '../../../../src/study/observing/advertised.ts';
import { FollowedObserver } from '../../../../src/study/observing/followed.ts';
import { elsewhere, medium, national, NOW, set, small, tinyWorld } from '../../../fixtures/tiny-world.ts';

const none = { micro: 0, small: 0, medium: 0, large: 0, major: 0, super_major: 0 };

/** One that holds both kinds of work, one with spot work alone, a national, and a quarter of a charity that holds nothing but bid lately. */
function atTheStart() {
  const world = tinyWorld();
  set(world, small, { advertisedIncome: 10_000, spotIncome: 5000 });
  set(world, medium, { spotIncome: 20_000 });
  set(world, national, { advertisedIncome: 1_000_000 });
  set(world, elsewhere, { reachShare: 0.25 });
  return { world, observer: new FollowedObserver(world) };
}

test('charities are followed by the size and the work they had, each by its simulated part', () => {
  const { world, observer } = atTheStart();
  set(world, small, { advertisedIncome: 0, spotIncome: 6000 });
  set(world, medium, { status: CLOSED, ended: NOW, spotIncome: 0 });
  set(world, national, { advertisedIncome: 900_000 });
  // It has won work and grown past £1m; it stays where it was.
  set(world, elsewhere, { band: 3, advertisedIncome: 2000 });
  observer.quarter(world);
  expect(observer.tally).toEqual({
    // 1 + 1 + 0.25; the medium one has closed.
    small: 2.25,
    smallOperating: 1.25,
    smallClosed: 1,
    entered: { ...none, small: 1, medium: 1.25, major: 1 },
    operating: { ...none, small: 1, medium: 0.25, major: 1 },
    // The small and the medium one; the small one still has spot work, and none of its advertised work.
    holders: 2,
    holdersOperating: 1,
    holdersStill: 1,
    advertisedHolders: 1,
    advertisedHoldersStill: 0,
    heldAtStart: { ...none, small: 15_000, medium: 20_000, major: 1_000_000 },
    heldNow: { ...none, small: 6000, medium: 2000, major: 900_000 },
  });
  const mediumCohort = observer.cohorts().find(({ band }) => band === 'medium');
  expect(mediumCohort).toEqual({ band: 'medium', entered: 1.25, closed: [1], merged: [0] });
});

test('what has become of them is as of the last quarter seen', () => {
  const { world, observer } = atTheStart();
  observer.quarter(world);
  set(world, elsewhere, { status: MERGED, ended: NOW + 1 });
  observer.quarter({ ...world, quarter: NOW + 1 });
  const { small: all, smallOperating, smallClosed, heldNow } = observer.tally;
  expect([all, smallOperating, smallClosed]).toEqual([2.25, 2, 0]);
  expect(heldNow).toEqual({ ...none, small: 15_000, medium: 20_000, major: 1_000_000 });
  expect(observer.cohorts().find(({ band }) => band === 'medium')?.merged).toEqual([0, 0.25]);
});

test('a charity founded later keeps the band it was founded in, and is not followed', () => {
  const { world, observer } = atTheStart();
  world.sector.charities.count = 5;
  set(world, 4, { status: 1, band: 1, reachShare: 1, spotIncome: 1000 });
  world.now.turnover.entries.push(4);
  observer.quarter(world);
  world.now.turnover.entries.length = 0;
  set(world, 4, { band: 3 });
  observer.quarter({ ...world, quarter: NOW + 1 });
  expect(observer.startBand[4]).toBe(1);
  expect(observer.tally.small).toBe(2.25);
});

test('advertised money is read at the ends of the last eight quarters, by who keeps it', () => {
  const { world, observer } = atTheStart();
  // Of a run of nine quarters, the first is not counted; in all others the small charity of the start is no longer small.
  const seen = new AdvertisedObserver(world, 9);
  seen.quarter(world, observer.startBand);
  set(world, small, { band: 3 });
  set(world, elsewhere, { advertisedIncome: 30_000 });
  for (let k = 1; k < 9; k++) seen.quarter({ ...world, quarter: NOW + k }, observer.startBand);
  // £10k, £1m and £30k, eight times
  expect(seen.tally).toEqual({ all: 8_320_000, nationals: 8_000_000, small: 240_000, smallAtStart: 320_000 });
});
