/** `commonweal list`: the scenarios that come with the program. */
import type { Command } from '../command.ts';
import { outputOptions } from '../words/options.ts';
import type { ListArguments } from '../work/list.ts';

export const command: Command = {
  command: 'list',
  describe: 'List the scenarios that come with the program',
  operands: {},
  options: { json: outputOptions.json },
  examples: [['list', 'The file and the title of each; the file can be given to run, compare, check and diff']],
  epilogue: 'With --json also what each says it is for. --help without a command lists the commands.',
  handler: async (given: ListArguments) => (await import('../work/list.ts')).list(given),
};
