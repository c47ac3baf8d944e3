/** `commonweal docs`: the model's documentation, made from the code. */
import type { Command } from '../command.ts';
import { workOptions } from '../words/options.ts';
import type { DocsArguments } from '../work/docs.ts';

export const command: Command = {
  command: 'docs <what> [id]',
  describe: 'Print the documentation of the model',
  operands: { what: 'odd, mechanisms, outcomes or parameters', id: 'One mechanism' },
  options: { out: { ...workOptions.out, describe: 'Folder to write the pages to' } },
  examples: [['docs mechanisms trust-ledger', 'One mechanism: what it says, does and rests on']],
  handler: async (given: DocsArguments) => (await import('../work/docs.ts')).docs(given),
};
