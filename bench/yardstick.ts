/** The yardstick in C, compiled where there is a compiler, run as a process of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type YardstickResult = { readonly ms: number; readonly agentQ: number; readonly totEv: number; readonly rssMB: number };

/** Null, with a word to whoever watches, where there is no compiler. */
export function yardstick(): ((charities: number, quarters: number) => YardstickResult) | null {
  const binary = join(mkdtempSync(join(tmpdir(), 'commonweal-yardstick-')), 'mini-market');
  const compiled = spawnSync('gcc', ['-O3', '-o', binary, 'bench/yardstick/mini-market.c', '-lm']);
  if (compiled.status !== 0) {
    console.log('No C compiler (gcc) was found: figures are given without the yardstick.');
    return null;
  }
  return (charities, quarters) => {
    const { status, stdout } = spawnSync(binary, [String(charities), String(quarters), '1'], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`the yardstick ended with ${status}`);
    return JSON.parse(stdout) as YardstickResult;
  };
}
