/** Runs jobs in worker threads, so that the main thread can react to an interruption at any time. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { MessagePort } from 'node:worker_threads';
import { Tinypool } from 'tinypool';
import { runJob, type Job, type JobResult } from '../../study/experiment/job.ts';
import type { EndingSignal } from '../errors.ts';
import { packJob, unpackResult } from './worker-messages.ts';
import { whileInterruptible } from './interruption.ts';
import { tuneLater } from './tuning.ts';

export type Failure = { readonly job: Job; readonly error: Error };

export type Outcome = { readonly results: JobResult[]; readonly failures: Failure[]; readonly interrupted: EndingSignal | null };

/** The bundled worker, beside the bundled command. When run from source there is none, and the main thread does the work. */
export const bundled = fileURLToPath(new URL('worker.js', import.meta.url));

/** Runs all jobs and calls `done` for each result. A job that fails does not stop the others; a `done` that throws stops all and is thrown on. */
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
    // Lets signals be handled between two jobs.
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

/** Runs a job in a thread; with a port, each record comes through it as soon as its run has ended, and the result has none. */
export type RunInThread = (job: Job, signal?: AbortSignal, port?: MessagePort) => Promise<JobResult>;

/** Calls `work` with a function that runs a job on one of the given number of threads. They start before the work and end after it. */
export async function withThreads<T>(threads: number, work: (run: RunInThread) => Promise<T>): Promise<T> {
  tuneLater();
  const pool = new Tinypool({
    filename: bundled,
    name: 'work',
    minThreads: threads,
    maxThreads: threads,
    runtime: 'worker_threads',
    // The young generation is large enough for tenders and bids, which do not live long, to be collected in it. The old one has a limit far above
    // what a country needs: without it V8 waits until four times the live memory has built up (England: over 800 MB, not under 700; 2 % faster).
    resourceLimits: { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 768 },
  });
  try {
    return await work(async (job, signal, port) => {
      const task = port === undefined ? packJob(job) : { ...packJob(job), port };
      return unpackResult(await pool.run(task, { signal: signal ?? null, transferList: port === undefined ? [] : [port] }));
    });
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
