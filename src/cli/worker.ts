/** What a worker thread does: one job at a time. */
import { Tinypool } from 'tinypool';
import { runJob } from '../study/experiment/job.ts';
import { hearJob, packResult, type ToldJob } from './handover.ts';

export function work(job: ToldJob): unknown {
  return Tinypool.move(packResult(runJob(hearJob(job))));
}
