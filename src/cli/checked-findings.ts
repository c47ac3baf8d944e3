/** Whether a file holds findings that a report can be drawn from. */
import type { Findings, ScenarioFindings } from '../study/findings.ts';
import { outcomeIds } from '../study/metrics/outcomes.ts';
import { seriesIds } from '../study/run-record.ts';
import { UserError } from './errors.ts';

type Kind = 'text' | 'number' | 'list' | 'object' | 'yes or no';

const parts = {
  title: 'text',
  calibrated: 'yes or no',
  scenarios: 'list',
  quarters: 'number',
  replications: 'number',
  seed: 'text',
  scale: 'number',
  areas: 'number',
  charities: 'number',
  checks: 'list',
  assumptions: 'list',
  limits: 'list',
  reproduce: 'object',
} as const satisfies Partial<Record<keyof Findings, Kind>>;

const scenarioParts = {
  name: 'text',
  title: 'text',
  about: 'text',
  changes: 'list',
  outcomes: 'object',
  series: 'object',
  survival: 'list',
  groups: 'list',
  forms: 'list',
  flows: 'list',
  closures: 'list',
  held: 'list',
  why: 'list',
  digest: 'text',
} as const satisfies Partial<Record<keyof ScenarioFindings, Kind>>;

function kindOf(value: unknown): Kind | null {
  if (Array.isArray(value)) return 'list';
  if (value === null) return null;
  const kinds: Partial<Record<string, Kind>> = { string: 'text', number: 'number', boolean: 'yes or no', object: 'object' };
  return kinds[typeof value] ?? null;
}

type Loose = Readonly<Record<string, unknown>>;
const loose = (value: unknown): Loose => (kindOf(value) === 'object' ? (value as Loose) : {});

/** What is missing or of another kind, each with its path. */
function missing(value: unknown, wanted: Readonly<Record<string, Kind>>, path = ''): string[] {
  const found = loose(value);
  return Object.entries(wanted).flatMap(([name, kind]) => (kindOf(found[name]) === kind ? [] : [`${path}${name} (${kind})`]));
}

const all = (names: readonly string[], kind: Kind) => Object.fromEntries(names.map((name) => [name, kind]));

function missingInScenario(value: unknown, k: number): string[] {
  const { outcomes, differences, series } = loose(value);
  const path = `scenarios[${k}].`;
  const own = missing(value, k === 0 ? scenarioParts : { ...scenarioParts, differences: 'object' }, path);
  if (own.length > 0) return own;
  return [
    ...missing(outcomes, all(outcomeIds, 'object'), `${path}outcomes.`),
    ...(k === 0 ? [] : missing(differences, all(outcomeIds, 'object'), `${path}differences.`)),
    ...missing(series, all(seriesIds, 'object'), `${path}series.`),
  ];
}

const SHOWN = 5;

export function checkedFindings(file: string, value: unknown): Findings {
  const found = loose(value);
  if (found['format'] !== 1) throw new UserError(`${file}: found another format; expected findings of format 1`);
  const scenarios = Array.isArray(found['scenarios']) ? (found['scenarios'] as readonly unknown[]) : [];
  const lacking = [
    ...missing(value, parts),
    ...scenarios.flatMap(missingInScenario),
    ...(kindOf(found['reproduce']) === 'object'
      ? missing(found['reproduce'], { command: 'text', engine: 'text', digest: 'text' }, 'reproduce.')
      : []),
    ...(Array.isArray(found['scenarios']) && scenarios.length === 0 ? ['scenarios[0] (object)'] : []),
  ];
  if (lacking.length > 0) {
    const more = lacking.length > SHOWN ? ` and ${lacking.length - SHOWN} more` : '';
    throw new UserError(
      `${file}: found findings without ${lacking.slice(0, SHOWN).join(', ')}${more}; expected the findings of a run by this version, unchanged`,
    );
  }
  return value as Findings;
}
