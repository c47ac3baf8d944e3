/** Loads the scenario of a command: from a file, changed by what the command line sets. */
import { existsSync } from 'node:fs';
import { normalize } from 'node:path';
import { mechanisms } from '../../model/mechanisms/registry.ts';
import { shortened } from '../../model/scenario/characters.ts';
import { wordsComplaint } from '../../model/scenario/texts.ts';
import { override, overrideOfText, type Override, type Reading } from '../../model/scenario/patch.ts';
import { problemAt, type Complaint, type Problem } from '../../model/scenario/problem.ts';
import { readScenario } from '../../model/scenario/read.ts';
import type { Scenario } from '../../model/scenario/scenario.ts';
import { LARGEST_MANIFEST, manifestIn, otherManifestIn, readOneCarried } from './carried-scenarios.ts';
import { userErrorOf } from '../errors.ts';
import { isExperiment } from '../../study/space/is-experiment.ts';
import type { Overrides } from '../words/options.ts';
import { nameOf, projectOf, readText, resolveWithin } from './scenario-files.ts';

/** A file name, or a manifest and after `#` the name of a scenario in it. An existing file of that name comes first. */
function fileAndName(path: string): { readonly file: string; readonly wanted: string | null } {
  const [, file, wanted] = /^(.+?\.json)#(.+)$/is.exec(path) ?? [];
  return file === undefined || wanted === undefined || existsSync(path) ? { file: path, wanted: null } : { file, wanted };
}

/** Whether a file is an experiment; false where it cannot be read. */
export function isExperimentFile(path: string): boolean {
  const file = normalize(path);
  const text = /\.json$/i.test(file) ? null : readText(file);
  return typeof text === 'string' && isExperiment({ file, text }, resolveWithin(projectOf(file)));
}

/** Reads and checks a scenario file; the result has the scenario or every problem. */
export function readScenarioFile(path: string): Reading {
  const { file, wanted } = fileAndName(normalize(path));
  const isJson = /\.json$/i.test(file);
  const text = isJson ? readText(file, LARGEST_MANIFEST) : readText(file);
  const refused = (complaint: Complaint): Reading => ({ ok: false, problems: [problemAt({ file, line: null, column: null }, complaint)] });
  if (typeof text !== 'string') return refused(text);
  const manifest = isJson ? manifestIn(text) : null;
  if (manifest !== null) return readOneCarried(file, manifest, wanted);
  const other = isJson ? otherManifestIn(text) : null;
  if (other !== null)
    return refused({
      found: `the manifest of ${other}, which carries no scenarios`,
      expected: 'a scenario file, or the manifest of run or compare',
    });
  if (wanted !== null)
    return refused({ found: `no manifest to take '${wanted}' from`, expected: 'the manifest of a results folder before #' });
  const resolve = resolveWithin(projectOf(file));
  const reading = readScenario({ file, text, name: nameOf(file) }, mechanisms, resolve);
  // Looked at last: a scenario, which is the usual case, is then read once.
  return !reading.ok && isExperiment({ file, text }, resolve)
    ? refused({ found: 'an experiment', expected: "a scenario; 'commonweal sweep' runs experiments" })
    : reading;
}

const shortcuts = ['years', 'replications', 'scale'] as const;
const homes = { years: 'run.years', replications: 'run.replications', scale: 'population.scale' } as const;

/** What the command line sets, --set first, then shortcuts such as --years. */
function overridesOf(given: Overrides): (Override | Problem)[] {
  const named = shortcuts.flatMap((name) => {
    const text = given[name];
    return text === undefined ? [] : [{ option: `--${name} ${text}`, path: homes[name], text: String(text) }];
  });
  return [...(given.set ?? []).map(overrideOfText), ...named];
}

/** The seed without spaces around it. Throws a UserError if it is not a seed. */
export function checkedSeed(seed: string): string {
  const complaint = wordsComplaint(seed, 'seed');
  if (complaint === null) return seed.trim();
  throw userErrorOf([problemAt({ file: `--seed ${shortened(seed, 40)}`, line: null, column: null }, complaint)]);
}

/** Problems for settings that the command line sets twice: one value would be ignored. */
function setTwice(overrides: readonly Override[]): Problem[] {
  return overrides.flatMap(({ option, path }, k) => {
    const before = overrides.slice(0, k).find((one) => one.path === path);
    const at = { file: option, line: null, column: null };
    return before === undefined
      ? []
      : [problemAt(at, { found: `${path}, which ${before.option} sets too`, expected: 'each setting once' })];
  });
}

/** A valid scenario, and which settings were set and where. */
export type Loaded = Extract<Reading, { readonly ok: true }>;

function withOverrides({ scenario, said }: Loaded, given: Overrides): Loaded {
  const overrides = overridesOf(given);
  const wrong = overrides.filter((one): one is Problem => 'found' in one);
  if (wrong.length > 0) throw userErrorOf(wrong);
  const twice = setTwice(overrides as Override[]);
  if (twice.length > 0) throw userErrorOf(twice);
  const reading = override(scenario, overrides as Override[], mechanisms, said);
  if (!reading.ok) throw userErrorOf(reading.problems);
  if (given.seed === undefined) return reading;
  return { ...reading, scenario: Object.freeze({ ...reading.scenario, seed: checkedSeed(given.seed) }) };
}

/** The scenario in a file with the given overrides. Throws a UserError that lists every problem. */
export function load(path: string, given: Overrides = {}): Loaded {
  const reading = readScenarioFile(path);
  if (!reading.ok) throw userErrorOf(reading.problems);
  return withOverrides(reading, given);
}

export function loadScenario(path: string, given: Overrides = {}): Scenario {
  return load(path, given).scenario;
}
