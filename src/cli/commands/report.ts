/** `commonweal report`: draw the report of a results folder again. */
import type { CommandModule } from 'yargs';
import type { ReportArguments } from '../work/report.ts';

export const command: CommandModule<object, ReportArguments> = {
  command: 'report <dir>',
  describe: 'Draw the report of a results folder again',
  builder: (cli) =>
    cli
      .positional('dir', { type: 'string', demandOption: true, describe: 'Results folder; of an interrupted run, what is done is drawn' })
      .example('$0 report output/first-look', 'Draw output/first-look/report.html again'),
  handler: async (given) => (await import('../work/report.ts')).report(given),
};
