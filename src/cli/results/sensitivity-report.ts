/** The report of a sensitivity analysis, and the findings it is drawn from. */
import { mechanisms } from '../../model/mechanisms/registry.ts';
import { allFields, leavesOf } from '../../model/scenario/fields.ts';
import { renderSensitivity } from '../../report/sensitivity/page.ts';
import type { ExperimentFindings } from '../../study/space/experiment-findings.ts';
import { sensitivityStudy } from '../../study/space/sensitivity-study.ts';
import type { WholeFiles } from '../folders/publish.ts';
import { KEPT, PAGE } from './kept-report.ts';
import type { SensitivityAnswer } from './sensitivity-text.ts';

type Made = Omit<ExperimentFindings['reproduce'], 'files'>;

/** Both files by name. */
export function sensitivityReport({ experiment, findings: found, notes, failed }: SensitivityAnswer, made: Made): WholeFiles {
  const study = sensitivityStudy(experiment, { found, notes, failed }, leavesOf(allFields(mechanisms)), made);
  return { [PAGE]: renderSensitivity(study), [KEPT]: JSON.stringify(study) };
}
