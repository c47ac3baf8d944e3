/** What threads hand each other: the scenarios of a study lie in memory that all of them read; a result moves, it is not copied. */
import { deserialize, serialize } from 'node:v8';
import type { Scenario } from '../../model/scenario/scenario.ts';
import type { Job, JobResult } from '../../study/experiment/job.ts';

/** A job as a thread is told of it: where its scenarios lie, and a number by which the thread knows those it has read. */
export type PackedJob = { readonly scenarios: SharedArrayBuffer; readonly number: number; readonly replication: number };

type Laid = { readonly bytes: SharedArrayBuffer; readonly number: number };

/** Scenarios that have been laid out; jobs of one study have the same list of them. */
const laid = new WeakMap<readonly Scenario[], Laid>();
let lists = 0;

function layOut(scenarios: readonly Scenario[]): Laid {
  const written = serialize(scenarios);
  const bytes = new SharedArrayBuffer(written.length);
  new Uint8Array(bytes).set(written);
  return { bytes, number: lists++ };
}

export function packJob({ scenarios, replication }: Job): PackedJob {
  let known = laid.get(scenarios);
  if (known === undefined) laid.set(scenarios, (known = layOut(scenarios)));
  return { scenarios: known.bytes, number: known.number, replication };
}

let read: { readonly number: number; readonly scenarios: readonly Scenario[] } | null = null;

/** The job in the thread that does it. Scenarios are read once: jobs of one study come one after another. */
export function unpackJob({ scenarios: bytes, number, replication }: PackedJob): Job {
  if (read?.number !== number) read = { number, scenarios: deserialize(Buffer.from(bytes)) as readonly Scenario[] };
  return { scenarios: read.scenarios, replication };
}

/** A result as bytes, which can move to another thread. */
export const packResult = (result: JobResult): Uint8Array => serialize(result);

export const unpackResult = (bytes: Uint8Array): JobResult => deserialize(bytes) as JobResult;
