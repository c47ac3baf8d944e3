/** `commonweal report`: draw the report of a results folder again. */
import { existsSync } from 'node:fs';
import type { CommandModule } from 'yargs';
import { renderReport } from '../../report/report.ts';
import { print } from '../effects.ts';
import { incompleteFindings } from '../incomplete.ts';
import { partialOf } from '../kept.ts';
import { folderNamed } from '../folders.ts';
import { readFindings, writeReport } from '../results.ts';

type Arguments = { readonly dir: string };

/** Draws what a run has done so far when it was interrupted before its results were whole. */
function report({ dir }: Arguments): void {
  const named = folderNamed(dir, 'report');
  const folder = !existsSync(named) && existsSync(partialOf(named)) ? partialOf(named) : named;
  print(writeReport(folder, renderReport(incompleteFindings(folder) ?? readFindings(folder))));
}

export const command: CommandModule<object, Arguments> = {
  command: 'report <dir>',
  describe: 'Draw the report of a results folder again',
  builder: (cli) =>
    cli
      .positional('dir', { type: 'string', demandOption: true, describe: 'Results folder; of an interrupted run, what is done is drawn' })
      .example('$0 report output/first-look', 'Draw output/first-look/report.html again'),
  handler: report,
};
