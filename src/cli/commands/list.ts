/** `commonweal list`: the scenarios and experiments that come with the program. */
import type { Command } from '../command.ts';
import { outputOptions } from '../words/options.ts';
import type { ListArguments } from '../work/list.ts';

export const command: Command = {
  command: 'list',
  describe: 'List the scenarios and experiments that come with the program',
  operands: {},
  options: { json: outputOptions.json },
  examples: [['list', 'The file and the title of each; the file can be given to run, compare, check and diff']],
  epilogue:
    'With --json also what each scenario says it is for; of an experiment that is always shown. --help without a command lists the commands.',
  handler: async (given: ListArguments) => (await import('../work/list.ts')).list(given),
};
