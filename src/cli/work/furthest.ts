/** What `commonweal discover --largest` and `--smallest` do: say how far a factor may go while a condition still holds. */
import { nearestName } from '../../model/scenario/nearest.ts';
import type { Condition } from '../../study/discovery/discovery-findings.ts';
import { furthest, type End } from '../../study/discovery/furthest.ts';
import { conditionText } from '../../study/discovery/read-conditions.ts';
import { print, printJson } from '../effects.ts';
import { UserError } from '../errors.ts';
import { FURTHEST_FINDINGS, furthestJson, furthestTables, furthestText } from '../results/furthest-results.ts';
import { sweepCellsIn, type SweepCells } from '../results/sweep-cells.ts';
import { writeAnswer, type Written } from './write-answer.ts';

export type FurthestAsked = Written & {
  readonly folder: string;
  readonly end: End;
  readonly factor: string;
  readonly conditions: readonly Condition[];
  readonly json: boolean;
};

export async function runFurthest({ folder, end, factor, conditions, json, ...written }: FurthestAsked): Promise<void> {
  const swept = await sweepCellsIn(
    folder,
    conditions.map(({ outcome }) => outcome),
  );
  const { factors, cells, experiment, seed, title } = swept;
  const findings = furthest({ factors, cells, conditions, asked: indexOf(folder, swept, end, factor), end });
  if (findings.walks.length === 0)
    throw new UserError(
      `${folder}: found no two cells that differ in ${factor} alone; expected a sweep of a grid, or one factor at a time, with levels of ${factor}`,
    );
  const study = { command: 'discover', experiment, seed, [end]: factor, keeping: conditionText(conditions) };
  const described = furthestJson(swept, findings);
  const tables = furthestTables(swept, findings);
  await writeAnswer(written, { study, title, name: 'commonweal-furthest', tables, file: FURTHEST_FINDINGS, findings: described });
  if (json) printJson(described);
  else print(furthestText(swept, findings));
}

/** Which factor is asked about. Throws a UserError for one that the sweep has not, or whose levels have no order. */
function indexOf(folder: string, { factors }: SweepCells, end: End, name: string): number {
  const index = factors.findIndex((factor) => factor.name === name);
  const names = factors.map((factor) => factor.name);
  const nearest = nearestName(name, names);
  if (index < 0)
    throw new UserError(
      `--${end} ${name}: found no such factor in ${folder}; expected one of ${names.join(', ')}${nearest === null ? '' : `; did you mean '${nearest}'?`}`,
    );
  if (factors[index]?.type === 'levels')
    throw new UserError(`--${end} ${name}: found a factor whose levels have no order; expected one whose levels are numbers`);
  return index;
}
