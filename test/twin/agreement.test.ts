/** Holds that the engine and its twin agree, outcome by outcome, in the base market, with budgets as they are and in cuts. */
import { beforeAll, describe, expect, test } from 'vitest';
import { disagreements, engineSample, settings, twinSample, type Sample } from './agreement.ts';
import type { Cut } from './cuts.ts';
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

/**
 * A run of the twin takes ten times as long as one of the engine, so that there are fewer. A difference of 1.6 standard deviations between
 * runs is found four times in five, at the same error rate.
 */
const CUT_RUNS = { engine: 40, twin: 16 };

/** A third off all budgets, step by step in the second year: as in `scenarios/deep-cuts.yaml`, and a little deeper. */
const cut: Cut = { quarter: 4, over: 4, multiplier: 2 / 3 };

describe('the engine and its twin in cuts', () => {
  let engine: Sample = [];
  beforeAll(() => {
    engine = engineSample(CUT_RUNS.engine, country, cut);
  });

  test('agree on every outcome within statistical error', () => {
    expect(disagreements(engine, twinSample(CUT_RUNS.twin, 'cuts', country, cut))).toEqual([]);
  });

  test('are told apart when the twin’s cuts leave prices whole and take work alone', () => {
    const whole = { ...country, budget: { ...country.budget, price_share: 0 } };
    expect(disagreements(engine, twinSample(4, 'whole', whole, cut))).toContainEqual(expect.stringMatching(/^full_cost_shortfall: /));
  });
});

test('Student’s t has the tails of the printed tables', () => {
  expect(twoSided(2.228, 10)).toBeCloseTo(0.05, 4);
  expect(twoSided(3.646, 30)).toBeCloseTo(0.001, 4);
});
