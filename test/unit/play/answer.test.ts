/** What the page says: counts and how sure they are, whether town and England agree, the clock, names, places, data. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { CLOSED, NATIONAL, OPERATING } from '../../../src/model/sector/charities.ts';
import { csvOf } from '../../../src/play/answer/data.ts';
import { agreementOf, comparisonsOf, RECORDED } from '../../../src/play/answer/england.ts';
import { countsOf, type WorldPair } from '../../../src/play/answer/frequency.ts';
import { outOfHundred } from '../../../src/report/out-of-hundred.ts';
import type { Member } from '../../../src/play/engine/frames.ts';
import { movedOn } from '../../../src/play/page/clock.ts';
import { texts } from '../../../src/play/texts.ts';
import { bothTowns, discsOf, dotRadius, layOut, nearest } from '../../../src/play/town/layout.ts';
import { withPlaces } from '../../../src/play/town/names.ts';
import { inventedName } from '../../../src/study/lives/invented-names.ts';
import { hypotheses } from '../../../scripts/recorded/hypotheses.ts';
import { frame } from './frame.ts';

const world = (base: number | null, yours: number | null): WorldPair =>
  ({
    base: { outcomes: { small_holders_advertised: base, national_share: base } },
    yours: { outcomes: { small_holders_advertised: yours, national_share: yours } },
  }) as unknown as WorldPair;

describe('counts', () => {
  it('fewer, as many and more; an undefined world is left out', () => {
    expect(countsOf([world(0.5, 0.4), world(0.5, 0.5), world(0.5, 0.6), world(0.5, 0.1), world(null, 0.1)])).toEqual({
      fewer: 2,
      same: 1,
      more: 1,
      worlds: 4,
    });
  });

  // Wilson's interval by hand: 10 of 10 gives 10 / (10 + 3.8415) = 0.7225; 50 of 100 gives 0.4038 to 0.5962.
  test.each([
    [0, 0, [0, 100]],
    [10, 10, [72, 100]],
    [0, 10, [0, 28]],
    [50, 100, [40, 60]],
  ] as const)('%i of %i is likely %j of 100', (count, worlds, expected) => {
    expect(outOfHundred(count, worlds)).toEqual(expected);
  });

  it('the range holds the share and narrows with more worlds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.nat(50), (worlds, hits) => {
        const count = Math.min(hits, worlds);
        const [low, high] = outOfHundred(count, worlds);
        expect(low).toBeLessThanOrEqual((100 * count) / worlds);
        expect(high).toBeGreaterThanOrEqual((100 * count) / worlds);
        const [lower, higher] = outOfHundred(4 * count, 4 * worlds);
        expect(higher - lower).toBeLessThanOrEqual(high - low);
      }),
    );
  });

  test.each([
    [
      { fewer: 87, same: 4, more: 9, worlds: 100 },
      'In 87 of 100 towns like this fewer small charities still hold a contract than without the change; in 4 as many do, in 9 more do.',
    ],
    [
      { fewer: 0, same: 1, more: 0, worlds: 1 },
      'In 1 of 1 town like this so far as many small charities still hold a contract as without the change.',
    ],
    [
      { fewer: 3, same: 2, more: 5, worlds: 10 },
      'In 5 of 10 towns like this so far more small charities still hold a contract than without the change; in 3 fewer do, in 2 as many do.',
    ],
  ])('%j is said in one sentence', (counts, said) => {
    expect(texts.frequency(counts, 100)).toBe(said);
  });
});

describe('England', () => {
  const effect = (low: number, high: number) => ({ mean: (low + high) / 2, ci95: [low, high] as const, n: 20 });

  it('agrees when both lie clearly on the same side of nothing', () => {
    expect(agreementOf(effect(1, 2), effect(3, 9))).toBe('agree');
    expect(agreementOf(effect(1, 2), effect(-9, -3))).toBe('disagree');
    expect(agreementOf(effect(1, 2), effect(-1, 3))).toBe('cannot tell');
    expect(agreementOf(effect(-1, 2), effect(1, 3))).toBe('cannot tell');
    expect(agreementOf(effect(-1, 2), effect(-1, 3))).toBe('neither moved clearly');
    expect(agreementOf(effect(1, 2), { mean: null, ci95: null, n: 0 })).toBe('cannot tell');
  });

  it('every recorded comparison is one that is recorded, of the same outcome', () => {
    for (const { id, outcome } of Object.values(RECORDED).flat()) expect(hypotheses.find((each) => each.id === id)?.outcome).toBe(outcome);
  });

  it('what is not recorded is not said', () => {
    const [first, ...rest] = comparisonsOf('size', [world(0.1, 0.3), world(0.2, 0.3), world(0.1, 0.2)], {
      replications: 20,
      digest: '',
      differences: { 'larger-contracts-nationals': effect(0.07, 0.13) },
    });
    expect(rest).toEqual([]);
    expect(first?.outcome).toBe('national_share');
    expect(first?.town.mean).toBeCloseTo((0.2 + 0.1 + 0.1) / 3, 12);
  });
});

describe('the clock', () => {
  it('moves on at its speed, waits for quarters that have not run, and never goes back', () => {
    expect(movedOn(2, 0.4, 1, 41)).toBeCloseTo(2.5, 12);
    expect(movedOn(2, 0.4, 2, 41)).toBeCloseTo(3, 12);
    expect(movedOn(2, 5, 1, 4)).toBe(3);
    expect(movedOn(5, 0.4, 1, 4)).toBe(5);
  });

  it('quarters are named by year and season', () => {
    expect([0, 1, 4, 5, 40].map(texts.when)).toEqual([
      'the start',
      'year 1, spring',
      'year 1, winter',
      'year 2, spring',
      'year 10, winter',
    ]);
  });
});

const member = (id: string, more: Partial<Member> = {}): Member => ({
  id,
  key: 0,
  service: 0,
  area: 0,
  reach: 0,
  commissioned: true,
  ...more,
});

test.each([
  [0, 7, 'What happens to it differs from year 1, spring, on; its income differs by more than a hundredth from year 2, winter, on.'],
  [null, 1, 'What happens to it is the same in both; its income differs by more than a hundredth from year 1, summer, on.'],
  [5, null, 'What happens to it differs from year 2, summer, on, and its income never differs by more than a hundredth.'],
])('lives with another turn from quarter %s and another income from %s', (event, income, said) =>
  expect(texts.charity.parts(event, income)).toBe(said),
);

describe('names', () => {
  it('are made of the identity alone, and say what and where', () => {
    expect(inventedName(member('A0-0-0', { service: 5 }))).toBe('Tollgate Youth Club');
    expect(inventedName(member('A1-0-0', { service: 5, area: 1 }))).toBe('Sallowford Youth Club');
    expect(inventedName(member('N-0-0', { service: 5, reach: NATIONAL }))).toBe('Lanternway Youth Club');
  });

  it('288 charities of one place and service have 288 names', () => {
    expect(new Set(Array.from({ length: 288 }, (_, k) => inventedName(member(`A0-0-${k}`)))).size).toBe(288);
  });

  it('a text has them without identities, and the town’s places instead of areas', () => {
    const text =
      'Tollgate Advice (A0-0-12, small) asked Openhand Refuge (N-3-1, large, national) for youth in area 1, and across region 0.';
    expect(withPlaces(text)).toBe(
      'Tollgate Advice (small) asked Openhand Refuge (large, national) for youth in Sallowdale, and across both places.',
    );
  });
});

describe('places', () => {
  const sized = Array.from({ length: 60 }, (_, k) => ({
    ...member(`A${k % 2}-0-${k}`, { area: k % 2, service: k % 10, commissioned: k % 3 > 0 }),
    income: 1000 * k * k,
    early: k < 50,
  }));

  it('a newcomer moves nobody', () => {
    const before = layOut(sized.slice(0, 59), 2, 600, 300).spots;
    const after = layOut(sized, 2, 600, 300).spots;
    expect(after.size).toBe(60);
    for (const [id, spot] of before) expect(after.get(id)).toEqual(spot);
  });

  it('everybody of the start stands within the picture, whatever its shape, and groups of a place apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 2000 }), fc.integer({ min: 200, max: 900 }), (width, height) => {
        const { spots, places } = layOut(
          sized.filter(({ early }) => early),
          2,
          width,
          height,
        );
        for (const { x, y } of spots.values()) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(height);
        }
        const [one, other] = places;
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.radius + other.radius);
      }),
    );
  });

  it('places lie side by side in a wide picture and one above the other in a high one', () => {
    expect(discsOf(2, 600, 300).map(({ y }) => y)).toEqual([150, 150]);
    expect(discsOf(2, 300, 600).map(({ x }) => x)).toEqual([150, 150]);
  });

  it('area is proportional to income where it can be seen', () => {
    expect(dotRadius(4_000_000) / dotRadius(1_000_000)).toBeCloseTo(2, 12);
    expect(dotRadius(10)).toBe(dotRadius(0));
  });

  it('a click finds the nearest charity within reach, and nobody beyond', () => {
    const layout = layOut(sized, 2, 600, 300);
    const spot = layout.spots.get('A1-0-49');
    if (spot === undefined) throw new Error('expected the charity');
    expect(nearest(layout, spot, 10)).toBe('A1-0-49');
    expect(nearest(layout, { x: 300, y: -500 }, 10)).toBeNull();
  });

  it('both towns have one list: those of the start by size, then newcomers', () => {
    const first = {
      frames: [frame([1, 1], [0, 0], { newMembers: [member('A0-0-1'), member('A0-0-2')], income: Float32Array.of(10, 20) })],
    };
    const later = frame([1, 1, 1], [0, 0, 0], { newMembers: [member('A0-5-0')], income: Float32Array.of(10, 20, 500) });
    const all = bothTowns([first, { frames: [...first.frames, later] }]);
    expect(all.map(({ id, income, early }) => [id, income, early])).toEqual([
      ['A0-0-2', 20, true],
      ['A0-0-1', 10, true],
      ['A0-5-0', 500, false],
    ]);
  });
});

it('the data has a row for each town, quarter and charity, and as many cells in each', () => {
  const towns = [0, 1].map(() => ({ frames: [frame([OPERATING, CLOSED], [3, 0])], members: [member('A0-0-1'), member('A0-0-2')] }));
  const [note, head, ...rows] = csvOf(towns, 'a\nb').trimEnd().split('\n');
  expect(note).toContain('seed a b');
  expect(rows).toHaveLength(4);
  expect(rows[0]).toBe('today,0,A0-0-1,Ropewalk Advice,Netherby,advice,operating,micro,1000,1,1,0');
  for (const row of rows) expect(row.split(',')).toHaveLength(head.split(',').length);
});
