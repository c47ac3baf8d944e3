/** The report of an experiment drawn again from the findings that are kept beside it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { renderExperiment } from '../../report/experiment/page.ts';
import { renderSensitivity } from '../../report/sensitivity/page.ts';
import { misfits } from '../../study/shape.ts';
import type { ExperimentFindings } from '../../study/space/experiment-findings.ts';
import type { SensitivityStudy } from '../../study/space/sensitivity-study.ts';
import { UserError } from '../errors.ts';
import { readJson } from '../folders/manifest.ts';
import { EXPERIMENT_SHAPE, SENSITIVITY_SHAPE } from './report-shapes.ts';

export const PAGE = 'report.html';
export const KEPT = 'report.json';
export const EXPERIMENT_REPORT = [PAGE, KEPT] as const;

/** Whether a folder holds the findings of an experiment. */
export const holdsExperiment = (folder: string): boolean => existsSync(join(folder, KEPT));

/** The page of the findings in a folder. Throws a UserError if they cannot be read or were changed. */
export function drawnExperiment(folder: string): string {
  const file = join(folder, KEPT);
  const expected = 'expected the findings of a sweep or a sensitivity analysis by this version, unchanged';
  let found: unknown;
  try {
    found = readJson(file);
  } catch {
    throw new UserError(`${file}: found text that is not JSON, or cannot be read; ${expected}`);
  }
  const isSensitivity = misfits(found, { object: { kind: { oneOf: ['sensitivity'] } } }).length === 0;
  const [wrong] = misfits(found, isSensitivity ? SENSITIVITY_SHAPE : EXPERIMENT_SHAPE);
  if (wrong !== undefined) throw new UserError(`${file}: found no fitting ${wrong}; ${expected}`);
  return isSensitivity ? renderSensitivity(found as SensitivityStudy) : renderExperiment(found as ExperimentFindings);
}
