/** `commonweal verify`: whether results are what the scenarios they carry give. */
import type { CommandModule } from 'yargs';
import { outputOptions, workOptions } from '../options.ts';
import type { VerifyArguments } from '../work/verify.ts';

export const command: CommandModule<object, VerifyArguments> = {
  command: 'verify <results>',
  describe: 'Run a sample of results again and say whether they agree',
  builder: (cli) =>
    cli
      .positional('results', { type: 'string', demandOption: true, describe: 'Results folder, made by run or compare with --out' })
      .option('replications', {
        type: 'string',
        requiresArg: true,
        describe: 'How many to run again: the first, the last and others evenly between them (default: 3)',
      })
      .option('all', { type: 'boolean', default: false, describe: 'Run every replication again' })
      .option('workers', workOptions.workers)
      .options(outputOptions)
      .example('$0 verify output/first-look', 'Three replications of each scenario: do they give the recorded digests?')
      .example('$0 verify output/first-look --all', 'Every replication')
      .epilogue(
        'Says which of scenarios, build, results and files differ. Ends with 0 when the digests agree and nothing was changed, also where another build made them, with 1 when not, and with 2 when there are no complete results. The page report.html is not looked at: report draws it again.',
      ) as never,
  handler: async (given) => (await import('../work/verify.ts')).verify(given),
};
