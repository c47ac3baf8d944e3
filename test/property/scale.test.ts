/** A sample of whole areas has the markets of the whole: local outcomes agree between scales within sampling error. */
import { expect, test } from 'vitest';
import type { OutcomeId } from '../../src/study/metrics/outcomes.ts';
import { runFrom, warmUp } from '../../src/study/experiment/run-one.ts';
import { compareMeans } from '../twin/welch.ts';
import { scenarioOf, type Changes } from './worlds.ts';

const country: Changes = {
  'population.charities': 4000,
  'population.areas': 8,
  'population.regions': 2,
  'population.people': 2_950_000,
  'market.tenders_per_year': 180,
  'run.years': 1,
  // Areas of one size: where sizes differ, means over tenders of few areas differ from those of many for that reason alone.
  'population.area_log_sd': 0,
};

const LOCAL = [
  'hhi_local',
  'bids_per_tender',
  'failed_tenders',
  'national_share',
  'trust',
  'needs_met',
  'small_share',
  'service_gap_months',
] as const;

/**
 * Chance of calling any of the outcomes different where none is, with seeds that were not chosen. With 40 runs of a quarter of the areas
 * and 20 of all of them, a difference of 1.1 standard deviations between runs is found four times in five if both vary alike.
 */
const ERROR = 0.01 / LOCAL.length;

type Sample = Readonly<Record<(typeof LOCAL)[number], readonly number[]>>;

function sampleOf(changes: Changes, runs: number): Sample {
  const outcomes = Array.from({ length: runs }, (_, k) => {
    const scenario = scenarioOf({ ...country, ...changes }, {}, `scale ${JSON.stringify(changes)} ${k}`);
    return runFrom(warmUp(scenario, 0), scenario).outcomes as Readonly<Record<OutcomeId, number>>;
  });
  return Object.fromEntries(LOCAL.map((id) => [id, outcomes.map((each) => each[id])])) as unknown as Sample;
}

const different = (one: Sample, other: Sample) => LOCAL.filter((id) => compareMeans(one[id], other[id]).p < ERROR);

test('two areas of eight, or all eight; but not markets with half their charities', () => {
  const part = sampleOf({ 'population.scale': 0.25 }, 40);
  const whole = sampleOf({ 'population.scale': 1 }, 20);
  expect(different(part, whole)).toEqual([]);
  const thinned = sampleOf({ 'population.scale': 0.25, 'population.charities': 2000 }, 16);
  expect(different(thinned, whole)).toContain('bids_per_tender');
});
