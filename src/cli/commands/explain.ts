/** `commonweal explain`: one charity's life in a run, and its decisions as sums of named terms. */
import type { Command } from '../command.ts';
import { overrideOptions, outputOptions, workOptions } from '../words/options.ts';
import type { ExplainArguments } from '../work/explain.ts';

const { replications: _, ...overrides } = overrideOptions;

export const command: Command = {
  command: 'explain <scenario>',
  describe: 'Follow one charity through a run and show why it decided as it did',
  operands: { scenario: 'Scenario file' },
  options: {
    charity: {
      value: 'charity',
      required: true,
      describe: 'Identity, or a size such as small: of those that hold a contract, one to which as much happens as to most',
    },
    against: { value: 'scenario', describe: 'Another scenario: the same charity there, on the same luck' },
    quarter: {
      value: 'number',
      describe: 'Show every choice of this quarter: 1 is the first of year 1, 5 the first of year 2, up to four for each year of the run',
    },
    replication: { value: 'number', default: '0', describe: 'Which replication' },
    ...overrides,
    out: { ...workOptions.out, describe: 'Folder to write its events and choices to' },
    json: outputOptions.json,
  },
  lacks: { replications: 'explain follows one run; --replication says which' },
  examples: [
    ['explain scenarios/teaching/small-town.yaml --charity medium', 'The life of a medium-sized charity in a small town'],
    ['explain scenarios/baseline.yaml --charity medium --against scenarios/deep-cuts.yaml', 'The same charity with and without cuts'],
  ],
  handler: async (given: ExplainArguments) => (await import('../work/explain.ts')).explain(given),
};
