/** `commonweal docs`: the model's documentation, made from the code. */
import type { CommandModule } from 'yargs';
import { workOptions } from '../options.ts';
import type { DocsArguments } from '../work/docs.ts';

export const command: CommandModule<object, DocsArguments> = {
  command: 'docs <what> [id]',
  describe: 'Print the documentation of the model',
  builder: (cli) =>
    cli
      .positional('what', { type: 'string', demandOption: true, describe: 'odd, mechanisms, outcomes or parameters' })
      .positional('id', { type: 'string', describe: 'One mechanism' })
      .option('out', { ...workOptions.out, describe: 'Folder to write the pages to' })
      .example('$0 docs mechanisms trust-ledger', 'One mechanism: what it says, does and rests on') as never,
  handler: async (given) => (await import('../work/docs.ts')).docs(given),
};
