/** The commands. Each is loaded only when it is used, so that help is fast. */
import { nameOfCommand, type Command } from './command.ts';

export type Listed = Pick<Command, 'command' | 'describe'> & { readonly load: () => Promise<{ readonly command: Command }> };

export const commandList: readonly Listed[] = [
  { command: 'run <scenario>', describe: 'Simulate one scenario', load: () => import('./commands/run.ts') },
  {
    command: 'compare <baseline> <scenario..>',
    describe: 'Compare scenarios with a baseline, world by world',
    load: () => import('./commands/compare.ts'),
  },
  {
    command: 'check <file>',
    describe: 'Check a scenario file and its design, or an experiment and its length',
    load: () => import('./commands/check.ts'),
  },
  { command: 'diff <a> <b>', describe: 'Say in words how two scenarios differ', load: () => import('./commands/diff.ts') },
  {
    command: 'ablate [scenario]',
    describe: 'Switch each mechanism off in turn and compare',
    load: () => import('./commands/ablate.ts'),
  },
  {
    command: 'explain <scenario>',
    describe: 'Follow one charity through a run and show why it decided as it did',
    load: () => import('./commands/explain.ts'),
  },
  {
    command: 'losses <scenario>',
    describe: 'Take income from charities at random and count who ends within two years',
    load: () => import('./commands/losses.ts'),
  },
  {
    command: 'sweep <experiment>',
    describe: 'Run every cell of an experiment on the same luck, and go on from what is saved',
    load: () => import('./commands/sweep.ts'),
  },
  {
    command: 'sensitivity <experiment>',
    describe: 'Say which factors of an experiment matter, how surely, and how much is luck',
    load: () => import('./commands/sensitivity.ts'),
  },
  {
    command: 'discover <results>',
    describe: 'Say where in the space of a sweep a condition holds',
    load: () => import('./commands/discover.ts'),
  },
  {
    command: 'robust <experiment>',
    describe: 'Compare policies under every belief: how far each is from the best, how often a target is met',
    load: () => import('./commands/robust.ts'),
  },
  { command: 'report <dir>', describe: 'Draw the report of a results folder again', load: () => import('./commands/report.ts') },
  {
    command: 'verify <results>',
    describe: 'Run a sample of results again and say whether they agree',
    load: () => import('./commands/verify.ts'),
  },
  { command: 'query <sql> <results>', describe: 'Ask the tables of results in SQL', load: () => import('./commands/query.ts') },
  { command: 'list', describe: 'List the scenarios and experiments that come with the program', load: () => import('./commands/list.ts') },
  {
    command: 'init [dir]',
    describe: 'Write a first scenario and a first experiment, and the schemas that editors complete them from',
    load: () => import('./commands/init.ts'),
  },
  {
    command: 'play [scenario]',
    describe: 'Serve the playground, a town to try rules in, or write it as one page',
    load: () => import('./commands/play.ts'),
  },
  {
    command: 'lesson [name]',
    describe: 'Write a lesson to print, with the answer that the model gives now, or list the lessons',
    load: () => import('./commands/lesson.ts'),
  },
  { command: 'docs <what> [id]', describe: 'Print the documentation of the model', load: () => import('./commands/docs.ts') },
  { command: 'schema <what>', describe: 'Print a JSON Schema for editors and scripts', load: () => import('./commands/schema.ts') },
];

/** The names of all commands. */
export const commandNames: readonly string[] = commandList.map(({ command }) => nameOfCommand(command));
