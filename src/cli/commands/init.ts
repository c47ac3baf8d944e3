/** `commonweal init`: a folder made ready for scenarios of one's own. */
import type { Command } from '../command.ts';
import type { InitArguments } from '../work/init.ts';

export const command: Command = {
  command: 'init [dir]',
  describe: 'Write a first scenario file, and the schema that editors complete it from',
  operands: { dir: 'Folder to write to, made if it is not there; without it, the current folder' },
  options: {},
  examples: [['init my-designs', 'my-designs/town.yaml, to run and to change, and my-designs/scenario.schema.json']],
  epilogue: 'A file that is there is never replaced: the command then ends with 2 and writes nothing.',
  handler: async (given: InitArguments) => (await import('../work/init.ts')).init(given),
};
