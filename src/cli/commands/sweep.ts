/** `commonweal sweep`: every cell of an experiment, on the same luck. */
import type { Command } from '../command.ts';
import { REPLICATIONS } from '../../study/space/experiment.ts';
import { experimentLacks, formatOption, outputOptions, runsOption, wholeNumber, workOptions } from '../words/options.ts';
import type { SweepArguments } from '../work/sweep.ts';

export const command: Command = {
  command: 'sweep <experiment>',
  describe: 'Run every cell of an experiment on the same luck, and go on from what is saved',
  operands: { experiment: 'Experiment file: base scenarios, factors, design' },
  options: {
    replications: {
      value: 'count',
      read: wholeNumber('--replications', REPLICATIONS),
      describe: 'Worlds for every cell, in place of what the file says',
    },
    precision: {
      value: 'outcome=±x',
      describe: 'How sure an outcome shall be in every cell, such as small_survival=±0.005: half of its 95 % interval, in its unit',
    },
    workers: workOptions.workers,
    out: { ...workOptions.out, required: true },
    ...runsOption,
    series: { describe: 'Write the quarterly series of every run too' },
    tenders: { describe: 'Write what became of every tender of every run too' },
    ...formatOption,
    ...outputOptions,
  },
  clashes: [{ given: 'precision', not: ['replications'], because: 'the number of worlds follows from it' }],
  lacks: experimentLacks,
  examples: [
    [
      'sweep scenarios/experiments/size-and-sharing.yaml --out output/size-and-sharing',
      'Tables in output/size-and-sharing/data, and report.html',
    ],
  ],
  epilogue:
    'Finished runs are kept in a folder beside the results, <out>.runs, by what they are runs of; --runs names another, which sensitivity may use too, one at a time. After an interruption, or with levels or replications added to the file, the same command runs only what is missing. Runs that were saved without their tenders are run again for --tenders.',
  handler: async (given: SweepArguments) => (await import('../work/sweep.ts')).runSweep(given),
};
