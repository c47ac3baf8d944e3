/** One replication: a warm-up, and runs of scenarios of the same world that start from it. */
import { mechanisms } from '../../model/mechanisms/registry.ts';
import { advance as advanceRun, beginRun, type Run } from '../../model/quarter/simulate.ts';
import { warmUp as warmUpSector, type WarmState } from '../../model/quarter/warm-up.ts';
import { listFields } from '../../model/scenario/field.ts';
import type { Scenario } from '../../model/scenario/scenario.ts';
import { settingFields } from '../../model/scenario/settings.ts';
import type { World } from '../../model/world/world.ts';
import { meanMonthsOfReserves } from '../observing/census.ts';
import { localHhi } from '../observing/markets.ts';
import { RunObserver } from '../observing/run-observer.ts';
import type { RunRecord } from '../run-record.ts';
import { recordOf } from './record.ts';

export type { WarmState } from '../../model/quarter/warm-up.ts';

/** Results of another version may differ; equal version, scenario and seed give equal bytes. */
export const engineVersion = '0.1.0';

/** The values that the warm-up tests for being steady: local concentration, closures, mean reserves in months. */
function watched(world: World): number[] {
  return [localHhi(world) ?? 0, world.now.turnover.closures.length, meanMonthsOfReserves(world)];
}

export function warmUp(baseline: Scenario, replication: number): WarmState {
  return warmUpSector(baseline, replication, mechanisms, watched);
}

/** A run with its observer, for a caller that goes quarter by quarter. */
export type ObservedRun = { readonly run: Run; readonly observer: RunObserver; readonly warm: WarmState };

/** Starts a run of a scenario from a warm state, which is not changed. */
export function begin(warm: WarmState, scenario: Scenario): ObservedRun {
  const run = beginRun(warm, scenario, mechanisms);
  return { run, observer: new RunObserver(run.world, run.rules.length, warm.sector), warm };
}

/** Runs and observes the next quarter; returns false if there is none left. */
export function advance({ run, observer }: ObservedRun): boolean {
  return advanceRun(run, (world) => observer.quarter(world));
}

/** The record of a finished run. Throws if quarters are left, because outcomes are of the whole run. */
export function end({ run, observer, warm }: ObservedRun): RunRecord {
  if (run.done < run.rules.length) throw new Error(`the run has done ${run.done} of its ${run.rules.length} quarters`);
  return recordOf(observer.end(run.world), {
    scenario: run.scenario.name,
    replication: run.replication,
    warmUpQuarters: warm.quarter,
    steady: warm.steady,
  });
}

/** Runs a scenario from a warm state to its end. `each` is called after every quarter, before the next one overwrites what its steps made. */
export function runFrom(warm: WarmState, scenario: Scenario, each?: (run: Run) => void): RunRecord {
  const observed = begin(warm, scenario);
  while (advance(observed)) each?.(observed.run);
  return end(observed);
}

/** Null if b can start from a's warm state; otherwise the path of the first setting in which their worlds differ. */
export function sameWorld(a: Scenario, b: Scenario): string | null {
  if (a.seed !== b.seed) return 'seed';
  for (const { path } of listFields(settingFields)) {
    const shared = path.startsWith('population.') || path.startsWith('market.') || (path.startsWith('run.') && path !== 'run.replications');
    if (shared && JSON.stringify(at(a.settings, path)) !== JSON.stringify(at(b.settings, path))) return path;
  }
  return null;
}

function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((node, name) => (node as Record<string, unknown>)[name], value);
}
