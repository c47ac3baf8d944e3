/** The report of an experiment drawn again from the findings that are kept beside it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { renderExperiment } from '../../report/experiment/page.ts';
import { renderRobust } from '../../report/robustness/page.ts';
import { renderSensitivity } from '../../report/sensitivity/page.ts';
import { isObject, misfits, type Shape } from '../../study/shape.ts';
import { UserError } from '../errors.ts';
import { readJson } from '../folders/manifest.ts';
import { EXPERIMENT_SHAPE, ROBUST_SHAPE, SENSITIVITY_SHAPE } from './report-shapes.ts';

export const PAGE = 'report.html';
export const KEPT = 'report.json';
export const EXPERIMENT_REPORT = [PAGE, KEPT] as const;

/** Whether a folder holds the findings of an experiment. */
export const holdsExperiment = (folder: string): boolean => existsSync(join(folder, KEPT));

type Kind = { readonly shape: Shape; readonly render: (found: never) => string };

const KINDS = {
  experiment: { shape: EXPERIMENT_SHAPE, render: renderExperiment },
  sensitivity: { shape: SENSITIVITY_SHAPE, render: renderSensitivity },
  robust: { shape: ROBUST_SHAPE, render: renderRobust },
} as const satisfies Readonly<Record<string, Kind>>;

/** The page of the findings in a folder. Throws a UserError if they cannot be read or were changed. */
export function drawnExperiment(folder: string): string {
  const file = join(folder, KEPT);
  const expected = 'expected the findings of a sweep, a sensitivity analysis or a comparison of policies by this version, unchanged';
  let found: unknown;
  try {
    found = readJson(file);
  } catch {
    throw new UserError(`${file}: found text that is not JSON, or cannot be read; ${expected}`);
  }
  const own = Object.entries(KINDS).find(([kind]) => isObject(found) && found['kind'] === kind);
  const { shape, render }: Kind = own?.[1] ?? KINDS.experiment;
  const [wrong] = misfits(found, shape);
  if (wrong !== undefined) throw new UserError(`${file}: found no fitting ${wrong}; ${expected}`);
  return render(found as never);
}
