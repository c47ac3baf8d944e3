/** What `commonweal discover` does: says where in the space of a sweep a condition holds. */
import type { Condition, DiscoveryFindings } from '../../study/discovery/discovery-findings.ts';
import { discover, FEWEST_CELLS, knownCells } from '../../study/discovery/discover.ts';
import { conditionText, conditionWords, readConditions, valueWords } from '../../study/discovery/read-conditions.ts';
import { renderDiscovery } from '../../report/discovery/page.ts';
import { counted } from '../../study/counted.ts';
import { CALIBRATED } from '../../study/findings.ts';
import { print, printJson } from '../effects.ts';
import { UserError } from '../errors.ts';
import { folderNamed } from '../folders/folders.ts';
import { madeBy } from '../made-by.ts';
import { discoveryTables } from '../results/discovery-tables.ts';
import { DISCOVERY_FINDINGS, discoveryJson, discoveryText } from '../results/discovery-text.ts';
import { sweepCellsIn, type SweepCells } from '../results/sweep-cells.ts';
import { requireOut, writeAnswer, type Written } from './write-answer.ts';

export type DiscoverArguments = Written & {
  readonly results: string;
  readonly where?: string | undefined;
  readonly largest?: string | undefined;
  readonly smallest?: string | undefined;
  readonly keeping?: string | undefined;
  readonly json: boolean;
};

export async function runDiscover(given: DiscoverArguments): Promise<void> {
  const { results, where, json, out, format } = given;
  requireOut(given);
  const folder = folderNamed(results, 'discover');
  const asked = furthestAsked(given);
  if (asked !== null) {
    const { runFurthest } = await import('./furthest.ts');
    return runFurthest({ ...asked, folder, json, out, format });
  }
  if (where === undefined)
    throw new UserError('discover: found no --where; expected a condition, or --largest or --smallest with --keeping');
  await whereHolds(folder, conditionsOf('--where', where), given);
}

async function whereHolds(folder: string, conditions: readonly Condition[], given: DiscoverArguments): Promise<void> {
  const swept = await sweepCellsIn(
    folder,
    conditions.map(({ outcome }) => outcome),
  );
  const { factors, cells, experiment, seed, title } = swept;
  const findings = discover({ conditions, words: conditionWords(conditions), factors, cells });
  requireQuestion(folder, swept, findings);
  const described = discoveryJson(swept, findings);
  const study = { command: 'discover', experiment, seed, where: conditionText(conditions) };
  const tables = discoveryTables(findings);
  const page = (command: string) => {
    const known = knownCells(conditions, cells);
    const made = { ...madeBy(), digest: swept.digest, command };
    return renderDiscovery({ ...swept, cells: known, leftOut: cells.length - known.length, findings, calibrated: CALIBRATED, made });
  };
  await writeAnswer(given, { study, title, name: 'commonweal-discovery', tables, file: DISCOVERY_FINDINGS, findings: described, page });
  if (given.json) printJson(described);
  else print(discoveryText(swept, findings));
}

/** What is asked of one factor; null if nothing is. Throws a UserError for half a question. */
function furthestAsked({ largest, smallest, keeping }: DiscoverArguments) {
  const factor = largest ?? smallest;
  if (factor === undefined && keeping === undefined) return null;
  const end = largest === undefined ? 'smallest' : 'largest';
  if (factor === undefined) throw new UserError('--keeping: found without a factor; expected --largest or --smallest with the name of one');
  if (keeping === undefined)
    throw new UserError(`--${end} ${factor}: found without a condition; expected --keeping with one, such as 'small_survival >= 0.7'`);
  return { end, factor, conditions: conditionsOf('--keeping', keeping) } as const;
}

function conditionsOf(option: string, text: string): readonly Condition[] {
  const read = readConditions(text);
  if (!('found' in read)) return read;
  const { found, expected, nearest } = read;
  throw new UserError(`${option}: found ${found}; expected ${expected}${nearest ? `; did you mean '${nearest}'?` : ''}`);
}

/** Significant digits of the ends of an outcome. */
const DIGITS = 5;

/** Throws a UserError where there is nothing to find: too few cells, or a condition that parts no cell from another. */
function requireQuestion(folder: string, { cells }: SweepCells, { cells: known, ofInterest, words, conditions }: DiscoveryFindings): void {
  if (known < FEWEST_CELLS)
    throw new UserError(
      `${folder}: found ${counted(known, 'cell')} in which the outcome is defined; expected at least ${FEWEST_CELLS}: fewer have no part that stands out`,
    );
  if (ofInterest > 0 && ofInterest < known) return;
  const spans = conditions.map(({ outcome }, k) => {
    const means = cells.flatMap(({ means: row }) => row[k] ?? []);
    const [least, most] = [means.reduce((a, b) => Math.min(a, b)), means.reduce((a, b) => Math.max(a, b))];
    return `‘${outcome}’ is from ${valueWords(outcome, least, DIGITS)} to ${valueWords(outcome, most, DIGITS)}`;
  });
  throw new UserError(
    `--where: found a condition, ${words}, that holds in ${ofInterest === 0 ? 'none' : 'all'} of the ${known} cells; expected one that holds in some: there ${[...new Set(spans)].join(' and ')}`,
  );
}
