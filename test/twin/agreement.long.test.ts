/** Holds that the engine and its twin agree, with four times the runs of the short test. */
import { expect, test } from 'vitest';
import { disagreements, engineSample, twinSample } from './agreement.ts';

/** A difference of 0.7 standard deviations between runs is found four times in five. */
const RUNS = 96;

test('the engine and its twin agree on every outcome within statistical error', () => {
  expect(disagreements(engineSample(RUNS), twinSample(RUNS, 'twin'))).toEqual([]);
});
