/** What comes of putting single values over a scenario, each checked by itself and with the rest. */
import { assign, everyMechanism, type Assignment } from './compose.ts';
import { crossProblems } from './consistent.ts';
import { allFields, leavesOf, type Leaf } from './fields.ts';
import { listed, pathsLike } from './elsewhere.ts';
import { NOTHING_SAID, type Said } from './inert/inert.ts';
import { problemAt, type Place, type Problem } from './problem.ts';
import type { MechanismDeclaration, Scenario } from './scenario.ts';
import { valueComplaint, valueOfText } from './values.ts';

/** A scenario, or everything that is wrong with what was given for one. */
export type Reading =
  | { readonly ok: true; readonly scenario: Scenario; readonly said: Said }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Something given on its own, such as an option of a command: where it came from, the path it sets and the text of its value. */
export type Override = { readonly option: string; readonly path: string; readonly text: string };

function checkOverride(
  { option, path, text }: Override,
  leaves: ReadonlyMap<string, Leaf>,
  declarations: readonly MechanismDeclaration[],
): Assignment[] | Problem {
  const at: Place = { file: option, line: null, column: null };
  const isDefault = path === 'mechanisms.default';
  const leaf = isDefault ? ({ type: 'choice', choices: ['on', 'off'] } as const) : leaves.get(path);
  if (path === 'seed') return problemAt(at, { found: 'the seed, which is no setting', expected: '--seed with its text' });
  if (leaf === undefined) {
    return problemAt(at, {
      found: `no setting '${path}'`,
      expected: 'the dotted path of a setting, such as contract.lots',
      nearest: listed(pathsLike(path, [...leaves.keys(), 'mechanisms.default'])),
    });
  }
  const value = valueOfText(leaf, text);
  const complaint = valueComplaint(leaf, value);
  if (complaint !== null) return problemAt(at, { ...complaint, found: `${complaint.found} for ${path}` });
  return isDefault ? everyMechanism(value === 'on', declarations, at) : [{ path, value, at }];
}

/** Puts single values over a scenario, checks each and then how they fit with the rest. */
export function override(
  scenario: Scenario,
  overrides: readonly Override[],
  declarations: readonly MechanismDeclaration[],
  said: Said = NOTHING_SAID,
): Reading {
  const leaves = leavesOf(allFields(declarations));
  const checked = overrides.map((one) => checkOverride(one, leaves, declarations));
  const wrong = checked.filter((one): one is Problem => !Array.isArray(one));
  if (wrong.length > 0) return { ok: false, problems: wrong };
  const assignments = checked.flat() as Assignment[];
  const patched = assign(scenario, assignments);
  const problems = crossProblems(patched).map(({ paths, complaint }) =>
    problemAt(assignments.findLast(({ path }) => paths.includes(path))?.at ?? { file: scenario.name, line: null, column: null }, complaint),
  );
  if (problems.length > 0) return { ok: false, problems };
  const own = assignments.filter(({ general }) => general === undefined).map(({ path, at }): [string, Place] => [path, at]);
  return { ok: true, scenario: patched, said: { ...said, settings: new Map([...said.settings, ...own]) } };
}

/** Puts values written as `path=value` over a scenario. */
export function patchSettings(scenario: Scenario, texts: readonly string[], declarations: readonly MechanismDeclaration[]): Reading {
  const overrides = texts.map(overrideOfText);
  const wrong = overrides.filter((one): one is Problem => 'found' in one);
  return wrong.length > 0 ? { ok: false, problems: wrong } : override(scenario, overrides as Override[], declarations);
}

export function overrideOfText(text: string): Override | Problem {
  const sign = text.indexOf('=');
  if (sign > 0) return { option: `--set ${text}`, path: text.slice(0, sign).trim(), text: text.slice(sign + 1) };
  return problemAt(
    { file: `--set ${text}`, line: null, column: null },
    { found: `'${text}'`, expected: 'path=value, such as contract.lots=3' },
  );
}
