/** Timing in one process: medians of rounds taken in turn, so that what is compared meets the same noise. */
import { performance } from 'node:perf_hooks';

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] as number;

export function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Median time of each piece of work, taken in turn for a number of rounds after one round that is not counted. */
export function inTurn(rounds: number, works: readonly (() => void)[]): number[] {
  const times: number[][] = works.map(() => []);
  for (let round = -1; round < rounds; round++) works.forEach((work, k) => (round < 0 ? work() : times[k]?.push(timed(work))));
  return times.map(median);
}

export const growth = (first: { size: number; time: number }, last: { size: number; time: number }): number =>
  Math.log(last.time / first.time) / Math.log(last.size / first.size);
