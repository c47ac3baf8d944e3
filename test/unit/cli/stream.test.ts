/** Records are handed on one by one; a scenario that fails takes no other with it, and a record that cannot be taken stops all. */
import { describe, expect, it } from 'vitest';
import { streamJobs } from '../../../src/cli/running/stream.ts';
import type { Scenario } from '../../../src/model/scenario/scenario.ts';
import type { Job } from '../../../src/study/experiment/job.ts';
import type { RunRecord } from '../../../src/study/run-record.ts';
import { scenarioOf } from '../../property/worlds.ts';

const small = { 'run.years': 1, 'population.charities': 300, 'market.tenders_per_year': 20 };
const named = (name: string): Scenario => ({ ...scenarioOf(small, {}, 'stream'), name });
/** Its rules cannot be read once the warm-up is over. */
const broken: Scenario = { ...named('broken'), schedule: null as unknown as Scenario['schedule'] };

async function streamed(jobs: readonly Job[], take: (record: RunRecord) => void = () => {}) {
  const records: string[] = [];
  const failures: string[] = [];
  const by = await streamJobs(jobs, 2, {
    record: (record) => {
      take(record);
      records.push(`${record.scenario}/${record.replication}`);
    },
    failed: (scenario, replication) => failures.push(`${scenario}/${replication}`),
  });
  return { records: records.sort(), failures: failures.sort(), by };
}

describe('a stream of jobs', () => {
  it('hands on the record of every scenario of every job', async () => {
    const scenarios = [named('a'), named('b')];
    const jobs = [0, 1].map((replication) => ({ from: named('a'), scenarios, replication }));
    expect(await streamed(jobs)).toEqual({ records: ['a/0', 'a/1', 'b/0', 'b/1'], failures: [], by: null });
  });

  it('runs the others of a job in which one fails, and names that one', async () => {
    const jobs = [{ from: named('a'), scenarios: [named('a'), broken, named('c')], replication: 3 }];
    expect(await streamed(jobs)).toEqual({ records: ['a/3', 'c/3'], failures: ['broken/3'], by: null });
  });

  it('goes on with the next job after one that fails', async () => {
    const jobs = [
      { from: broken, scenarios: [broken], replication: 0 },
      { from: named('a'), scenarios: [named('a')], replication: 1 },
    ];
    expect(await streamed(jobs)).toEqual({ records: ['a/1'], failures: ['broken/0'], by: null });
  });

  it('stops at a record that cannot be taken, and throws what was thrown', async () => {
    let taken = 0;
    const jobs = [0, 1, 2, 3].map((replication) => ({ from: named('a'), scenarios: [named('a')], replication }));
    const full = streamed(jobs, () => {
      if (++taken === 2) throw new Error('ENOSPC');
    });
    await expect(full).rejects.toThrow('ENOSPC');
    expect(taken).toBe(2);
  });

  it('takes its jobs as it goes: no more than are wanted are made', async () => {
    let made = 0;
    let ahead = 0;
    function* jobs(): Generator<Job> {
      for (let replication = 0; replication < 6; replication++) {
        made++;
        yield { from: named('a'), scenarios: [named('a')], replication };
      }
    }
    let done = 0;
    await streamJobs(jobs(), 1, { record: () => (ahead = Math.max(ahead, made - ++done)), failed: () => {} });
    expect([made, done]).toEqual([6, 6]);
    expect(ahead).toBeLessThanOrEqual(2);
  });
});
