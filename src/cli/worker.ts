/** What a worker thread does: one job at a time. */
import { runJob, type Job, type JobResult } from '../study/experiment/job.ts';

export function work(job: Job): JobResult {
  return runJob(job);
}
