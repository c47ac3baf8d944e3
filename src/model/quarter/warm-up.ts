/** The market brought to rest before a policy's schedule begins, and the test of rest. */
import type { Mechanism } from '../mechanisms/mechanism.ts';
import { drawSector, newcomersIn } from '../population/draw.ts';
import { ofFixedShape } from '../columns/fixed-shape.ts';
import { drawKeys } from '../random/streams.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { storePlaceByPlace } from '../sector/storage.ts';
import type { Sector } from '../sector/sector.ts';
import type { World } from '../world/world.ts';
import { makeWorld } from './make-world.ts';
import { runQuarter, type Observer } from './run-quarter.ts';
import { QUARTERS_A_YEAR } from '../sector/units.ts';

/** The state at the end of a warm-up; plain data, so that it can be branched and sent to a worker. */
export type WarmState = { readonly sector: Sector; readonly quarter: number; readonly steady: boolean; readonly replication: number };

/** Mean and standard error of a block of values. */
function block(values: readonly number[]): { mean: number; error: number } {
  let sum = 0;
  for (const x of values) sum += x;
  const mean = sum / values.length;
  let squares = 0;
  for (const x of values) squares += (x - mean) * (x - mean);
  const variance = squares / (values.length - 1);
  return { mean, error: Math.sqrt(variance / values.length) };
}

/** Quarters in each of the two blocks that are compared. */
const BLOCK = 8;

/** Whether a series is steady: its last two blocks of eight quarters differ by less than the tolerance, or by less than their noise. */
export function isSteady(series: readonly number[], tolerance: number): boolean {
  if (series.length < 2 * BLOCK) return false;
  const late = block(series.slice(-BLOCK));
  const early = block(series.slice(-2 * BLOCK, -BLOCK));
  const gap = Math.abs(late.mean - early.mean);
  return gap <= tolerance * Math.abs(early.mean) || gap <= 2 * Math.sqrt(late.error * late.error + early.error * early.error);
}

/** The market brought to rest under the baseline's rules as they stand before its schedule. */
export function warmUp(
  baseline: Scenario,
  replication: number,
  mechanisms: readonly Mechanism[],
  watched: (world: World) => readonly number[],
): WarmState {
  const keys = drawKeys(baseline.seed, replication);
  const sector = drawSector(baseline.settings, keys);
  const world = makeWorld(sector, baseline, replication, 0, mechanisms);
  const { warm_up_quarters, warm_up_limit_quarters, steady_tolerance } = baseline.settings.run;
  const rules = ofFixedShape(baseline.settings);
  const series: number[][] = [];
  const look: Observer = (now) => watched(now).forEach((value, k) => (series[k] ??= []).push(value));
  let steady = false;
  while (
    world.quarter < warm_up_limit_quarters &&
    !(steady && world.quarter >= warm_up_quarters && world.quarter % QUARTERS_A_YEAR === 0)
  ) {
    runQuarter(world, rules, look);
    steady = series.every((values) => isSteady(values, steady_tolerance));
  }
  sector.books.flows.fill(0);
  storePlaceByPlace(sector, newcomersIn(rules, rules.run.years, sector.byIdentity.length));
  return { sector, quarter: world.quarter, steady, replication };
}
