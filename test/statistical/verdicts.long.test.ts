/** Every recorded verdict, measured again: 30 pairs each, seeds from the mechanisms' ids. */
import { expect, test } from 'vitest';
import { loadScenario } from '../../src/cli/scenarios/load.ts';
import { mechanisms } from '../../src/model/mechanisms/registry.ts';
import { ablationRows, ABLATION_REPLICATIONS, arms } from '../../src/study/experiment/ablation.ts';
import { recordedOf } from '../../src/study/experiment/recorded-verdicts.ts';
import { runJob } from '../../src/study/experiment/job.ts';

const measured = mechanisms.filter(({ id }) => recordedOf(id).verdict !== 'not yet measured');

test.each(measured.map((mechanism) => [mechanism.id, mechanism] as const))('%s has the verdict that is recorded', (_, mechanism) => {
  const scenarios = arms(loadScenario(`scenarios/${mechanism.expect.scenario}`), mechanism);
  const jobs = Array.from({ length: ABLATION_REPLICATIONS }, (_unused, replication) => runJob({ scenarios, replication }));
  const runs = scenarios.map((_scenario, k) => jobs.map(({ records }) => (records[k] as (typeof records)[number]).outcomes));
  const [row] = ablationRows([{ mechanism, scenario: mechanism.expect.scenario, arms: runs }]);
  expect(row?.verdict).toBe(recordedOf(mechanism.id).verdict);
});
