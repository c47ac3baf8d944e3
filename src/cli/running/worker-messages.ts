/** The messages between the main thread and the workers. Scenarios are in memory shared by all threads; results are moved, not copied. */
import { deserialize, serialize } from 'node:v8';
import type { Scenario } from '../../model/scenario/scenario.ts';
import type { Job, JobResult } from '../../study/experiment/job.ts';

/** A job as sent to a worker: the shared memory with its scenarios, and their number, by which the worker knows whether it has read them. */
export type PackedJob = { readonly scenarios: SharedArrayBuffer; readonly number: number; readonly replication: number };

type SharedScenarios = { readonly bytes: SharedArrayBuffer; readonly number: number };

type Read = { readonly scenarios: readonly Scenario[]; readonly from: Scenario | undefined };

/** Lists of scenarios already in shared memory; all jobs of a study have the same list, and so those that start from one warm-up. */
const shared = new WeakMap<readonly Scenario[], SharedScenarios>();
let lists = 0;

function share(read: Read): SharedScenarios {
  const written = serialize(read);
  const bytes = new SharedArrayBuffer(written.length);
  new Uint8Array(bytes).set(written);
  return { bytes, number: lists++ };
}

/** The message for a job; its scenarios are put into shared memory once a study. */
export function packJob({ scenarios, replication, from }: Job): PackedJob {
  let known = shared.get(scenarios);
  if (known === undefined) shared.set(scenarios, (known = share({ scenarios, from })));
  return { scenarios: known.bytes, number: known.number, replication };
}

let read: (Read & { readonly number: number }) | null = null;

/** The job of a message, in the worker. Scenarios are read once a study, because its jobs come one after another. */
export function unpackJob({ scenarios: bytes, number, replication }: PackedJob): Job {
  if (read?.number !== number) read = { number, ...(deserialize(Buffer.from(bytes)) as Read) };
  const { scenarios, from } = read;
  return { scenarios, replication, ...(from === undefined ? {} : { from }) };
}

/** A result as bytes, which can be moved to another thread. */
export const packResult = (result: JobResult): Uint8Array => serialize(result);

export const unpackResult = (bytes: Uint8Array): JobResult => deserialize(bytes) as JobResult;
