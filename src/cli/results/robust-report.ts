/** The report on how policies fare under every belief, and the findings it is drawn from. */
import { mechanisms } from '../../model/mechanisms/registry.ts';
import { allFields, leavesOf } from '../../model/scenario/fields.ts';
import { renderRobust } from '../../report/robustness/page.ts';
import { robustStudy } from '../../study/robustness/robust-study.ts';
import type { ExperimentFindings } from '../../study/space/experiment-findings.ts';
import type { WholeFiles } from '../folders/publish.ts';
import { KEPT, PAGE } from './kept-report.ts';
import type { RobustAnswer } from './robust-results.ts';

type Made = Omit<ExperimentFindings['reproduce'], 'files'>;

/** Both files by name. */
export function robustReport({ experiment, ...answer }: RobustAnswer, made: Made): WholeFiles {
  const study = robustStudy(experiment, answer, leavesOf(allFields(mechanisms)), made);
  return { [PAGE]: renderRobust(study), [KEPT]: JSON.stringify(study) };
}
