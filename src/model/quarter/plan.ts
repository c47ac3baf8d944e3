/** Scenario and mechanisms → what is hooked where: a mechanism that is off is never built. */
import type { Mechanism } from '../mechanisms/mechanism.ts';
import type { Hooks } from '../mechanisms/hooks.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { factsOfTheBaseMarket, type HookTable, type World } from '../sector/world.ts';

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
] as const satisfies readonly (keyof Hooks)[];

export function enabledMechanisms(scenario: Scenario, mechanisms: readonly Mechanism[]): readonly Mechanism[] {
  return mechanisms.filter((mechanism) => scenario.mechanisms[mechanism.id]?.enabled ?? true);
}

/** Values of a mechanism's parameters: the scenario's, or the defaults. */
export function parametersOf(scenario: Scenario, mechanism: Mechanism): Record<string, number> {
  const given = scenario.mechanisms[mechanism.id]?.parameters ?? {};
  return Object.fromEntries(Object.entries(mechanism.parameters).map(([name, declared]) => [name, given[name] ?? declared.default]));
}

/** Hooks of the world before and of the one at hand. */
let kept: readonly HookTable[] = [];

/** Rows of charities up to which a world is small beside what the runtime takes. */
const SMALL_WORLD = 50_000;

/**
 * Keeps hooks until those of the next world are in use. They are made anew for every world, and share their tuned code: with none alive when
 * the runtime collects all garbage, it goes with them, and the next world begins with code that is tuned again. A country is not kept for
 * that: tuning is little of its run, and its memory much.
 */
function keepTuned(hooks: HookTable, rows: number): void {
  kept = rows > SMALL_WORLD ? [] : [...kept.slice(-1), hooks];
}

/** Builds the enabled mechanisms into a world: facts first, then hooks in order of the ledger. */
export function wire(world: World, scenario: Scenario, mechanisms: readonly Mechanism[]): void {
  const enabled = enabledMechanisms(scenario, mechanisms);
  const built = enabled.map((mechanism) => ({ id: mechanism.id, hooks: mechanism.build(parametersOf(scenario, mechanism), world) }));
  Object.assign(world.facts, factsOfTheBaseMarket());
  for (const { hooks } of built) hooks.facts?.(world.facts);
  const table = world.hooks as { -readonly [K in keyof HookTable]: HookTable[K] };
  for (const name of hookNames) {
    const entries = built.flatMap(({ id, hooks }) => (hooks[name] === undefined ? [] : [{ id, run: hooks[name] }]));
    Object.assign(table, { [name]: entries });
  }
  keepTuned(table, world.sector.charities.capacity);
  const offered = new Set(enabled.flatMap((mechanism) => mechanism.offers ?? []));
  Object.assign(world.offers, { lead: offered.has('lead'), alliance: offered.has('alliance'), stepBack: offered.has('step_back') });
}

export function emptyHooks(): HookTable {
  return Object.fromEntries(hookNames.map((name) => [name, []])) as unknown as HookTable;
}
