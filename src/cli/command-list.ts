/** Which commands there are. Each is loaded only when it is asked for, so that help is quick. */
import type { CommandModule } from 'yargs';

type Loaded = { readonly command: CommandModule };

export type Listed = { readonly command: string; readonly describe: string; readonly load: () => Promise<Loaded> };

// Arguments differ from command to command; yargs hands each handler what its own builder declared.
const module = async <T extends { readonly command: object }>(loading: Promise<T>): Promise<Loaded> => (await loading) as unknown as Loaded;

export const commandList: readonly Listed[] = [
  { command: 'run <scenario>', describe: 'Simulate one scenario', load: () => module(import('./commands/run.ts')) },
  {
    command: 'compare <baseline> <scenario..>',
    describe: 'Compare scenarios with a baseline, world by world',
    load: () => module(import('./commands/compare.ts')),
  },
  { command: 'check <file>', describe: 'Check a scenario file and its design', load: () => module(import('./commands/check.ts')) },
  { command: 'diff <a> <b>', describe: 'Say in words how two scenarios differ', load: () => module(import('./commands/diff.ts')) },
  {
    command: 'ablate [scenario]',
    describe: 'Switch each mechanism off in turn and compare',
    load: () => module(import('./commands/ablate.ts')),
  },
  {
    command: 'explain <scenario>',
    describe: 'Tell one charity’s life and why it decided as it did',
    load: () => module(import('./commands/explain.ts')),
  },
  { command: 'report <dir>', describe: 'Draw the report of a results folder again', load: () => module(import('./commands/report.ts')) },
  {
    command: 'verify <results>',
    describe: 'Run a sample of results again and say whether they agree',
    load: () => module(import('./commands/verify.ts')),
  },
  { command: 'docs <what> [id]', describe: 'Print the documentation of the model', load: () => module(import('./commands/docs.ts')) },
  { command: 'schema <what>', describe: 'Print a JSON Schema for editors and scripts', load: () => module(import('./commands/schema.ts')) },
];

/** The first words of all commands. */
export const commandNames: readonly string[] = commandList.map(({ command }) => command.split(' ')[0] ?? command);
