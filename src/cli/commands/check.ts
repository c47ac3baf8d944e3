/** `commonweal check`: whether a scenario file is valid, and whether its design is likely to do what it says; of an experiment, how large it is. */
import type { Command } from '../command.ts';
import { outputOptions } from '../words/options.ts';
import type { CheckArguments } from '../work/check.ts';

export const command: Command = {
  command: 'check <file>',
  describe: 'Check a scenario file and its design, or an experiment and its length',
  operands: { file: 'Scenario or experiment file' },
  options: { json: outputOptions.json },
  examples: [
    [
      'check scenarios/mandate-without-share.yaml',
      'Problems with file, line and column; then warnings about the design and settings that cannot act',
    ],
    ['check scenarios/experiments/size-and-sharing.yaml', 'How many runs it is, and how long they will take on this computer'],
  ],
  epilogue: 'Ends with 0 when the file is in order, warnings and settings that cannot act or not, and with 2 when it is not.',
  handler: async (given: CheckArguments) => (await import('../work/check.ts')).check(given),
};
