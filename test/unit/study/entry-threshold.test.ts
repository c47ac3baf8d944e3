/** The value at which nationals enter: what is found, how sure one run is of it, and what is said where there is none. */
import { describe, expect, it } from 'vitest';
import { uniform } from '../../../src/model/random/draw.ts';
import type { StreamKey } from '../../../src/model/random/streams.ts';
import { entryThresholds, FEWEST_TENDERS, type Sighting } from '../../../src/study/measures/entry-threshold.ts';
import { fitLogistic } from '../../../src/study/measures/logistic-fit.ts';

const TRUE_VALUE = 800_000;

/** Keys far apart, as those of real runs are: small ones only change the order of the draws. */
const keyOf = (run: number) => Math.imul(run, 0x9e3779b1) as StreamKey;

/** Tenders from £10,000 to £10m a year whose chance of a distant national's bid rises with value. */
function tenders(count: number, run: number, slope = 2): Sighting[] {
  const key = keyOf(run);
  return Array.from({ length: count }, (_, k) => {
    const annual = 10 ** (4 + 3 * uniform(key, k, 1));
    const chance = 1 / (1 + Math.exp(-slope * (Math.log(annual) - Math.log(TRUE_VALUE))));
    return { annual, whole: 3 * annual, seen: uniform(key, k, 2) < chance };
  });
}

function found(sightings: readonly Sighting[], of: 'annual' | 'whole' = 'annual', key = keyOf(1)) {
  const threshold = entryThresholds(sightings, key)[of];
  if ('reason' in threshold) throw new Error(threshold.reason);
  return threshold;
}

describe('the value', () => {
  it('is recovered from a known curve, a year and over the life of the contract', () => {
    const seen = tenders(4000, 7);
    expect(Math.abs(found(seen).value / TRUE_VALUE - 1)).toBeLessThan(0.15);
    expect(found(seen, 'whole').value / found(seen).value).toBeCloseTo(3, 6);
    const x = Float64Array.from(seen, ({ annual }) => Math.log(annual));
    const y = Float64Array.from(seen, (tender) => (tender.seen ? 1 : 0));
    expect(fitLogistic({ count: x.length, x, y, times: new Float64Array(x.length).fill(1) }).slope).toBeCloseTo(2, 0);
  });

  it.each([
    [tenders(FEWEST_TENDERS - 1, 7), 'only 199 tenders; at least 200 are needed'],
    [tenders(400, 7).map((each) => ({ ...each, seen: false })), 'no distant national ever bid'],
    [tenders(400, 7).map((each) => ({ ...each, seen: true })), 'a distant national bid for every tender'],
    [tenders(400, 7).map((each) => ({ ...each, seen: each.annual < 100_000 })), 'the chance does not rise with value'],
    [tenders(4000, 7).filter(({ annual }) => annual < 300_000), 'the chance stays below one half for every tender let'],
    [tenders(4000, 7).filter(({ annual }) => annual > 2_000_000), 'the chance is above one half for every tender let'],
  ])('is not there for a reason, case %#', (sightings, reason) => {
    expect(entryThresholds(sightings, keyOf(1)).annual).toEqual({ reason });
  });
});

describe('the interval within a run', () => {
  it('holds the value and is the same whenever it is asked for, but not for other draws', () => {
    const seen = tenders(600, 3);
    const {
      value,
      interval: [low, high],
    } = found(seen);
    expect(low).toBeLessThan(value);
    expect(high).toBeGreaterThan(value);
    expect(found(seen).interval).toEqual([low, high]);
    expect(found(seen, 'annual', keyOf(2)).interval).not.toEqual([low, high]);
    expect(found(seen, 'whole').interval.map((end) => (end ?? 0) / 3)).toEqual([expect.closeTo(low ?? 0, 3), expect.closeTo(high ?? 0, 3)]);
  });

  it('is narrower the more tenders there are', () => {
    const width = (count: number) => {
      const [low, high] = found(tenders(count, 5)).interval;
      return Math.log((high as number) / (low as number));
    };
    expect(width(3200)).toBeLessThan(0.75 * width(400));
  });

  it('holds the true value in about 95 of 100 runs', () => {
    const runs = Array.from({ length: 100 }, (_, run) => found(tenders(400, 100 + run), 'annual', keyOf(500 + run)).interval);
    const holding = runs.filter(([low, high]) => (low ?? 0) <= TRUE_VALUE && TRUE_VALUE <= (high ?? Infinity)).length;
    // Were it 95 %, fewer than 88 would be one chance in two hundred.
    expect(holding).toBeGreaterThanOrEqual(88);
    expect(holding).toBeLessThan(100);
  });

  it('is open at an end where many resampled runs never reach one half', () => {
    const few = tenders(700, 9, 1).filter(({ annual }) => annual < 1_000_000);
    const { value, interval } = found(few);
    expect(interval[0]).toBeLessThan(value);
    expect(interval[1]).toBeNull();
  });
});
