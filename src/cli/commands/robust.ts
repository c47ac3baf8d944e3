/** `commonweal robust`: which policy to choose when nobody knows which assumptions are true. */
import type { Command } from '../command.ts';
import { REPLICATIONS } from '../../study/space/experiment.ts';
import { storedRunsLacks, storedRunsOptions, wholeNumber } from '../words/options.ts';
import type { RobustArguments } from '../work/robust.ts';

export const command: Command = {
  command: 'robust <experiment>',
  describe: 'Compare policies under every belief: how far each is from the best, how often a target is met',
  operands: { experiment: 'Experiment file with a target; its factors that are rules make the policies, its assumptions the beliefs' },
  options: {
    replications: {
      value: 'count',
      read: wholeNumber('--replications', REPLICATIONS),
      describe: 'Worlds for every policy under every belief, in place of what the file says',
    },
    ...storedRunsOptions,
  },
  lacks: storedRunsLacks,
  examples: [
    ['robust scenarios/experiments/which-rule.yaml --out output/which-rule', 'Four ways of letting under sixteen beliefs about the market'],
  ],
  epilogue:
    'Policies are all combinations of the rules. Beliefs are laid out by the design of the file: a grid of the assumptions, one at a time, or a sample of their ranges. The outcome of the target is compared, more being better where it says at_least. Finished runs are kept as by sweep.',
  handler: async (given: RobustArguments) => (await import('../work/robust.ts')).runRobust(given),
};
