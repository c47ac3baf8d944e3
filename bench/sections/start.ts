/** How long the command takes to answer at all, and from nothing to the first result of a small study. */
import { execFileSync } from 'node:child_process';
import type { Section } from '../table.ts';
import { median, medianRatio, say, timed } from '../timing.ts';

const ROUNDS = 9;
const command = 'dist/commonweal.js';
const town = 'scenarios/teaching/small-town.yaml';

/** The engine alone, cold: the library reads the town and runs one replication of it. */
const engine = `
import { readFileSync } from 'node:fs';
import { readScenario, replicate } from './dist/library.js';
replicate([readScenario(readFileSync('${town}', 'utf8'))]);
`;

const processes = {
  node: ['-e', '0'],
  help: [command, '--help'],
  engine: ['--input-type=module', '-e', engine],
  first: [command, 'run', town, '--replications', '1'],
} as const;

export function start(): Section {
  const ms = (words: readonly string[]) => timed(() => void execFileSync(process.execPath, words, { stdio: 'ignore' }));
  const rounds = Array.from({ length: ROUNDS }, () => ({
    node: ms(processes.node),
    help: ms(processes.help),
    engine: ms(processes.engine),
    first: ms(processes.first),
  }));
  const times = (what: keyof typeof processes) => rounds.map((round) => round[what]);
  const row = (name: string, what: keyof typeof processes, besides: keyof typeof processes) => [
    name,
    say.ms(median(times(what))),
    say.ratio(medianRatio(times(what), times(besides))),
  ];
  return {
    title: 'Start-up',
    about: [
      'Whole processes. Node alone is the floor of the first two, the engine alone that of the third: the library in a process of its own, which reads the small town and runs one replication; nothing is tuned yet.',
    ],
    head: ['process', 'time', '× its floor'],
    rows: [
      row('node, doing nothing', 'node', 'node'),
      row('commonweal --help', 'help', 'node'),
      row('engine, one replication of the small town', 'engine', 'engine'),
      row('commonweal run, the same: first result of a small study', 'first', 'engine'),
    ],
  };
}
