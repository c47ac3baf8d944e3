/** How long the command takes to answer at all. */
import { execFileSync } from 'node:child_process';
import type { Section } from '../table.ts';
import { median, medianRatio, say, timed } from '../timing.ts';

const ROUNDS = 9;
const command = 'dist/commonweal.js';

export function start(): Section {
  const ms = (words: readonly string[]) => timed(() => void execFileSync(process.execPath, words));
  const rounds = Array.from({ length: ROUNDS }, () => ({ node: ms(['-e', '0']), help: ms([command, '--help']) }));
  const node = rounds.map((round) => round.node);
  const help = rounds.map((round) => round.help);
  return {
    title: 'Start-up',
    about: ['Whole processes; Node alone is the floor.'],
    head: ['process', 'time', '× Node alone'],
    rows: [
      ['node, doing nothing', say.ms(median(node)), '1'],
      ['commonweal --help', say.ms(median(help)), say.ratio(medianRatio(help, node))],
    ],
  };
}
