/** The C yardstick: compiled into a folder for the time of a benchmark, run beside what is measured. */
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Outcome } from '../peers/outcome.ts';
import { timed } from '../timing.ts';

export type YardstickRun = Outcome & { readonly ms: number; readonly rssMB: number };

const COMPILER = 'gcc';

/** Path of the program; null where there is no C compiler. */
export function compileYardstick(folder: string): string | null {
  if (spawnSync(COMPILER, ['--version']).error !== undefined) return null;
  const program = join(folder, 'mini-market');
  // Without contraction, so that the market is the same to the last bid on processors that fuse a product and a sum.
  execFileSync(COMPILER, ['-O3', '-ffp-contract=off', '-o', program, 'bench/yardstick/mini-market.c', '-lm']);
  return program;
}

/** A shell stands between, because a program started straight from here counts some of our memory as its own peak. */
export function runYardstick(program: string, size: number, quarters: number): YardstickRun {
  const words = ['-c', '"$0" "$@"; exit $?', program, String(size), String(quarters), '1'];
  return JSON.parse(execFileSync('sh', words, { encoding: 'utf8' })) as YardstickRun;
}

/** How much sooner two copies are done at once than one after the other: what a second core is worth to programs that share nothing. */
export function worthOfASecondCore(program: string, size: number, quarters: number): number {
  const both = (how: string) =>
    timed(() => execFileSync('sh', ['-c', how, program, String(size), String(quarters), '1'], { stdio: 'ignore' }));
  return both('"$0" "$@"; "$0" "$@"') / both('"$0" "$@" & "$0" "$@"; wait');
}
