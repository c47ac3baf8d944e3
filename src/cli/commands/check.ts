/** `commonweal check`: whether a scenario file is in order, and whether its design is likely to do what it says. */
import type { CommandModule } from 'yargs';
import { outputOptions } from '../options.ts';
import type { CheckArguments } from '../work/check.ts';

export const command: CommandModule<object, CheckArguments> = {
  command: 'check <file>',
  describe: 'Check a scenario file and its design',
  builder: (cli) =>
    cli
      .positional('file', { type: 'string', demandOption: true, describe: 'Scenario file' })
      .option('json', outputOptions.json)
      .example(
        '$0 check scenarios/mandate-without-share.yaml',
        'Problems with file, line and column; then warnings about the design and settings that cannot act',
      )
      .epilogue('Ends with 0 when the file is in order, warnings and settings that cannot act or not, and with 2 when it is not.'),
  handler: async (given) => (await import('../work/check.ts')).check(given),
};
