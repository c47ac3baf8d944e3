/** `commonweal sensitivity`: which factors of an experiment its outcomes depend on. */
import type { Command } from '../command.ts';
import { METHODS, oneOf, storedRunsLacks, storedRunsOptions, wholeNumber } from '../words/options.ts';
import type { SensitivityArguments } from '../work/sensitivity.ts';

export const command: Command = {
  command: 'sensitivity <experiment>',
  describe: 'Say which factors of an experiment matter, how surely, and how much is luck',
  operands: { experiment: 'Experiment file: base scenario, factors, outcomes; its design is not used' },
  options: {
    method: {
      value: 'name',
      read: oneOf('--method', METHODS),
      default: 'screening',
      describe: 'screening (Morris: the effect of each factor, few runs) or indices (Sobol’: shares of variance, many runs)',
    },
    trajectories: {
      value: 'count',
      read: wholeNumber('--trajectories', [2, 10_000]),
      describe: 'For screening: walks through the space, each of factors + 1 cells; 20 unless given',
    },
    points: {
      value: 'count',
      read: wholeNumber('--points', [2, 65_536]),
      describe: 'For indices: base points, a power of two, each of factors + 2 cells, more with groups; 256 unless given',
    },
    replications: {
      value: 'count',
      read: wholeNumber('--replications', [1, 10_000]),
      describe: 'Worlds for every cell, in place of what the file says; luck is known from two, surely from three',
    },
    ...storedRunsOptions,
  },
  lacks: storedRunsLacks,
  examples: [
    [
      'sensitivity scenarios/experiments/what-matters.yaml --out output/what-matters',
      'Which of eight assumptions move the outcomes, and by how much',
    ],
    [
      'sensitivity scenarios/experiments/what-matters.yaml --method indices --points 64 --out output/shares',
      'The share of how outcomes differ that each explains, alone and with others, and by the groups of the file',
    ],
  ],
  epilogue:
    'Ranges need no levels. The values of a list are levels in their order. Outcomes are those of the file: with others added, the same command runs nothing again. Finished runs are kept in <out>.runs, or where --runs says, as by sweep; after an interruption, or with more trajectories, points or worlds, only what is missing is run.',
  handler: async (given: SensitivityArguments) => (await import('../work/sensitivity.ts')).runSensitivity(given),
};
