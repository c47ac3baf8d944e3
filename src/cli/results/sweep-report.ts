/** The report of a sweep. */
import { mechanisms } from '../../model/mechanisms/registry.ts';
import { allFields, leavesOf } from '../../model/scenario/fields.ts';
import { renderExperiment } from '../../report/experiment/page.ts';
import type { Experiment } from '../../study/space/experiment.ts';
import type { ExperimentFindings } from '../../study/space/experiment-findings.ts';
import { experimentFindings } from '../../study/space/gather-findings.ts';
import type { WholeFiles } from '../folders/publish.ts';
import { KEPT, PAGE } from './kept-report.ts';
import type { SweepFound } from './sweep-tables.ts';

type Made = Omit<ExperimentFindings['reproduce'], 'files'> & { readonly worlds: number };

/** Both files by name. */
export function sweepReport(experiment: Experiment, { cells, runsOf, failures }: SweepFound, { worlds, ...made }: Made): WholeFiles {
  const swept = { cells, runsOf, worlds, failed: failures.length };
  const findings = experimentFindings(experiment, swept, leavesOf(allFields(mechanisms)), made);
  return { [PAGE]: renderExperiment(findings), [KEPT]: JSON.stringify(findings) };
}
