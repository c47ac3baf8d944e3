import { expect, test } from 'vitest';
import { CLOSED, MERGED, TAKEN_OVER } from '../../../../src/model/sector/charities.ts';
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
  world.now.turnover.closures.push({ charity: medium, cause: 'wind-up', income: 0, peak: 0 });
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
  world.now.turnover.mergers.push({ from: elsewhere, into: medium, kind: 'merger' });
  observer.quarter({ ...world, quarter: NOW + 1 });
  const { small: all, smallOperating, smallClosed, heldNow } = observer.tally;
  expect([all, smallOperating, smallClosed]).toEqual([2.25, 2, 0]);
  expect(heldNow).toEqual({ ...none, small: 15_000, medium: 20_000, major: 1_000_000 });
  expect(observer.cohorts().find(({ band }) => band === 'medium')?.merged).toEqual([0, 0.25]);
});

test('the five ways of ending are told apart, quarter by quarter, and come to those closed and those merged', () => {
  const { world, observer } = atTheStart();
  const { closures, mergers } = world.now.turnover;
  const quarterOf = (k: number) => {
    observer.quarter({ ...world, quarter: NOW + k });
    closures.length = mergers.length = 0;
  };
  const close = (charity: number, cause: 'background' | 'insolvency') => {
    set(world, charity, { status: CLOSED });
    closures.push({ charity, cause, income: 0, peak: 0 });
  };
  quarterOf(0);
  close(small, 'background');
  close(elsewhere, 'insolvency');
  quarterOf(1);
  // What has ended is counted once; one founded since and closed again was not in the market at the start.
  closures.push({ charity: 5, cause: 'background', income: 0, peak: 0 });
  set(world, medium, { status: TAKEN_OVER });
  mergers.push({ from: medium, into: national, kind: 'takeover' });
  quarterOf(2);
  const nobody = [0, 0, 0];
  const none = { background: nobody, 'wind-up': nobody, insolvency: nobody, merger: nobody, takeover: nobody };
  const of = (band: string) => observer.endings().find((each) => each.band === band)?.ended;
  expect(of('small')).toEqual({ ...none, background: [0, 1, 0] });
  // A quarter of a charity ran out of money, then a whole one was taken over.
  expect(of('medium')).toEqual({ ...none, insolvency: [0, 0.25, 0], takeover: [0, 0, 1] });
  expect(of('major')).toEqual(none);
  const cohort = observer.cohorts().find(({ band }) => band === 'medium');
  expect([cohort?.closed, cohort?.merged]).toEqual([
    [0, 0.25, 0],
    [0, 0, 1],
  ]);
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
