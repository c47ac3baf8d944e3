/** How long a report takes to draw. */
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Setting } from '../setting.ts';
import type { Section } from '../table.ts';
import { median, medianRatio, say, timed } from '../timing.ts';

const ROUNDS = 5;
const command = 'dist/commonweal.js';
const scenarios = ['baseline', 'larger-contracts', 'partnership-mandate', 'deep-cuts'].map((name) => `scenarios/${name}.yaml`);

export function report({ folder }: Setting): Section {
  const results = join(folder, 'four-scenarios');
  const small = ['--scale', '0.02', '--years', '5', '--replications', '3', '--quiet'];
  execFileSync(process.execPath, [command, 'compare', ...scenarios, ...small, '--out', results]);
  const ms = (words: readonly string[]) => timed(() => void execFileSync(process.execPath, words));
  const rounds = Array.from({ length: ROUNDS }, () => ({ node: ms(['-e', '0']), drawn: ms([command, 'report', results]) }));
  const drawn = rounds.map((round) => round.drawn);
  const node = rounds.map((round) => round.node);
  return {
    title: 'Report of a comparison of four scenarios',
    about: ['`commonweal report` on finished results: reading them, every chart, and writing the page; whole process.'],
    head: ['process', 'time', '× Node alone', 'page'],
    rows: [
      [
        'commonweal report',
        say.ms(median(drawn)),
        say.ratio(medianRatio(drawn, node)),
        say.megabytes(statSync(join(results, 'report.html')).size / 1e6),
      ],
    ],
  };
}
