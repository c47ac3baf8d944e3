/** Times replications through the command's own threads: a study in a fresh process, and threads that have done so much that their code is tuned. */
import { performance } from 'node:perf_hooks';
import { runJobs, withThreads } from '../../src/cli/running/pool.ts';
import { unpackJob, packResult, packJob, unpackResult } from '../../src/cli/running/worker-messages.ts';
import { runJob, type Job, type JobResult } from '../../src/study/experiment/job.ts';
import { countryOf, type Country } from '../country.ts';
import { timed } from '../timing.ts';

export type WorkersGiven = Country & { readonly jobs: number; readonly threads: number };

/** Milliseconds; of processor time, those of all threads added up. */
export type WorkTime = { readonly wall: number; readonly processor: number };

async function timeOf(work: () => Promise<unknown>): Promise<WorkTime> {
  const before = process.cpuUsage();
  const start = performance.now();
  await work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { wall, processor: (user + system) / 1000 };
}

function jobsOf(country: Country, count: number): Job[] {
  const scenarios = [countryOf(country)];
  return Array.from({ length: count }, (_, replication) => ({ scenarios, replication }));
}

/** A study as it is started, its threads included. */
export async function measureWorkers({ jobs, threads, ...country }: WorkersGiven): Promise<WorkTime> {
  const list = jobsOf(country, jobs);
  return timeOf(async () => {
    const { failures } = await runJobs(list, threads, () => {});
    if (failures.length > 0) throw new Error(`a replication failed: ${failures[0].error.message}`);
  });
}

export type TunedGiven = Country & { readonly jobs: number; readonly untimed: number; readonly rounds: number };

/** The same jobs on one thread and on two in turn, once each thread has done so many untimed. */
export async function measureTuned({ jobs, untimed, rounds, ...country }: TunedGiven): Promise<{ one: WorkTime[]; two: WorkTime[] }> {
  const list = jobsOf(country, jobs);
  const times: { one: WorkTime[]; two: WorkTime[] } = { one: [], two: [] };
  await withThreads(1, (runOnOne) =>
    withThreads(2, async (runOnTwo) => {
      const all = (run: typeof runOnOne, these: readonly Job[]) => Promise.all(these.map((job) => run(job)));
      await all(runOnOne, jobsOf(country, untimed));
      await all(runOnTwo, jobsOf(country, 2 * untimed));
      for (let round = 0; round < rounds; round++) {
        times.one.push(await timeOf(() => all(runOnOne, list)));
        times.two.push(await timeOf(() => all(runOnTwo, list)));
      }
    }),
  );
  return times;
}

/** Milliseconds of a job on its own, and of handing it and its result over: all but the sending of it. */
export type Handover = { readonly job: number; readonly told: number; readonly packed: number; readonly bytes: number };

/** A replication as it is handed over in a study that begins, its scenario laid out and read for the first time. */
export function measureHandover({ rounds, ...country }: Country & { readonly rounds: number }): Handover[] {
  return Array.from({ length: rounds }, () => {
    const [job] = jobsOf(country, 1);
    let heard = job;
    const told = timed(() => (heard = unpackJob(packJob(job))));
    const results: JobResult[] = [];
    const took = timed(() => results.push(runJob(heard)));
    let bytes: Uint8Array = new Uint8Array();
    const packed = timed(() => unpackResult((bytes = packResult(results[0]))));
    return { job: took, told, packed, bytes: bytes.length };
  });
}
