/** `commonweal init`: a folder made ready for scenarios and experiments of one's own. */
import type { Command } from '../command.ts';
import type { InitArguments } from '../work/init.ts';

export const command: Command = {
  command: 'init [dir]',
  describe: 'Write a first scenario and a first experiment, and the schemas that editors complete them from',
  operands: { dir: 'Folder to write to, made if it is not there; without it, the current folder' },
  options: {},
  examples: [
    [
      'init my-designs',
      'my-designs/town.yaml, to run and to change, my-designs/lots-and-sharing.yaml, an experiment on it, and two schemas',
    ],
  ],
  epilogue: 'A file that is there is never replaced: the command then ends with 2 and writes nothing.',
  handler: async (given: InitArguments) => (await import('../work/init.ts')).init(given),
};
