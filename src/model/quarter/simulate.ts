/** A run that its caller begins, steps through, pauses and branches. */
import type { Mechanism } from '../mechanisms/mechanism.ts';
import { newcomersIn } from '../population/draw.ts';
import { ofFixedShape } from '../columns/fixed-shape.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { rulesInForce } from '../scenario/schedule.ts';
import type { Settings } from '../scenario/settings.ts';
import { copySector } from '../sector/copy.ts';
import { makeRoom } from '../sector/storage.ts';
import type { World } from '../world/world.ts';
import { makeWorld } from './make-world.ts';
import { runQuarter, type Observer } from './run-quarter.ts';
import type { WarmState } from './warm-up.ts';
import { enabledMechanisms } from './wire-mechanisms.ts';
import { QUARTERS_A_YEAR } from '../sector/units.ts';

export type Run = {
  readonly world: World;
  readonly scenario: Scenario;
  readonly mechanisms: readonly Mechanism[];
  readonly replication: number;
  /** Rules in force in each quarter of the run. */
  readonly rules: readonly Settings[];
  /** Quarters done. */
  done: number;
};

/** A scenario about to run from a warm state, which stays as it was. */
export function beginRun(warm: WarmState, scenario: Scenario, mechanisms: readonly Mechanism[]): Run {
  const { years } = scenario.settings.run;
  const sector = copySector(warm.sector);
  // Another scenario may found more charities than the one that the market was warmed up under.
  makeRoom(sector, newcomersIn(scenario.settings, years, sector.byIdentity.length));
  const world = makeWorld(sector, scenario, warm.replication, warm.quarter, mechanisms);
  const on = new Set(enabledMechanisms(scenario, mechanisms));
  for (const mechanism of mechanisms) if (!on.has(mechanism)) mechanism.neutral?.(world);
  return { world, scenario, mechanisms, replication: warm.replication, rules: rulesByQuarter(scenario, years * QUARTERS_A_YEAR), done: 0 };
}

/** One object for each stretch of unchanged rules, so that a change is seen by comparing objects. */
function rulesByQuarter(scenario: Scenario, quarters: number): Settings[] {
  let last: { readonly given: Settings; readonly fixed: Settings } | null = null;
  return [...rulesInForce(scenario, quarters)].map((given) => {
    if (last === null || last.given !== given) last = { given, fixed: ofFixedShape(given) };
    return last.fixed;
  });
}

/** Runs the next quarter, if there is one; says whether it ran. */
export function advance(run: Run, observe: Observer = () => {}): boolean {
  const rules = run.rules[run.done];
  if (rules === undefined) return false;
  runQuarter(run.world, rules, observe);
  run.done++;
  return true;
}

/** The same run as it now stands, to go on by itself: what either does is not seen by the other. */
export function branch(run: Run): Run {
  const { world, scenario, mechanisms, replication } = run;
  return { ...run, world: makeWorld(copySector(world.sector), scenario, replication, world.quarter, mechanisms) };
}

/** Runs a scenario from a warm state to its end. */
export function simulate(
  warm: WarmState,
  scenario: Scenario,
  mechanisms: readonly Mechanism[],
  observe: Observer,
  prepare: Observer = () => {},
): World {
  const run = beginRun(warm, scenario, mechanisms);
  prepare(run.world);
  while (advance(run, observe));
  return run.world;
}
