/** Jobs on all cores, in worker threads so that this one stays free to hear an interruption at any time. */
import { setMaxListeners } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Tinypool } from 'tinypool';
import { runJob, type Job, type JobResult } from '../study/experiment/job.ts';

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

/**
 * Node 20 tunes a function for what it has seen after a few hundred calls, too soon for a model of many small ones: most are tuned again for
 * what comes later, in every thread. Waiting longer saves about a third of the processor's time in a study of four short replications, and
 * costs a long one nothing. Later versions have a cheaper stage in between and no such setting.
 */
function tuneLater(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=660000');
}

async function inThreads(
  jobs: readonly Job[],
  workers: number,
  signal: AbortSignal,
  done: (result: JobResult, job: Job) => void,
): Promise<Outcome> {
  const threads = Math.min(workers, jobs.length);
  tuneLater();
  const pool = new Tinypool({
    filename: bundled,
    name: 'work',
    minThreads: threads,
    maxThreads: threads,
    runtime: 'worker_threads',
    // A nursery in which tenders and bids die young; a limit far above what a country needs, because without one the engine lets four times
    // what is alive pile up before it looks for garbage among the old: 810 MB instead of 650, for a fiftieth of the time.
    resourceLimits: { maxYoungGenerationSizeMb: 64, maxOldGenerationSizeMb: 1024 },
  });
  const results: JobResult[] = [];
  const failures: Failure[] = [];
  try {
    await Promise.all(
      jobs.map(async (job) => {
        try {
          const result = (await pool.run(job, { signal })) as JobResult;
          results.push(result);
          done(result, job);
        } catch (error) {
          if (!signal.aborted) failures.push({ job, error: error as Error });
        }
      }),
    );
  } finally {
    await pool.destroy();
  }
  results.sort((a, b) => a.replication - b.replication);
  return { results, failures, interrupted: signal.aborted };
}
