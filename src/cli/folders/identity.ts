/** By what a study is known, so that only its own results are ever replaced: what was asked, not how often nor by which build. */
import { hashOf } from '../hash.ts';
import { mechanisms } from '../../model/mechanisms/registry.ts';
import { baseScenario, keptAt, valueAt } from '../../model/scenario/compose.ts';
import { settingLeaves } from '../../model/scenario/fields.ts';
import type { Scenario } from '../../model/scenario/scenario.ts';
import type { Value } from '../../model/scenario/values.ts';
import { isObject } from '../../study/shape.ts';

/** Each part under its name; two studies are one when every part is equal. */
export type Identity = Readonly<Record<string, string>>;

/** How often is no part of what a study is; that fewer do not replace more is seen to where results are put. */
const UNCOUNTED = 'run.replications';

/** What a scenario sets otherwise than by default, so that a later version with more settings knows it again. */
function ownValues({ settings, mechanisms: chosen }: Scenario): [string, Value][] {
  const base = baseScenario(mechanisms);
  const set = [...settingLeaves.keys()].flatMap((path): [string, Value][] => {
    const value = valueAt({ settings }, keptAt(path));
    return path === UNCOUNTED || value === valueAt(base, keptAt(path)) ? [] : [[path, value]];
  });
  const switched = Object.entries(chosen).flatMap(([id, { enabled, parameters }]): [string, Value][] => [
    ...(enabled === (base.mechanisms[id]?.enabled ?? true) ? [] : [[`${id}.enabled`, enabled] as [string, Value]]),
    ...Object.entries(parameters)
      .filter(([name, value]) => value !== base.mechanisms[id]?.parameters[name])
      .map(([name, value]): [string, Value] => [`${id}.${name}`, value]),
  ]);
  return [...set, ...switched].sort(([a], [b]) => (a < b ? -1 : 1));
}

const LENGTH = 16;

/** A scenario by its name, which stands in every table, and its content; how it is titled and described does not matter. */
export function scenarioIdentity(scenario: Scenario): string {
  const schedule = scenario.schedule.map(({ quarter, over, set }) => [
    quarter,
    over,
    Object.entries(set).sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
  const content = JSON.stringify([ownValues(scenario), schedule]);
  return `${scenario.name} ${hashOf(content).slice(0, LENGTH)}`;
}

/** One scenario that is run, or a baseline and what is compared with it. */
export function studyIdentity(scenarios: readonly Scenario[]): Identity {
  const [baseline, ...others] = scenarios.map(scenarioIdentity);
  const seed = scenarios[0]?.seed ?? '';
  return others.length === 0
    ? { command: 'run', seed, scenario: baseline ?? '' }
    : { command: 'compare', seed, baseline: baseline ?? '', ...Object.fromEntries(others.map((each, k) => [`scenario ${k + 2}`, each])) };
}

export function isIdentity(value: unknown): value is Identity {
  return isObject(value) && Object.values(value).every((part) => typeof part === 'string') && 'command' in value;
}

/** The parts in which two studies differ; none when they are the same. Of different commands nothing else is comparable. */
export function differingParts(a: Identity, b: Identity): string[] {
  if (a['command'] !== b['command']) return ['command'];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((part) => a[part] !== b[part]);
}
