/** `commonweal report`: draw the report of a results folder again. */
import type { CommandModule } from 'yargs';
import { renderReport } from '../../report/report.ts';
import { print } from '../effects.ts';
import { readFindings, writeReport } from '../results.ts';

type Arguments = { readonly dir: string };

export const command: CommandModule<object, Arguments> = {
  command: 'report <dir>',
  describe: 'Draw the report of a results folder again',
  builder: (cli) =>
    cli
      .positional('dir', { type: 'string', demandOption: true, describe: 'Results folder' })
      .example('$0 report output/first-look', 'Draw output/first-look/report.html again'),
  handler: ({ dir }) => print(writeReport(dir, renderReport(readFindings(dir)))),
};
