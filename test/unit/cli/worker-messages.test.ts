/** What threads hand each other: jobs and results come across as they were, and scenarios are laid out and read once. */
import { expect, it } from 'vitest';
import { unpackJob, packResult, packJob, unpackResult } from '../../../src/cli/running/worker-messages.ts';
import { runJob } from '../../../src/study/experiment/job.ts';
import { scenarioOf } from '../../property/worlds.ts';

const scenarios = [scenarioOf({ 'run.years': 1 }, {}, 'handed over'), scenarioOf({ 'run.years': 2 }, {}, 'handed over')];

it('a job is heard as it was told', () => {
  const job = { scenarios, replication: 3, tenders: true };
  expect(unpackJob(packJob(job))).toEqual(job);
});

it('jobs of one study share what their scenarios lie in, and read them once', () => {
  const [first, second] = [0, 1].map((replication) => packJob({ scenarios, replication }));
  expect(second?.scenarios).toBe(first?.scenarios);
  const heard = [first, second].map((told) => told && unpackJob(told));
  expect(heard[1]?.scenarios).toBe(heard[0]?.scenarios);
  expect(heard.map((job) => job?.replication)).toEqual([0, 1]);
});

it('a job of another study is read anew, and the one before it after it', () => {
  const others = [scenarioOf({ 'run.years': 1 }, {}, 'another')];
  expect(unpackJob(packJob({ scenarios: others, replication: 0 })).scenarios).toEqual(others);
  expect(unpackJob(packJob({ scenarios, replication: 0 })).scenarios).toEqual(scenarios);
});

it('a result is unpacked as it was packed', () => {
  const result = runJob({ scenarios, replication: 0 });
  expect(unpackResult(packResult(result))).toEqual(result);
});
