/** `commonweal diff`: in what two scenarios differ, in words. */
import type { CommandModule } from 'yargs';
import { outputOptions } from '../options.ts';
import type { DiffArguments } from '../work/diff.ts';

export const command: CommandModule<object, DiffArguments> = {
  command: 'diff <a> <b>',
  describe: 'Say in words how two scenarios differ',
  builder: (cli) =>
    cli
      .positional('a', { type: 'string', demandOption: true, describe: 'Scenario file to start from' })
      .positional('b', { type: 'string', demandOption: true, describe: 'Scenario file to get to' })
      .option('json', outputOptions.json)
      .example('$0 diff scenarios/baseline.yaml scenarios/deep-cuts.yaml', 'What deep cuts change'),
  handler: async (given) => (await import('../work/diff.ts')).diff(given),
};
