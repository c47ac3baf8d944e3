/** Runs: one replication of scenarios that share their luck, or as many as wanted. */
import type { Scenario } from '../model/scenario/scenario.ts';
import { runJob, type JobResult } from '../study/experiment/job.ts';
import { sameWorld } from '../study/experiment/run-one.ts';
import type { RunRecord } from '../study/run-record.ts';

export type Comparison = {
  /** The baseline first. */
  readonly scenarios: readonly Scenario[];
  /** For each scenario its runs, in order of replication; runs of equal place share their luck. */
  readonly runs: readonly (readonly RunRecord[])[];
  /** Areas that are simulated, and charities at the start of the run, both means over replications. */
  readonly areas: number;
  readonly charities: number;
};

export type ComparisonOptions = {
  /** How many replications, from 0 on; 1 or more. Default `run.replications` of the first scenario. */
  readonly replications?: number;
  /** Called after each replication with the number done and the number wanted. */
  readonly done?: (done: number, wanted: number) => void;
};

function requireWhole(what: string, value: number, least: number): void {
  if (!Number.isSafeInteger(value) || value < least)
    throw new RangeError(`found ${value} for ${what}; expected a whole number from ${least} on`);
}

/** Refuses what cannot be compared: no scenario, two of one name, or worlds that differ. */
function requireComparable(scenarios: readonly Scenario[]): void {
  const [baseline, ...others] = scenarios;
  if (baseline === undefined) throw new RangeError('found no scenario; expected at least one, the baseline first');
  for (const [k, { name }] of scenarios.entries())
    if (scenarios.findIndex((other) => other.name === name) < k)
      throw new RangeError(`found two scenarios of the name '${name}'; expected a name of its own for each`);
  for (const other of others) {
    const path = sameWorld(baseline, other);
    if (path !== null)
      throw new RangeError(
        `found ${path} of ${other.name} other than of ${baseline.name}; expected the same population, market, years and seed`,
      );
  }
}

function replicateChecked(scenarios: readonly Scenario[], replication: number): JobResult {
  requireWhole('replication', replication, 0);
  return runJob({ scenarios, replication });
}

/**
 * One replication of each scenario, from one warm-up under the rules of the first: they share all luck that the rules do not touch. Takes
 * about a second for a town, minutes for the whole country, in the calling thread; the same arguments give the same runs, to the bit.
 * @param replication a whole number from 0 on: which luck.
 * @throws {RangeError} when the scenarios are not of one world, two have one name, or there is none.
 */
export function replicate(scenarios: readonly Scenario[], replication = 0): readonly RunRecord[] {
  requireComparable(scenarios);
  return replicateChecked(scenarios, replication).records;
}

/**
 * Replications 0, 1, 2 … of each scenario, for `findingsOf`. One scenario alone is a comparison without differences.
 * @throws {RangeError} as `replicate` does, or when the number of replications is not a whole number from 1 on.
 */
export function compare(scenarios: readonly Scenario[], { replications, done = () => {} }: ComparisonOptions = {}): Comparison {
  requireComparable(scenarios);
  const wanted = replications ?? (scenarios[0] as Scenario).settings.run.replications;
  requireWhole('replications', wanted, 1);
  const results: JobResult[] = [];
  for (let replication = 0; replication < wanted; replication++) {
    results.push(replicateChecked(scenarios, replication));
    done(results.length, wanted);
  }
  const mean = (pick: (result: JobResult) => number) => Math.round(results.reduce((sum, result) => sum + pick(result), 0) / wanted);
  return {
    scenarios,
    runs: scenarios.map((_, k) => results.map(({ records }) => records[k] as RunRecord)),
    areas: mean(({ areas }) => areas),
    charities: mean(({ charities }) => charities),
  };
}
