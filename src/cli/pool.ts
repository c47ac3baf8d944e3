/** Jobs on all cores, in worker threads so that this one stays free to hear an interruption at any time. */
import { setMaxListeners } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Tinypool } from 'tinypool';
import { runJob, type Job, type JobResult } from '../study/experiment/job.ts';
import { tellJob, unpackResult } from './handover.ts';
import { tuneLater } from './tuning.ts';

export type Failure = { readonly job: Job; readonly error: Error };

export type Outcome = { readonly results: JobResult[]; readonly failures: Failure[]; readonly interrupted: boolean };

/** The bundled worker stands beside the bundled command; run from source there is none, and this thread does the work. */
const bundled = fileURLToPath(new URL('worker.js', import.meta.url));

export async function runJobs(jobs: readonly Job[], workers: number, done: (result: JobResult, job: Job) => void): Promise<Outcome> {
  const stop = new AbortController();
  // Every waiting job listens for the stop.
  setMaxListeners(0, stop.signal);
  const onInterrupt = (): void => stop.abort();
  process.once('SIGINT', onInterrupt);
  process.once('SIGTERM', onInterrupt);
  try {
    return jobs.length > 0 && existsSync(bundled)
      ? await inThreads(jobs, workers, stop.signal, done)
      : await inThisThread(jobs, stop.signal, done);
  } finally {
    process.off('SIGINT', onInterrupt);
    process.off('SIGTERM', onInterrupt);
  }
}

async function inThisThread(jobs: readonly Job[], signal: AbortSignal, done: (result: JobResult, job: Job) => void): Promise<Outcome> {
  const results: JobResult[] = [];
  const failures: Failure[] = [];
  for (const job of jobs) {
    // Lets a signal be heard between two jobs.
    await new Promise((resume) => setImmediate(resume));
    if (signal.aborted) return { results, failures, interrupted: true };
    try {
      const result = runJob(job);
      results.push(result);
      done(result, job);
    } catch (error) {
      failures.push({ job, error: error as Error });
    }
  }
  return { results, failures, interrupted: false };
}

/** Lends a way to run a job on up to so many threads, which end with the work. */
export async function withThreads<T>(
  threads: number,
  work: (run: (job: Job, signal?: AbortSignal) => Promise<JobResult>) => Promise<T>,
): Promise<T> {
  tuneLater();
  const pool = new Tinypool({
    filename: bundled,
    name: 'work',
    minThreads: 1,
    maxThreads: threads,
    runtime: 'worker_threads',
    // A nursery in which tenders and bids die young; a limit far above what a country needs, because without one the engine lets four times
    // what is alive pile up before it looks for garbage among the old: England took over 800 MB instead of under 700, for a fiftieth of the time.
    resourceLimits: { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 768 },
  });
  try {
    return await work(async (job, signal) => unpackResult(await pool.run(tellJob(job), signal === undefined ? {} : { signal })));
  } finally {
    await pool.destroy();
  }
}

/**
 * Milliseconds that one thread works before the next is set to work. Each compiles and tunes the model for itself, which keeps more than a
 * core busy: threads that begin together take it from each other, and a study of a few seconds is over sooner without a second one.
 */
const HEAD_START = 3000;

/** Waits so long; false when it is called off before. */
async function passes(milliseconds: number, calledOff: AbortSignal): Promise<boolean> {
  try {
    await setTimeout(milliseconds, undefined, { signal: calledOff });
    return true;
  } catch {
    return false;
  }
}

async function inThreads(
  jobs: readonly Job[],
  workers: number,
  signal: AbortSignal,
  done: (result: JobResult, job: Job) => void,
): Promise<Outcome> {
  const results: JobResult[] = [];
  const failures: Failure[] = [];
  const waiting = jobs[Symbol.iterator]();
  await withThreads(Math.min(workers, jobs.length), async (run) => {
    const oneAfterAnother = async (): Promise<void> => {
      for (const job of waiting) {
        try {
          const result = await run(job, signal);
          results.push(result);
          done(result, job);
        } catch (error) {
          if (signal.aborted) return;
          failures.push({ job, error: error as Error });
        }
      }
    };
    const noneWaits = new AbortController();
    const first = oneAfterAnother().finally(() => noneWaits.abort());
    const others = Array.from({ length: Math.min(workers, jobs.length) - 1 }, async (_, k) => {
      if (await passes((k + 1) * HEAD_START, noneWaits.signal)) await oneAfterAnother();
    });
    await Promise.all([first, ...others]);
  });
  results.sort((a, b) => a.replication - b.replication);
  return { results, failures, interrupted: signal.aborted };
}
