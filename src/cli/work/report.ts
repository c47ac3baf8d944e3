/** What `commonweal report` does: draws the report of a results folder, of runs or of an experiment. */
import { existsSync } from 'node:fs';
import { visible } from '../../model/scenario/characters.ts';
import { renderReport } from '../../report/report.ts';
import { print } from '../effects.ts';
import { incompleteFindings } from '../results/incomplete-findings.ts';
import { folderNamed } from '../folders/folders.ts';
import { partialOf } from '../folders/unfinished-runs.ts';
import { readManifest } from '../folders/manifest.ts';
import { holdsFindings, readFindings, writeReport } from '../results/results.ts';
import { drawnExperiment, holdsExperiment } from '../results/kept-report.ts';

export type ReportArguments = { readonly dir: string };

/** Whether a folder has a report to draw: results that are complete, or an unfinished run. */
function isDrawable(folder: string): boolean {
  const status = readManifest(folder)?.status;
  return status === 'incomplete' || (status !== 'writing' && (holdsFindings(folder) || holdsExperiment(folder)));
}

/** Draws the report; for a run that was interrupted, of the replications that are done. */
export function report({ dir }: ReportArguments): void {
  const named = folderNamed(dir, 'report');
  const folder = !isDrawable(named) && existsSync(partialOf(named)) ? partialOf(named) : named;
  const isExperiment = holdsExperiment(folder) && readManifest(folder)?.status === 'complete';
  const page = isExperiment ? drawnExperiment(folder) : renderReport(incompleteFindings(folder) ?? readFindings(folder));
  print(visible(writeReport(folder, page)));
}
