/** Scenarios that a manifest carries, read with the care given to every file that somebody may have edited. */
import { nearestName } from '../../model/scenario/nearest.ts';
import type { Reading } from '../../model/scenario/patch.ts';
import { mechanisms } from '../../model/mechanisms/registry.ts';
import { problemAt, type Complaint, type Problem } from '../../model/scenario/problem.ts';
import { readScenario } from '../../model/scenario/read.ts';
import { plainJson } from '../../model/scenario/write.ts';
import type { Scenario } from '../../model/scenario/scenario.ts';
import { userErrorOf } from '../errors.ts';
import { isObject, misfits } from '../../study/shape.ts';

/** Bytes of a manifest that are read at all: it holds every scenario in full, and a digest of every run. */
export const LARGEST_MANIFEST = 50_000_000;

export type ManifestText = { readonly scenarios: readonly unknown[] } & Readonly<Record<string, unknown>>;

/** What a text says when it is a manifest of ours, of results that are complete or not; null for any other text. */
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

const OTHERS: Readonly<Record<string, string>> = { ablate: 'an ablation', explain: 'an explanation' };

/** Of a text that is the manifest of a study without scenarios, what it is the manifest of; null for any other text. */
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

/** One scenario of a manifest; its problems name the scenario and no line, because a line of its text is none of the file. */
function readCarried(file: string, entry: unknown): Reading {
  const lacking = misfits(entry, { object: { name: 'text', scenario: { object: {} } } }, 'scenario');
  if (lacking.length > 0)
    return refused(file, { found: `a manifest without ${lacking.join(', ')}`, expected: 'the manifest of a run, unchanged' });
  const { name, scenario } = entry as { readonly name: string; readonly scenario: Readonly<Record<string, unknown>> };
  const at = `${file}#${name}`;
  if (isObject(scenario['settings']))
    return refused(at, { found: 'a scenario as an earlier version kept it', expected: 'results of a version that can run what they hold' });
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

/** The scenarios of a manifest; throws a UserError that lists the problems of all of them. */
export function readAllCarried(file: string, entries: readonly unknown[]): Scenario[] {
  const readings = entries.map((entry) => readCarried(file, entry));
  const problems = readings.flatMap((reading) => (reading.ok ? [] : reading.problems));
  if (problems.length > 0) throw userErrorOf(problems);
  return readings.flatMap((reading) => (reading.ok ? [reading.scenario] : []));
}

const LISTED = 8;

/** The scenario of a manifest that is asked for by name; without a name, the only one there is. */
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
