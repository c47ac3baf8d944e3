/** What `commonweal discover` does: says where in the space of a sweep a condition holds. */
import type { Condition, DiscoveryFindings } from '../../study/discovery/discovery-findings.ts';
import { discover, FEWEST_CELLS } from '../../study/discovery/discover.ts';
import { conditionText, conditionWords, readConditions, valueWords } from '../../study/discovery/read-conditions.ts';
import { counted } from '../../study/counted.ts';
import { notify, print, printJson } from '../effects.ts';
import { UserError } from '../errors.ts';
import { folderNamed } from '../folders/folders.ts';
import { inPlace } from '../folders/place.ts';
import { madeBy } from '../made-by.ts';
import { commandLine } from '../program.ts';
import { DISCOVERY_TABLES, discoveryTables } from '../results/discovery-tables.ts';
import { DISCOVERY_FINDINGS, discoveryJson, discoveryText } from '../results/discovery-text.ts';
import { formOf } from '../results/forms.ts';
import { sweepCellsIn, type SweepCells } from '../results/sweep-cells.ts';
import { PACKAGE, tableFile, tableFiles } from '../results/tables.ts';
import type { TableFormat } from '../words/options.ts';

export type DiscoverArguments = {
  readonly results: string;
  readonly where: string;
  readonly out?: string | undefined;
  readonly format?: TableFormat | undefined;
  readonly json: boolean;
};

export async function runDiscover(given: DiscoverArguments): Promise<void> {
  const conditions = conditionsOf(given.where);
  const folder = folderNamed(given.results, 'discover');
  if (given.format !== undefined && given.out === undefined)
    throw new UserError('--format: found without --out; expected both, or neither');
  const swept = await sweepCellsIn(
    folder,
    conditions.map(({ outcome }) => outcome),
  );
  const { factors, cells } = swept;
  const findings = discover({ conditions, words: conditionWords(conditions), factors, cells });
  requireQuestion(folder, swept, findings);
  await write(given, swept, findings);
  if (given.json) printJson(discoveryJson(swept, findings));
  else print(discoveryText(swept, findings));
}

function conditionsOf(where: string): readonly Condition[] {
  const read = readConditions(where);
  if (!('found' in read)) return read;
  const { found, expected, nearest } = read;
  throw new UserError(`--where: found ${found}; expected ${expected}${nearest ? `; did you mean '${nearest}'?` : ''}`);
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

async function write({ out, format }: DiscoverArguments, swept: SweepCells, findings: DiscoveryFindings): Promise<void> {
  if (out === undefined) return;
  const { experiment, title, seed } = swept;
  const form = await formOf(format ?? 'csv');
  const names = [...DISCOVERY_TABLES.map((name) => tableFile('data/', { name }, form.format)), PACKAGE, DISCOVERY_FINDINGS];
  const study = { command: 'discover', experiment, seed, where: conditionText(findings.conditions) };
  const about = { title, command: commandLine(process.argv.slice(2)), started: new Date().toISOString() };
  await inPlace(out, { study, names }, about, (place) => {
    const files = tableFiles('commonweal-discovery', title, 'data/', discoveryTables(findings), form);
    const made = { ...madeBy(), finished: new Date().toISOString() };
    place?.publish(
      { ...files, [DISCOVERY_FINDINGS]: `${JSON.stringify(discoveryJson(swept, findings), null, 2)}\n` },
      { ...about, ...made },
    );
  });
  notify(`Tables: ${out}`);
}
