/** What `commonweal report` does: draws what the results folder holds. */
import { existsSync } from 'node:fs';
import { renderReport } from '../../report/report.ts';
import { print } from '../effects.ts';
import { incompleteFindings } from '../incomplete.ts';
import { partialOf } from '../kept.ts';
import { folderNamed } from '../folders.ts';
import { readFindings, writeReport } from '../results.ts';

export type ReportArguments = { readonly dir: string };

/** Draws what a run has done so far when it was interrupted before its results were whole. */
export function report({ dir }: ReportArguments): void {
  const named = folderNamed(dir, 'report');
  const folder = !existsSync(named) && existsSync(partialOf(named)) ? partialOf(named) : named;
  print(writeReport(folder, renderReport(incompleteFindings(folder) ?? readFindings(folder))));
}
