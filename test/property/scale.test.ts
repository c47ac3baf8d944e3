/** How far a sample of whole areas has the markets of the whole: local outcomes agree between scales within a margin. */
import { expect, test } from 'vitest';
import type { OutcomeId } from '../../src/study/outcomes/registry.ts';
import { runFrom, warmUp } from '../../src/study/experiment/run-one.ts';
import { mean, variance } from '../../src/study/analysis/statistics.ts';
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

/** Largest difference between scales, in standard deviations between runs of the whole, that still counts as the same market. */
const MARGIN = 1.1;

/** Quantile of the normal distribution for a two-sided 90 % interval: both one-sided tests of equivalence then hold at 5 %. */
const Z = 1.645;

type Sample = Readonly<Record<(typeof LOCAL)[number], readonly number[]>>;

function sampleOf(changes: Changes, runs: number): Sample {
  const outcomes = Array.from({ length: runs }, (_, k) => {
    const scenario = scenarioOf({ ...country, ...changes }, {}, `${JSON.stringify(changes)} ${k}`);
    return runFrom(warmUp(scenario, 0), scenario).outcomes as Readonly<Record<OutcomeId, number>>;
  });
  return Object.fromEntries(LOCAL.map((id) => [id, outcomes.map((each) => each[id])])) as unknown as Sample;
}

/** Outcomes whose difference may lie beyond the margin: the 90 % interval of the standardised difference reaches it. */
function notEquivalent(one: Sample, other: Sample): string[] {
  return LOCAL.filter((id) => {
    const [a, b] = [one[id], other[id]];
    const deviation = Math.sqrt(variance(b));
    const difference = (mean(a) - mean(b)) / deviation;
    const error = Math.sqrt(variance(a) / a.length + variance(b) / b.length) / deviation;
    return Math.abs(difference) + Z * error >= MARGIN;
  });
}

// With 80 and 40 runs, an outcome that does not differ at all is found alike with a chance above 99 %.
test('two areas of eight, or all eight, are alike within a margin; markets with half their charities are not', () => {
  const part = sampleOf({ 'population.scale': 0.25 }, 80);
  const whole = sampleOf({ 'population.scale': 1 }, 40);
  expect(notEquivalent(part, whole)).toEqual([]);
  const thinned = sampleOf({ 'population.scale': 0.25, 'population.charities': 2000 }, 16);
  expect(notEquivalent(thinned, whole)).toContain('bids_per_tender');
});
