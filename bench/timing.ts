/** How times are taken and told: medians, and ratios of runs that stood side by side. */
import { performance } from 'node:perf_hooks';

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Milliseconds that the work takes. */
export function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Median of one series over another, round by round, so that what slows a whole round cancels. */
export const medianRatio = (of: readonly number[], to: readonly number[]) => median(of.map((value, round) => value / to[round]));

/** Exponent with which one quantity grows with another between two points. */
export const exponent = (small: [number, number], large: [number, number]) => Math.log(large[1] / small[1]) / Math.log(large[0] / small[0]);

const figures = (value: number) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

export const say = {
  count: (value: number) => Math.round(value).toLocaleString('en-GB'),
  ms: (value: number) => `${figures(value)} ms`,
  us: (value: number) => `${figures(value)} µs`,
  ns: (value: number) => `${figures(value)} ns`,
  megabytes: (value: number) => `${figures(value)} MB`,
  ratio: (value: number) => `${figures(value)} ×`,
  percent: (share: number) => `${(100 * share).toFixed(1)} %`,
};
