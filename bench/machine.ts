/** What the figures were measured on, and how busy it was. */
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

export function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'processor without a name';
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${model}, ${availableParallelism()} cores, ${memory} GB; Node ${process.versions.node} on ${process.platform} ${process.arch}; load ${loadavg()[0].toFixed(1)} at the start`;
}
