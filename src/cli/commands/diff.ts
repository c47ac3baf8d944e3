/** `commonweal diff`: how two scenarios differ, in words. */
import type { Command } from '../command.ts';
import { outputOptions } from '../words/options.ts';
import type { DiffArguments } from '../work/diff.ts';

export const command: Command = {
  command: 'diff <a> <b>',
  describe: 'Say in words how two scenarios differ',
  operands: { a: 'Scenario file to start from', b: 'Scenario file to get to' },
  options: { json: outputOptions.json },
  examples: [['diff scenarios/baseline.yaml scenarios/deep-cuts.yaml', 'What deep cuts change']],
  handler: async (given: DiffArguments) => (await import('../work/diff.ts')).diff(given),
};
