/** Work goes on when a job fails, and stops when a result cannot be taken: a full disk is not a failed replication. */
import { expect, it } from 'vitest';
import { runJobs } from '../../../src/cli/running/pool.ts';
import { scenarioOf } from '../../property/worlds.ts';

const scenarios = [scenarioOf({ 'run.years': 1, 'population.charities': 300, 'market.tenders_per_year': 20 }, {}, 'pool')];
const jobs = [0, 1, 2, 3].map((replication) => ({ scenarios, replication }));

it('stops at the first result that cannot be taken', async () => {
  let taken = 0;
  const work = runJobs(jobs, 1, () => {
    if (++taken === 2) throw new Error('ENOSPC');
  });
  await expect(work).rejects.toThrow('ENOSPC');
  expect(taken).toBe(2);
});

it('goes on after a job that fails', async () => {
  const taken: number[] = [];
  const { results, failures } = await runJobs(
    [{ scenarios: [], replication: 9 }, ...jobs.slice(0, 2)],
    1,
    ({ replication }) => void taken.push(replication),
  );
  expect([results.length, failures.map(({ job }) => job.replication), taken]).toEqual([2, [9], [0, 1]]);
});
