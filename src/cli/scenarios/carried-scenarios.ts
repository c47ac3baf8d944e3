/** Reads the scenarios in a manifest, checked like any file that somebody may have edited. */
import { nearestName } from '../../model/scenario/nearest.ts';
import type { Reading } from '../../model/scenario/patch.ts';
import { mechanisms } from '../../model/mechanisms/registry.ts';
import { problemAt, type Complaint, type Problem } from '../../model/scenario/problem.ts';
import { readScenario } from '../../model/scenario/read.ts';
import { plainJson } from '../../model/scenario/write.ts';
import type { Scenario } from '../../model/scenario/scenario.ts';
import { userErrorOf } from '../errors.ts';
import { isObject, misfits } from '../../study/shape.ts';

/** Largest manifest that is read, in bytes: it holds every scenario in full and a digest of every run. */
export const LARGEST_MANIFEST = 50_000_000;

export type ManifestText = { readonly scenarios: readonly unknown[] } & Readonly<Record<string, unknown>>;

/** The manifest in a text, of complete or incomplete results; null for any other text. */
export function manifestIn(text: string): ManifestText | null {
  try {
    const value: unknown = JSON.parse(text);
    const isOurs = isObject(value) && typeof value['engine'] === 'string' && Array.isArray(value['scenarios']);
    return isOurs ? (value as ManifestText) : null;
  } catch {
    return null;
  }
}

const refused = (file: string, complaint: Complaint): { readonly ok: false; readonly problems: readonly Problem[] } => ({
  ok: false,
  problems: [problemAt({ file, line: null, column: null }, complaint)],
});

const OTHERS: Readonly<Record<string, string>> = {
  ablate: 'an ablation',
  explain: 'an explanation',
  sweep: 'a sweep',
  sensitivity: 'a sensitivity study',
  discover: 'a discovery',
};

/** For the manifest of a study that carries no scenarios, its kind; null for any other text. */
export function otherManifestIn(text: string): string | null {
  try {
    const value: unknown = JSON.parse(text);
    const study = isObject(value) && typeof value['engine'] === 'string' ? value['study'] : null;
    const command = isObject(study) ? String(study['command']) : '';
    return Object.hasOwn(OTHERS, command) ? (OTHERS[command] as string) : null;
  } catch {
    return null;
  }
}

/** One scenario of a manifest. Problems name the scenario but no line, because lines of its text are not lines of the file. */
function readCarried(file: string, entry: unknown): Reading {
  const lacking = misfits(entry, { object: { name: 'text', scenario: { object: {} } } }, 'scenario');
  if (lacking.length > 0)
    return refused(file, { found: `a manifest without ${lacking.join(', ')}`, expected: 'the manifest of a run, unchanged' });
  const { name, scenario } = entry as { readonly name: string; readonly scenario: Readonly<Record<string, unknown>> };
  const at = `${file}#${name}`;
  if (isObject(scenario['settings']))
    return refused(at, { found: 'a scenario in the form of an earlier version', expected: 'results of this version' });
  const text = textOf(scenario);
  if (text === null) return refused(at, { found: 'a scenario that is nested too deeply', expected: 'the manifest of a run, unchanged' });
  const alone = () => ({ found: 'extends', expected: 'a scenario that stands by itself, as all do in a manifest' });
  const reading = readScenario({ file: at, text, name }, mechanisms, alone);
  return reading.ok ? reading : { ok: false, problems: reading.problems.map((problem) => ({ ...problem, line: null, column: null })) };
}

function textOf(scenario: unknown): string | null {
  try {
    return plainJson(scenario);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** All scenarios of a manifest. Throws a UserError that lists every problem in any of them. */
export function readAllCarried(file: string, entries: readonly unknown[]): Scenario[] {
  const readings = entries.map((entry) => readCarried(file, entry));
  const problems = readings.flatMap((reading) => (reading.ok ? [] : reading.problems));
  if (problems.length > 0) throw userErrorOf(problems);
  return readings.flatMap((reading) => (reading.ok ? [reading.scenario] : []));
}

const LISTED = 8;

/** The scenario of a manifest with the given name; without a name, its only one. */
export function readOneCarried(file: string, { scenarios }: ManifestText, wanted: string | null): Reading {
  const names = scenarios.map((entry) => (isObject(entry) ? String(entry['name']) : ''));
  const chosen = scenarios.filter((_, k) => wanted === null || names[k] === wanted);
  if (chosen.length === 1) return readCarried(file, chosen[0]);
  const listed = names.slice(0, LISTED).map((name) => `${file}#${name}`);
  const more = names.length > LISTED ? ` and ${names.length - LISTED} more` : '';
  return refused(file, {
    found:
      wanted === null
        ? `a manifest of ${names.length} scenarios`
        : `${chosen.length === 0 ? 'no scenario' : 'several scenarios'} '${wanted}'`,
    expected: `one of them: ${listed.join(', ')}${more}`,
    nearest: wanted === null ? null : nearestName(wanted, names),
  });
}
