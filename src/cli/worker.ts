/** Entry point of a worker thread: runs one job at a time. */
import type { MessagePort } from 'node:worker_threads';
import { Tinypool } from 'tinypool';
import { runJob } from '../study/experiment/job.ts';
import { warmUp, type WarmState } from '../study/experiment/run-one.ts';
import { packRecord, packResult, unpackJob, type PackedJob } from './running/worker-messages.ts';

/** The warm-up of the job before, from which the next often starts too. */
let last: { readonly number: number; readonly replication: number; readonly state: WarmState } | null = null;

const lastOr =
  (number: number): typeof warmUp =>
  (from, replication) => {
    if (last?.number === number && last.replication === replication) return last.state;
    // Let go before the next is made: of a country, two would not fit.
    last = null;
    const state = warmUp(from, replication);
    last = { number, replication, state };
    return state;
  };

/** With a port, every record goes through it as soon as its run has ended, and the result has none. */
export function work({ port, ...packed }: PackedJob & { readonly port?: MessagePort }): unknown {
  const job = unpackJob(packed);
  if (port === undefined) return Tinypool.move(packResult(runJob(job)));
  const result = runJob(job, {
    each: (record) => port.postMessage(packRecord(record)),
    ...(packed.warmUp === null ? {} : { warmUpOf: lastOr(packed.warmUp) }),
  });
  return Tinypool.move(packResult({ ...result, records: [] }));
}
