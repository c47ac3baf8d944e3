/** Runs any number of jobs in worker threads and hands on each record as soon as its run has ended; memory does not grow with their number. */
import { setMaxListeners } from 'node:events';
import { existsSync } from 'node:fs';
import { MessageChannel } from 'node:worker_threads';
import { runJob, type Job, type RanRun } from '../../study/experiment/job.ts';
import type { EndingSignal } from '../errors.ts';
import { whileInterruptible } from './interruption.ts';
import { bundled, withThreads, type RunInThread } from './pool.ts';
import { unpackRecord } from './worker-messages.ts';

export type Stream = {
  /** Called for every record. If it throws, all work stops and what it threw is thrown on: a full disk is no failed run. */
  readonly record: (record: RanRun) => void;
  /** Called for each scenario of a job that cannot be run, also when it is alone in its job. */
  readonly failed: (scenario: string, replication: number, error: Error) => void;
};

/** Runs a job and calls the function for every record of it. */
type RunJob = (job: Job, record: Stream['record']) => Promise<void>;

/** Jobs that wait for a thread, for each thread: enough that none is idle while the main thread saves a record. */
const WAITING = 2;

/** Runs the jobs, which are taken one by one. Returns the signal that ended the work, or null. */
export async function streamJobs(jobs: Iterable<Job>, workers: number, stream: Stream): Promise<EndingSignal | null> {
  return whileInterruptible(async ({ signal, by }) => {
    const refusal = new AbortController();
    const stop = AbortSignal.any([signal, refusal.signal]);
    setMaxListeners(0, stop);
    const work = { jobs: jobs[Symbol.iterator](), stream: stoppedBy(stream, refusal), stop };
    try {
      if (existsSync(bundled)) await withThreads(workers, async (run) => eachInTurn(work, WAITING * workers, inThread(run, stop)));
      else await eachInTurn(work, 1, inThisThread);
    } catch (error) {
      throw error instanceof Refused ? error.cause : error;
    }
    return by();
  });
}

type Work = { readonly jobs: Iterator<Job>; readonly stream: Stream; readonly stop: AbortSignal };

async function eachInTurn(work: Work, abreast: number, run: RunJob): Promise<void> {
  const takeJobs = async (): Promise<void> => {
    while (!work.stop.aborted) {
      const next = work.jobs.next();
      if (next.done === true) return;
      await runOrReport(next.value, run, work);
    }
  };
  await Promise.all(Array.from({ length: abreast }, takeJobs));
}

/** What a caller's function threw, so that it is not taken for a failure of the run. */
class Refused extends Error {}

function stoppedBy({ record, failed }: Stream, refusal: AbortController): Stream {
  const orStop =
    <T extends readonly unknown[]>(take: (...given: T) => void) =>
    (...given: T): void => {
      try {
        take(...given);
      } catch (error) {
        refusal.abort();
        throw new Refused('', { cause: error });
      }
    };
  return { record: orStop(record), failed: orStop(failed) };
}

/** Runs a job. One that fails is run again scenario by scenario, those left out that it has finished: one failure must not take others with it. */
async function runOrReport(job: Job, run: RunJob, work: Work): Promise<void> {
  const finished = new Set<string>();
  try {
    await run(job, (record) => {
      finished.add(record.scenario);
      work.stream.record(record);
    });
  } catch (error) {
    if (error instanceof Refused) throw error;
    if (work.stop.aborted) return;
    const left = job.scenarios.filter(({ name }) => !finished.has(name));
    if (job.scenarios.length > 1) for (const scenario of left) await runOrReport({ ...job, scenarios: [scenario] }, run, work);
    else for (const { name } of left) work.stream.failed(name, job.replication, error as Error);
  }
}

async function inThisThread(job: Job, record: Stream['record']): Promise<void> {
  // Lets signals be handled between two jobs.
  await new Promise((resume) => setImmediate(resume));
  runJob(job, { each: record });
}

const inThread =
  (run: RunInThread, signal: AbortSignal): RunJob =>
  async (job, record) => {
    const { port1: here, port2: there } = new MessageChannel();
    const all = new Promise<void>((resolve, reject) => {
      let left = job.scenarios.length;
      here.on('message', (bytes: Uint8Array) => {
        try {
          record(unpackRecord(bytes));
        } catch (error) {
          reject(error as Error);
        }
        if (--left === 0) resolve();
      });
    });
    try {
      // The end of the job may come before the last of its records: they take two ways.
      await Promise.all([run(job, signal, there), all]);
    } finally {
      here.close();
    }
  };
