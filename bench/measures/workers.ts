/** Times replications through the command's own pool: in this thread, or in several. */
import { performance } from 'node:perf_hooks';
import { runJobs } from '../../src/cli/pool.ts';
import { countryOf, type Country } from '../country.ts';

export type WorkersGiven = Country & { readonly jobs: number; readonly threads: number };

/** Milliseconds, the start of the threads included; of processor time, those of all threads added up. */
export type WorkTime = { readonly wall: number; readonly processor: number };

export async function measureWorkers({ jobs, threads, ...country }: WorkersGiven): Promise<WorkTime> {
  const scenario = countryOf(country);
  const list = Array.from({ length: jobs }, (_, replication) => ({ scenarios: [scenario], replication }));
  const before = process.cpuUsage();
  const start = performance.now();
  const { failures } = await runJobs(list, threads, () => {});
  if (failures.length > 0) throw new Error(`a replication failed: ${failures[0].error.message}`);
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { wall, processor: (user + system) / 1000 };
}
