/** How outcomes of single runs come together when some runs have none. */
import { expect, test } from 'vitest';
import { outcomeDifferences, outcomeSummaries } from '../../../src/study/analysis/outcome-findings.ts';
import type { OpenInterval } from '../../../src/study/measures/entry-threshold.ts';
import type { RunRecord } from '../../../src/study/run-record.ts';
import { warmUp, runFrom } from '../../../src/study/experiment/run-one.ts';
import { scenarioOf } from '../../property/worlds.ts';

const id = 'entry_threshold_national';
const scenario = scenarioOf({ 'run.years': 1 }, {}, 'outcome findings');
const record = runFrom(warmUp(scenario, 0), scenario);

function withValue(value: number, interval: OpenInterval): RunRecord {
  return { ...record, outcomes: { ...record.outcomes, [id]: value }, reasons: {}, intervals: { [id]: interval } };
}

const few = record.reasons[id] as string;

test('a run of few tenders has no value, no interval, and says why', () => {
  expect(record.outcomes[id]).toBeNull();
  expect(record.intervals).toEqual({});
  expect(few).toMatch(/^only \d+ tenders; at least 200 are needed$/);
});

test('where no run has a value the reason stands; where some have, it says in how many they are lacking', () => {
  expect(outcomeSummaries([record, record])[id]).toMatchObject({ mean: null, n: 0, reason: few });
  expect(outcomeSummaries([record, withValue(3, [2, 4]), record])[id]).toMatchObject({ mean: 3, n: 1, reason: `in 2 of 3 runs: ${few}` });
  expect(outcomeSummaries([withValue(3, [2, 4])])[id]).not.toHaveProperty('reason');
});

test('of intervals within runs the middle one is given, an open end beyond all others', () => {
  const runs = (
    [
      [1, 9],
      [2, null],
      [null, 5],
      [3, 7],
      [4, 8],
    ] as const
  ).map((interval) => withValue(4, interval));
  expect(outcomeSummaries(runs)[id].run_ci95).toEqual([2, 8]);
  expect(outcomeSummaries(runs.slice(0, 2))[id].run_ci95).toEqual([1, null]);
  expect(outcomeSummaries([record])[id]).not.toHaveProperty('run_ci95');
});

test('a difference says on which side a value is lacking', () => {
  const known = withValue(3, [2, 4]);
  const difference = (own: RunRecord[], theirs: RunRecord[]) => outcomeDifferences(own, theirs)[id];
  expect(difference([known, known], [record, record])).toMatchObject({ mean: null, n: 0, reason: `not defined in the baseline: ${few}` });
  expect(difference([record, known], [known, known])).toMatchObject({
    mean: 0,
    n: 1,
    reason: `in 1 of 2 pairs: not defined in the scenario: ${few}`,
  });
  expect(difference([known], [known])).not.toHaveProperty('reason');
});
