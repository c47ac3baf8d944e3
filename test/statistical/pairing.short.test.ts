/** Common luck narrows the interval of a difference: twelve pairs in the teaching world, a modest change of weights. */
import { expect, test } from 'vitest';
import { loadScenario } from '../../src/cli/scenarios/load.ts';
import { outcomeDifferences } from '../../src/study/analysis/outcome-findings.ts';
import { runJob } from '../../src/study/experiment/job.ts';

test('pairing gains on the headline outcomes', () => {
  const town = loadScenario('scenarios/teaching/small-town.yaml', { years: 4 });
  const priced = loadScenario('scenarios/teaching/small-town.yaml', { years: 4, set: ['weights.price=0.5', 'weights.quality=0.4'] });
  const jobs = Array.from({ length: 12 }, (_, replication) => runJob({ scenarios: [town, priced], replication }));
  const differences = outcomeDifferences(
    jobs.map(({ records }) => records[1] as (typeof records)[number]),
    jobs.map(({ records }) => records[0] as (typeof records)[number]),
  );
  // Under independence the ratio is about 1; 3 lies beyond the 99th percentile of F(11, 11) over 2 pairs of variances.
  for (const id of ['small_survival', 'closures', 'overspending', 'small_share', 'gini_total_income'] as const)
    // Without a gain the paired differences would not vary at all: the change of weights would have moved nothing.
    expect(differences[id].pairing_gain ?? 0, id).toBeGreaterThan(3);
});
