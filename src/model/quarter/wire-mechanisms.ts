/** Scenario and mechanisms → what is hooked where: no hook of a mechanism that is off is ever called. */
import type { Mechanism } from '../mechanisms/mechanism.ts';
import type { Hooks, Values } from '../world/hooks.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { factsOfTheBaseMarket } from '../world/facts.ts';
import type { HookTable, Registered, World } from '../world/world.ts';
import { scratchFloats } from '../columns/scratch.ts';

export const hookNames = [
  'facts',
  'tender',
  'stray',
  'challenge',
  'appraise',
  'cover',
  'hedge',
  'recognise',
  'approach',
  'accept',
  'agree',
  'score',
  'mobilise',
  'serve',
  'relate',
  'handBack',
  'takeover',
  'live',
] as const satisfies readonly (keyof Hooks<World>)[];

export function enabledMechanisms(scenario: Scenario, mechanisms: readonly Mechanism[]): readonly Mechanism[] {
  return mechanisms.filter((mechanism) => scenario.mechanisms[mechanism.id]?.enabled ?? true);
}

/** Values of a mechanism's parameters: the scenario's, or the defaults. */
export function parametersOf(scenario: Scenario, { id, defaults }: Mechanism): Values<string> {
  const given = scenario.mechanisms[id]?.parameters;
  if (given === undefined || Object.keys(given).length === 0) return defaults;
  let values = merged.get(given);
  if (values === undefined) merged.set(given, (values = { ...defaults, ...given }));
  return values;
}

/** Values that a scenario changes, merged once: all worlds of the scenario share a record. */
const merged = new WeakMap<object, Values<string>>();

type OwnColumns = Pick<Registered<(typeof hookNames)[number]>, 'column' | 'meanColumn'>;

/** Working columns of each hook of each mechanism: all worlds of a thread share them, as they do all others. */
const columns = new Map<string, OwnColumns>();

function columnsOf(hook: string): OwnColumns {
  let own = columns.get(hook);
  if (own === undefined) columns.set(hook, (own = { column: scratchFloats(), meanColumn: scratchFloats() }));
  return own;
}

/** Hooks the enabled mechanisms into a world: facts first, then the others, in the order of the ledger. */
export function wire(world: World, scenario: Scenario, mechanisms: readonly Mechanism[]): void {
  const enabled = enabledMechanisms(scenario, mechanisms);
  const active = enabled.map((mechanism) => ({ id: mechanism.id, hooks: mechanism.hooks, values: parametersOf(scenario, mechanism) }));
  Object.assign(world.facts, factsOfTheBaseMarket());
  for (const { hooks, values } of active) hooks.facts?.(values, world.facts);
  for (const name of hookNames) {
    const entries: Registered<typeof name>[] = [];
    for (const { id, hooks, values } of active) {
      const run = hooks[name];
      if (run !== undefined) entries.push({ id, run, values, ...columnsOf(`${name} of ${id}`) });
    }
    Object.assign(world.hooks, { [name]: entries });
  }
  const offered = new Set(enabled.flatMap((mechanism) => mechanism.offers ?? []));
  Object.assign(world.offers, { lead: offered.has('lead'), alliance: offered.has('alliance'), stepBack: offered.has('step_back') });
}

export function emptyHooks(): HookTable {
  return Object.fromEntries(hookNames.map((name) => [name, []])) as unknown as HookTable;
}
