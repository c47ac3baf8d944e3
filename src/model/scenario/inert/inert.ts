/** Which settings of a scenario cannot act as set, in no quarter in which they hold, and why. */
import { valueAt } from '../compose.ts';
import type { Place } from '../problem.ts';
import type { Change, Scenario } from '../scenario.ts';
import { rulesInForce, valuesInForce } from '../schedule.ts';
import type { Settings } from '../settings.ts';
import { yearAndQuarter } from '../words.ts';
import { circumstancesIn, type Circumstances } from './circumstances.ts';
import { mechanismRules, ofAbsent, withoutTenders } from './mechanism-rules.ts';
import { covers, type InertRule } from './rule.ts';
import { settingRules } from './rules.ts';

/** Why a setting cannot act, and what would let it; null where nothing would. */
export type Reason = { readonly because: string; readonly until: string | null };

/** What was set by whoever wrote a scenario, other than to what it is anyway, and where. */
export type Said = { readonly settings: ReadonlyMap<string, Place>; readonly schedule: readonly Place[] };

export const NOTHING_SAID: Said = { settings: new Map(), schedule: [] };

/** A setting that cannot act as set; the quarter is that of its scheduled change, counted from 0, and null for what holds from the start. */
export type Inert = Place & Reason & { readonly path: string; readonly quarter: number | null };

type Why = (path: string, quarter: number | null) => Reason | null;

const reasonOf = ({ because, until }: InertRule): Reason => ({ because, until: until ?? null });

function rulesAbout(path: string): InertRule[] {
  const [first, id = '', name = ''] = path.split('.');
  if (first !== 'mechanisms') return settingRules.filter((rule) => covers(rule, path));
  const about = mechanismRules.filter((rule) => covers(rule, path));
  return name === 'enabled' ? [withoutTenders(id), ...about] : [ofAbsent(id, name), withoutTenders(id), ...about];
}

/** Changes of one setting, in the order of their quarters; those after the run do not count. */
const changesOf = ({ schedule }: Scenario, path: string, quarters: number) =>
  schedule.filter((change) => Object.hasOwn(change.set, path) && change.quarter < quarters);

/** The last quarter in which what held before a change still shows: it is where a ramp starts from. */
const lastBefore = ({ quarter, over, set }: Change, path: string) => (typeof set[path] === 'number' ? quarter + over - 2 : quarter - 1);

/** Rules in force while a setting has what it was set to, from the start or by a change; null where there is no such change. */
function whileSet(scenario: Scenario, inForce: readonly Settings[], path: string, quarter: number | null): readonly Settings[] | null {
  const changes = changesOf(scenario, path, inForce.length);
  const at = changes.findIndex((change) => change.quarter === quarter);
  if (quarter !== null && at < 0) return null;
  const next = changes[at + 1];
  const end = next === undefined ? inForce.length - 1 : lastBefore(next, path);
  const held = inForce.slice(quarter ?? 0, end + 1);
  return quarter === null ? [scenario.settings, ...held] : held;
}

/** A change that leaves its setting, in every quarter, what it would be without it. */
function changesNothing(scenario: Scenario, quarters: number, path: string, quarter: number): boolean {
  const changes = changesOf(scenario, path, quarters);
  const from = valueAt(scenario.settings, path.split('.'));
  const others = changes.filter((change) => change.quarter !== quarter);
  const [withIt, without] = [valuesInForce(path, from, changes, quarters), valuesInForce(path, from, others, quarters)];
  return withIt.every((value, q) => value === without[q]);
}

/** Why each setting of a scenario cannot act, by its path and the quarter of its change; the market is warmed up under the same or another scenario. */
export function inertness(scenario: Scenario, warmUp: Scenario = scenario): Why {
  const inForce = rulesInForce(scenario, scenario.settings.run.years * 4);
  const circumstances = circumstancesIn(scenario, warmUp, inForce);
  const known = new Map<Settings, Circumstances>();
  const under = (rules: Settings) => {
    const found = known.get(rules) ?? circumstances(rules);
    known.set(rules, found);
    return found;
  };
  return (path, quarter) => {
    if (quarter !== null && changesNothing(scenario, inForce.length, path, quarter))
      return { because: 'it has that value already', until: null };
    const held = whileSet(scenario, inForce, path, quarter);
    if (held === null) return null;
    const distinct = [...new Set(held)].map(under);
    const rule = rulesAbout(path).find(({ when }) => distinct.every(when));
    return rule === undefined ? null : reasonOf(rule);
  };
}

/** Every setting that was set and cannot act, in the order in which they were. */
export function inertSettings(scenario: Scenario, said: Said): Inert[] {
  const why = inertness(scenario);
  const found = (path: string, quarter: number | null, at: Place): Inert[] => {
    const reason = why(path, quarter);
    return reason === null ? [] : [{ path, quarter, ...at, ...reason }];
  };
  return [
    ...[...said.settings].flatMap(([path, at]) => found(path, null, at)),
    ...scenario.schedule.flatMap(({ quarter, over, set }, k) => {
      const at = said.schedule[k];
      if (at === undefined) return [];
      const paths = Object.entries(set);
      const atOnce = over > 1 && paths.every(([, value]) => typeof value !== 'number');
      return [
        ...(atOnce ? [{ path: 'schedule.over_quarters', quarter, ...at, ...AT_ONCE }] : []),
        ...paths.flatMap(([path]) => found(path, quarter, at)),
      ];
    }),
  ];
}

const AT_ONCE: Reason = { because: 'what is not a number changes at once', until: null };

/** 'it cannot act: partnership.mandate is none; it would with partnership.mandate of points'. */
export function reasonText({ because, until }: Reason): string {
  return until === null ? because : `${because}; it would with ${until}`;
}

/** The setting, when it was set, and why it cannot act: one sentence without a full stop. */
export function inertText(inert: Inert): string {
  const when = inert.quarter === null ? '' : ` from ${yearAndQuarter(inert.quarter)}`;
  return `${inert.path}${when} cannot act as set: ${reasonText(inert)}`;
}
