/** `commonweal explain`: one charity's life, and any decision as a sum of named terms. */
import type { CommandModule } from 'yargs';
import { overrideOptions, outputOptions, workOptions } from '../options.ts';
import type { ExplainArguments } from '../work/explain.ts';

export const command: CommandModule<object, ExplainArguments> = {
  command: 'explain <scenario>',
  describe: 'Tell one charity’s life and why it decided as it did',
  builder: (cli) =>
    cli
      .positional('scenario', { type: 'string', demandOption: true, describe: 'Scenario file' })
      .option('charity', {
        type: 'string',
        requiresArg: true,
        demandOption: true,
        describe: 'Identity, or a size such as small for a typical one',
      })
      .option('against', { type: 'string', requiresArg: true, describe: 'Another scenario: the same charity there, on the same luck' })
      .option('quarter', {
        type: 'string',
        requiresArg: true,
        describe: 'Show every choice of this quarter: 1 is the first of year 1, 5 the first of year 2, up to four for each year of the run',
      })
      .option('replication', { type: 'string', requiresArg: true, default: '0', describe: 'Which replication' })
      .options(overrideOptions)
      .option('out', { ...workOptions.out, describe: 'Folder to write its events and choices to' })
      .option('json', outputOptions.json)
      .example('$0 explain scenarios/teaching/small-town.yaml --charity medium', 'The life of a medium-sized charity in a small town')
      .example(
        '$0 explain scenarios/baseline.yaml --charity medium --against scenarios/deep-cuts.yaml',
        'The same charity with and without cuts',
      ) as never,
  handler: async (given) => (await import('../work/explain.ts')).explain(given),
};
