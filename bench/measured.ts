/** Starts a measurement in a process of its own, from a bundle made as the command's is: what is measured is what is shipped. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { build } from 'esbuild';
import type { Measures } from './process.ts';

/** Inside the project, so that packages are found; the worker stands beside it, where the command's pool looks. */
const FOLDER = '.tsbuild/bench';

export async function bundleMeasures(): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true });
  await build({
    entryPoints: { process: 'bench/process.ts', worker: 'src/cli/worker.ts' },
    outdir: FOLDER,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    chunkNames: 'chunk-[hash]',
    packages: 'external',
    minifySyntax: true,
    logLevel: 'warning',
  });
}

type Given<N extends keyof Measures> = Parameters<Measures[N]>[0];
type Found<N extends keyof Measures> = Awaited<ReturnType<Measures[N]>>;

export function measured<N extends keyof Measures>(name: N, given: Given<N>): Found<N> {
  const words = [`${FOLDER}/process.js`, name, JSON.stringify(given)];
  return JSON.parse(
    execFileSync(process.execPath, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1e8 }),
  ) as Found<N>;
}
