/** `commonweal verify`: whether results are what their scenarios give when they are run again. */
import type { Command } from '../command.ts';
import { outputOptions, workOptions } from '../words/options.ts';
import type { VerifyArguments } from '../work/verify.ts';

export const command: Command = {
  command: 'verify <results>',
  describe: 'Run a sample of results again and say whether they agree',
  operands: { results: 'Results folder, made by run or compare with --out' },
  options: {
    replications: {
      value: 'count',
      describe: 'How many to run again: the first, the last and others evenly between them (3 if not given)',
    },
    all: { describe: 'Run every replication again' },
    workers: workOptions.workers,
    ...outputOptions,
  },
  clashes: [{ given: 'all', not: ['replications'], because: 'which is every replication' }],
  examples: [
    ['verify output/first-look', 'Three replications of each scenario: do they give the recorded digests?'],
    ['verify output/first-look --all', 'Every replication'],
  ],
  epilogue:
    'Says which of scenarios, build, results and files differ. Ends with 0 when the digests agree and nothing was changed, also where another build made them, with 1 when not, and with 2 when there are no complete results. The page report.html is not looked at: report draws it again.',
  handler: async (given: VerifyArguments) => (await import('../work/verify.ts')).verify(given),
};
