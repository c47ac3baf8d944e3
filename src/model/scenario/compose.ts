/** How values are put into a scenario: every scenario is the base plus a list of assignments, and is frozen. */
import { freeze, produce } from 'immer';
import { defaultsOf } from './field.ts';
import type { Place } from './problem.ts';
import type { MechanismDeclaration, MechanismSettings, Scenario } from './scenario.ts';
import { settingFields } from './settings.ts';
import { sourcesAfter } from './sources.ts';
import type { Value } from './values.ts';

/** `general` is of one of many that were set with one word, such as every mechanism. */
export type Assignment = {
  readonly path: string;
  readonly value: Value;
  readonly at: Place;
  readonly general?: true;
  /** Where the value comes from, by whoever set it. */
  readonly source?: string;
};

type Nested = { [name: string]: Nested | Value };

/** The scenario in which every setting and parameter has its default and every mechanism takes part. */
export function baseScenario(declarations: readonly MechanismDeclaration[]): Scenario {
  const mechanisms = Object.fromEntries(
    declarations.map(({ id, parameters }): [string, MechanismSettings] => [
      id,
      { enabled: true, parameters: Object.fromEntries(Object.entries(parameters).map(([name, { default: value }]) => [name, value])) },
    ]),
  );
  const scenario: Scenario = {
    name: 'base',
    title: 'Base',
    about: '',
    seed: 'commonweal',
    settings: defaultsOf(settingFields),
    mechanisms,
    schedule: [],
  };
  return freeze(scenario, true);
}

/** Where in a scenario the value of a dotted path is kept. */
export function keptAt(path: string): string[] {
  const [first = '', ...rest] = path.split('.');
  if (first !== 'mechanisms') return ['settings', first, ...rest];
  const [id = '', name = ''] = rest;
  return name === 'enabled' ? [first, id, name] : [first, id, 'parameters', name];
}

/** Puts a value at a place in a nested value that may be changed; the place must exist. */
export function setAt(nested: object, keys: readonly string[], value: Value): void {
  let inner = nested as Nested;
  for (const key of keys.slice(0, -1)) inner = inner[key] as Nested;
  inner[keys[keys.length - 1]] = value;
}

export function valueAt(nested: object, keys: readonly string[]): Value {
  let inner: Nested | Value = nested as Nested;
  for (const key of keys) inner = (inner as Nested)[key];
  return inner as Value;
}

/** Sets values. One that is set again keeps no source of what it was before. */
export function assign(scenario: Scenario, assignments: readonly Assignment[]): Scenario {
  const { sources } = sourcesAfter(scenario.sources, assignments);
  return produce(scenario, (draft) => {
    for (const { path, value } of assignments) setAt(draft, keptAt(path), value);
    if (sources === undefined) delete draft.sources;
    else draft.sources = { ...sources };
  });
}

/** What `mechanisms.default` stands for: every mechanism on, or every mechanism off. */
export function everyMechanism(enabled: boolean, declarations: readonly MechanismDeclaration[], at: Place): Assignment[] {
  return declarations.map(({ id }) => ({ path: `mechanisms.${id}.enabled`, value: enabled, at, general: true }));
}
