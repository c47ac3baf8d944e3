/** Jobs on all cores, in worker threads so that this one stays free to hear an interruption at any time. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Tinypool } from 'tinypool';
import { runJob, type Job, type JobResult } from '../../study/experiment/job.ts';
import type { EndingSignal } from '../errors.ts';
import { packJob, unpackResult } from './worker-messages.ts';
import { whileInterruptible } from './interruption.ts';
import { tuneLater } from './tuning.ts';

export type Failure = { readonly job: Job; readonly error: Error };

export type Outcome = { readonly results: JobResult[]; readonly failures: Failure[]; readonly interrupted: EndingSignal | null };

/** The bundled worker stands beside the bundled command; run from source there is none, and this thread does the work. */
const bundled = fileURLToPath(new URL('worker.js', import.meta.url));

/** Runs all jobs; one that fails does not stop the others, but when its result cannot be taken all of them stop. */
export async function runJobs(jobs: readonly Job[], workers: number, done: (result: JobResult, job: Job) => void): Promise<Outcome> {
  return whileInterruptible(async ({ signal, by }) => {
    const ran =
      jobs.length > 0 && existsSync(bundled) ? await inThreads(jobs, workers, signal, done) : await inThisThread(jobs, signal, done);
    return { ...ran, interrupted: by() };
  });
}

type Ran = Omit<Outcome, 'interrupted'>;

async function inThisThread(jobs: readonly Job[], signal: AbortSignal, done: (result: JobResult, job: Job) => void): Promise<Ran> {
  const results: JobResult[] = [];
  const failures: Failure[] = [];
  for (const job of jobs) {
    // Lets a signal be heard between two jobs.
    await new Promise((resume) => setImmediate(resume));
    if (signal.aborted) break;
    let result;
    try {
      result = runJob(job);
    } catch (error) {
      failures.push({ job, error: error as Error });
      continue;
    }
    results.push(result);
    done(result, job);
  }
  return { results, failures };
}

/** Lends a way to run a job on a given number of threads, which are there from the start and end with the work. */
export async function withThreads<T>(
  threads: number,
  work: (run: (job: Job, signal?: AbortSignal) => Promise<JobResult>) => Promise<T>,
): Promise<T> {
  tuneLater();
  const pool = new Tinypool({
    filename: bundled,
    name: 'work',
    minThreads: threads,
    maxThreads: threads,
    runtime: 'worker_threads',
    // A nursery in which tenders and bids die young; a limit far above what a country needs, because without one the engine lets four times
    // what is alive pile up before it looks for garbage among the old: England took over 800 MB instead of under 700, for a fiftieth of the time.
    resourceLimits: { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 768 },
  });
  try {
    return await work(async (job, signal) => unpackResult(await pool.run(packJob(job), signal === undefined ? {} : { signal })));
  } finally {
    await pool.destroy();
  }
}

async function inThreads(
  jobs: readonly Job[],
  workers: number,
  signal: AbortSignal,
  done: (result: JobResult, job: Job) => void,
): Promise<Ran> {
  const results: JobResult[] = [];
  const failures: Failure[] = [];
  await withThreads(Math.min(workers, jobs.length), (run) =>
    Promise.all(
      jobs.map(async (job) => {
        let result;
        try {
          result = await run(job, signal);
        } catch (error) {
          if (!signal.aborted) failures.push({ job, error: error as Error });
          return;
        }
        results.push(result);
        done(result, job);
      }),
    ),
  );
  results.sort((a, b) => a.replication - b.replication);
  return { results, failures };
}
