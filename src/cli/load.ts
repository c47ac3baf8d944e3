/** How a command gets its scenario: from a file, with what the command line sets laid over it. */
import { normalize } from 'node:path';
import { mechanisms } from '../model/mechanisms/registry.ts';
import { override, overrideOfText, type Override, type Reading } from '../model/scenario/patch.ts';
import { problemAt, type Problem } from '../model/scenario/problem.ts';
import { readScenario } from '../model/scenario/read.ts';
import type { Scenario } from '../model/scenario/scenario.ts';
import { UserError, userErrorOf } from './errors.ts';
import type { Overrides } from './options.ts';
import { nameOf, projectOf, readText, resolveWithin } from './scenario-files.ts';

/** Reads a file as it stands; every problem in it is in the answer. */
export function readScenarioFile(path: string): Reading {
  const file = normalize(path);
  const text = readText(file);
  if (typeof text !== 'string') return { ok: false, problems: [problemAt({ file, line: null, column: null }, text)] };
  return readScenario({ file, text, name: nameOf(file) }, mechanisms, resolveWithin(projectOf(file)));
}

const shortcuts = ['years', 'replications', 'scale'] as const;
const homes = { years: 'run.years', replications: 'run.replications', scale: 'population.scale' } as const;

/** What the options of the command line set; a shortcut such as --years comes after --set. */
function overridesOf(given: Overrides): (Override | Problem)[] {
  const named = shortcuts.flatMap((name) => {
    const text = given[name];
    return text === undefined ? [] : [{ option: `--${name} ${text}`, path: homes[name], text: String(text) }];
  });
  return [...(given.set ?? []).map(overrideOfText), ...named];
}

/** A setting that is set twice would have one of its values ignored. */
function setTwice(overrides: readonly Override[]): Problem[] {
  return overrides.flatMap(({ option, path }, k) => {
    const before = overrides.slice(0, k).find((one) => one.path === path);
    const at = { file: option, line: null, column: null };
    return before === undefined
      ? []
      : [problemAt(at, { found: `${path}, which ${before.option} sets too`, expected: 'each setting once' })];
  });
}

function checkedSeed(seed: string): string {
  if (seed.trim() !== '' && seed.length <= 200) return seed.trim();
  throw new UserError(`--seed ${seed.slice(0, 40)}: found ${seed.length} characters; expected text of 1 to 200 characters`);
}

function withOverrides(scenario: Scenario, given: Overrides): Scenario {
  const overrides = overridesOf(given);
  const wrong = overrides.filter((one): one is Problem => 'found' in one);
  if (wrong.length > 0) throw userErrorOf(wrong);
  const twice = setTwice(overrides as Override[]);
  if (twice.length > 0) throw userErrorOf(twice);
  const reading = override(scenario, overrides as Override[], mechanisms);
  if (!reading.ok) throw userErrorOf(reading.problems);
  return given.seed === undefined ? reading.scenario : Object.freeze({ ...reading.scenario, seed: checkedSeed(given.seed) });
}

/** The scenario of a file under the given overrides; throws a UserError that lists every problem. */
export function loadScenario(path: string, given: Overrides = {}): Scenario {
  const reading = readScenarioFile(path);
  if (!reading.ok) throw userErrorOf(reading.problems);
  return withOverrides(reading.scenario, given);
}
