/** The messages between the main thread and the workers. Scenarios are in memory shared by all threads; results are moved, not copied. */
import { deserialize, serialize } from 'node:v8';
import type { Scenario } from '../../model/scenario/scenario.ts';
import type { Job, JobResult, RanRun } from '../../study/experiment/job.ts';

/** A job as sent to a worker: the shared memory with its scenarios, and their number, by which the worker knows whether it has read them. */
export type PackedJob = SharedScenarios & { readonly replication: number; readonly tenders: boolean };

/** Jobs with equal `warmUp` start from one scenario's warm-up; null where that is the first of the job's own. */
type SharedScenarios = { readonly scenarios: SharedArrayBuffer; readonly number: number; readonly warmUp: number | null };

type Read = { readonly scenarios: readonly Scenario[]; readonly from: Scenario | undefined };

/** Lists of scenarios already in shared memory; all jobs of a study have the same list, and so those that start from one warm-up. */
const shared = new WeakMap<readonly Scenario[], SharedScenarios>();
const warmUps = new WeakMap<Scenario, number>();
let numbers = 0;

function warmUpNumber(from: Scenario): number {
  const number = warmUps.get(from) ?? numbers++;
  warmUps.set(from, number);
  return number;
}

function share(read: Read): SharedScenarios {
  const written = serialize(read);
  const scenarios = new SharedArrayBuffer(written.length);
  new Uint8Array(scenarios).set(written);
  return { scenarios, number: numbers++, warmUp: read.from === undefined ? null : warmUpNumber(read.from) };
}

/** The message for a job; its scenarios are put into shared memory once a study. */
export function packJob({ scenarios, replication, from, tenders = false }: Job): PackedJob {
  let known = shared.get(scenarios);
  if (known === undefined) shared.set(scenarios, (known = share({ scenarios, from })));
  return { ...known, replication, tenders };
}

let read: (Read & { readonly number: number }) | null = null;

/** The job of a message, in the worker. Scenarios are read once a study, because its jobs come one after another. */
export function unpackJob({ scenarios: bytes, number, replication, tenders }: Omit<PackedJob, 'warmUp'>): Job {
  if (read?.number !== number) read = { number, ...(deserialize(Buffer.from(bytes)) as Read) };
  const { scenarios, from } = read;
  return { scenarios, replication, tenders, ...(from === undefined ? {} : { from }) };
}

/** A result as bytes, which can be moved to another thread. */
export const packResult = (result: JobResult): Uint8Array => serialize(result);

export const packRecord = (record: RanRun): Uint8Array => serialize(record);

export const unpackRecord = (bytes: Uint8Array): RanRun => deserialize(bytes) as RanRun;

export const unpackResult = (bytes: Uint8Array): JobResult => deserialize(bytes) as JobResult;
