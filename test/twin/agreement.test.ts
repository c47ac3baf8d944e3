/** Holds that the engine and its twin agree, outcome by outcome, in the base market. */
import { beforeAll, describe, expect, test } from 'vitest';
import { disagreements, engineSample, settings, twinSample, type Sample } from './agreement.ts';
import { runTwin } from './twin.ts';
import { twoSided } from './welch.ts';

/**
 * With twenty-four runs each and an error rate of one in a hundred over all comparisons together, a difference of
 * 1.4 standard deviations between runs is found four times in five; the long test finds one of 0.7.
 */
const RUNS = 24;

/** Two thirds of the long test's country: a run takes two thirds of the time. */
const country = { ...settings, population: { ...settings.population, scale: 0.02 } };

describe('the engine and its twin', () => {
  let engine: Sample = [];
  beforeAll(() => {
    engine = engineSample(RUNS, country);
  });

  test('agree on every outcome within statistical error', () => {
    expect(disagreements(engine, twinSample(RUNS, 'twin', country))).toEqual([]);
  });

  test('are told apart when the twin’s charities see a third of the tenders', () => {
    const blind = { ...country, attention: { ...country.attention, notices_local: country.attention.notices_local / 3 } };
    expect(disagreements(engine, twinSample(8, 'blind', blind))).toContainEqual(expect.stringMatching(/^bids_per_charity: /));
  });

  test('the twin gives the same run for the same seed', () => {
    const small = { ...country, run: { ...country.run, years: 1, warm_up_quarters: 4 } };
    expect(runTwin(small, 'again')).toEqual(runTwin(small, 'again'));
  });
});

test('Student’s t has the tails of the printed tables', () => {
  expect(twoSided(2.228, 10)).toBeCloseTo(0.05, 4);
  expect(twoSided(3.646, 30)).toBeCloseTo(0.001, 4);
});
