/** What lines are worth, from the settings alone. */
import { expect, test } from 'vitest';
import { shareWorth, valueAt, yearlyBudget } from '../../../src/model/population/line-values.ts';
import { meanLength } from '../../../src/model/population/contracts.ts';
import { settingsWith } from '../../fixtures/settings.ts';

/** Points of a standard normal below which 25, 50, 75 and 90 % lie, from tables. */
const POINTS = [-0.6745, 0, 0.6745, 1.2816] as const;

/** The same quantiles of awards to civil society, £, each to be met within a quarter. */
const AWARDED = [40_000, 93_000, 320_000, 1_300_000] as const;

test('quantiles of what is advertised are those of awards, the least value included', () => {
  const settings = settingsWith({});
  const years = meanLength(settings);
  POINTS.forEach((z, k) => {
    const whole = yearlyBudget(settings.market, valueAt(settings.market, z), years) * years;
    expect(whole / AWARDED[k]).toBeGreaterThan(0.75);
    expect(whole / AWARDED[k]).toBeLessThan(1.25);
  });
  const [under30k, over1m] = [1 - shareWorth(settings.market, 30_000), shareWorth(settings.market, 1_000_000)];
  expect(under30k > 0.15 && under30k < 0.21, `${under30k} of awards under £30,000`).toBe(true);
  expect(over1m > 0.11 && over1m < 0.13, `${over1m} of awards at £1m or more`).toBe(true);
});

const market = {
  ...{ whole_life_median: 100_000, whole_life_log_sd_below: 1, whole_life_log_sd_above: 2 },
  ...{ whole_life_limit: 1_000_000, advertised_from: 5000 },
};

test('values spread by one number below the median and by another above it', () => {
  // 100,000 · e^(−1), and 100,000 · e^(2 · 0.5).
  expect(valueAt(market, -1)).toBeCloseTo(36_788, 0);
  expect(valueAt(market, 0.5)).toBeCloseTo(271_828, 0);
});

test('the share of lines worth at least a value is half at the median', () => {
  expect(shareWorth(market, 100_000)).toBeCloseTo(0.5, 6);
  // One standard deviation on either side: 15.87 % beyond it.
  expect(shareWorth(market, 100_000 * Math.exp(2))).toBeCloseTo(0.1587, 4);
  expect(shareWorth(market, 100_000 * Math.exp(-1))).toBeCloseTo(0.8413, 4);
  expect(shareWorth({ ...market, whole_life_log_sd_above: 0 }, 100_001)).toBe(0);
  expect(shareWorth({ ...market, whole_life_log_sd_below: 0 }, 99_999)).toBe(1);
});

test('nothing is let below the least yearly value, nor above the limit', () => {
  // £40,000 over four years; £16,000 would be £4000 a year; £4m is held to £1m.
  expect([40_000, 16_000, 4_000_000].map((value) => yearlyBudget(market, value, 4))).toEqual([10_000, 5000, 250_000]);
});
