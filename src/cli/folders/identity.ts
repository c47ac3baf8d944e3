/**
 * The identity of a study, so that results replace only those of the same study: the command, seed and scenarios, but not the number of
 * replications or the build.
 */
import { hashOf } from '../hash.ts';
import { mechanisms } from '../../model/mechanisms/registry.ts';
import { baseScenario, keptAt, valueAt } from '../../model/scenario/compose.ts';
import { settingLeaves } from '../../model/scenario/fields.ts';
import type { Scenario } from '../../model/scenario/scenario.ts';
import type { Value } from '../../model/scenario/values.ts';
import { isObject } from '../../study/shape.ts';

/** Parts by name; two studies are the same if all parts are equal. */
export type Identity = Readonly<Record<string, string>>;

/** Left out: the number of replications is no part of the identity. `ownership.ts` sees that fewer do not replace more. */
const UNCOUNTED = 'run.replications';

/**
 * The settings in which a scenario differs from the defaults. The identity is made of these alone, so that it stays the same when a later
 * version adds settings.
 */
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

/** A scenario's name and a hash of its content. The name counts because every table has it; title and description do not. */
export function scenarioIdentity(scenario: Scenario): string {
  const schedule = scenario.schedule.map(({ quarter, over, set }) => [
    quarter,
    over,
    Object.entries(set).sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
  const content = JSON.stringify([ownValues(scenario), schedule]);
  return `${scenario.name} ${hashOf(content).slice(0, LENGTH)}`;
}

/** The identity of a run of one scenario, or of a comparison with the baseline first. */
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

/** Names of the parts in which two studies differ; empty if they are the same. If the commands differ, only `command`. */
export function differingParts(a: Identity, b: Identity): string[] {
  if (a['command'] !== b['command']) return ['command'];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((part) => a[part] !== b[part]);
}
