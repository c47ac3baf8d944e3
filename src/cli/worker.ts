/** Entry point of a worker thread: runs one job at a time. */
import { Tinypool } from 'tinypool';
import { runJob } from '../study/experiment/job.ts';
import { unpackJob, packResult, type PackedJob } from './running/worker-messages.ts';

export function work(job: PackedJob): unknown {
  return Tinypool.move(packResult(runJob(unpackJob(job))));
}
