/** In what two scenarios differ: the patches that lead from one to the other, in words. */
import { enablePatches, produceWithPatches } from 'immer';
import { keptAt, valueAt } from './compose.ts';
import { settingLeaves } from './fields.ts';
import { inertness, reasonText } from './inert/inert.ts';
import type { Scenario } from './scenario.ts';
import { scheduledPath } from './sources.ts';
import { capitalised, changeWords, mechanismName, scheduledValue, settingName, switchWords, valueWords } from './words.ts';
import type { Value } from './values.ts';

export type SettingChange = {
  readonly path: string;
  readonly from: string;
  readonly to: string;
  readonly kind: 'policy' | 'assumption' | 'mechanism' | 'schedule';
  /** The change as a sentence. */
  readonly words: string;
  /** Why it makes no difference, as a sentence, where it cannot. */
  readonly inert?: string;
  /** Where the value before and the new one come from, by whoever wrote the scenarios. */
  readonly from_source?: string;
  readonly to_source?: string;
};

enablePatches();

/** All that can differ, under flat paths; a scheduled change of one rule is one entry. */
type Flat = { [path: string]: Value };

const SCHEDULED = /^schedule\.(\d+)\.(.+)$/;

function flat(scenario: Scenario): Flat {
  const entries: Flat = { seed: scenario.seed };
  for (const path of settingLeaves.keys()) entries[path] = valueAt(scenario, keptAt(path));
  for (const [id, { enabled, parameters }] of Object.entries(scenario.mechanisms)) {
    entries[`mechanisms.${id}.enabled`] = enabled;
    for (const [name, value] of Object.entries(parameters)) entries[`mechanisms.${id}.${name}`] = value;
  }
  for (const { quarter, over, set } of scenario.schedule) {
    for (const [path, to] of Object.entries(set)) entries[scheduledPath(quarter, path)] = scheduledValue(path, to, quarter, over);
  }
  return entries;
}

const text = (value: Value | undefined) => (value === undefined ? 'no change' : String(value));

function scheduleChange(path: string, rule: string, from: Value | undefined, to: Value | undefined): SettingChange {
  const name = capitalised(settingName(rule));
  const words =
    to === undefined
      ? `${name} no longer goes to ${text(from)}.`
      : from === undefined
        ? `${name} goes to ${text(to)}.`
        : `${name} goes to ${text(to)}, instead of to ${text(from)}.`;
  return { path, from: text(from), to: text(to), kind: 'schedule', words };
}

function mechanismChange(path: string, from: Value | undefined, to: Value | undefined): SettingChange {
  const [, id = '', name = ''] = path.split('.');
  const onOff = (value: Value | undefined) =>
    value === undefined ? 'absent' : typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value);
  const words =
    name === 'enabled' && typeof to === 'boolean'
      ? switchWords(id, to)
      : `The mechanism ‘${mechanismName(id)}’ has ${name.replaceAll('_', ' ')} ${onOff(to)} instead of ${onOff(from)}.`;
  return { path, from: onOff(from), to: onOff(to), kind: 'mechanism', words };
}

function settingChange(path: string, from: Value | undefined, to: Value | undefined): SettingChange {
  const scheduled = SCHEDULED.exec(path);
  if (scheduled !== null) return scheduleChange(path, scheduled[2], from, to);
  if (path.startsWith('mechanisms.')) return mechanismChange(path, from, to);
  const leaf = settingLeaves.get(path);
  if (leaf === undefined || from === undefined || to === undefined) {
    return { path, from: text(from), to: text(to), kind: 'assumption', words: `The ${path} is ‘${text(to)}’ instead of ‘${text(from)}’.` };
  }
  return { path, from: valueWords(from, leaf), to: valueWords(to, leaf), kind: leaf.kind, words: changeWords(path, from, to, leaf) };
}

function sourcesOf(
  path: string,
  { sources: before }: Scenario,
  { sources: after }: Scenario,
): Pick<SettingChange, 'from_source' | 'to_source'> {
  const [from, to] = [before?.[path], after?.[path]];
  return { ...(from !== undefined && { from_source: from }), ...(to !== undefined && { to_source: to }) };
}

/** Every change that turns `a` into `b`; none when they describe the same runs, whatever their titles. */
export function differences(a: Scenario, b: Scenario): SettingChange[] {
  const from = flat(a);
  const to = flat(b);
  const [, patches] = produceWithPatches(from, (draft) => {
    for (const path of Object.keys(from)) if (!Object.hasOwn(to, path)) delete draft[path];
    Object.assign(draft, to);
  });
  const why = inertness(b, a);
  const before = inertness(a);
  return patches.map(({ path: [first = ''] }) => {
    const path = String(first);
    const change = { ...settingChange(path, from[path], to[path]), ...sourcesOf(path, a, b) };
    const [, quarter = null, rule = path] = SCHEDULED.exec(path) ?? [];
    // What is switched off together with what it needs did act before.
    const isSwitchedOff = to[path] === false && before(path, null) === null;
    const reason = to[path] === undefined || isSwitchedOff ? null : why(rule, quarter === null ? null : Number(quarter));
    return reason === null ? change : { ...change, inert: `This cannot act: ${reasonText(reason)}.` };
  });
}
