/** The world that a quarter's steps share, as it is before the first of them. */
import type { Mechanism } from '../mechanisms/mechanism.ts';
import { emptyNow } from '../world/empty-products.ts';
import { bandLimits } from '../population/size-bands.ts';
import { drawKeys } from '../random/streams.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Sector } from '../sector/sector.ts';
import { factsOfTheBaseMarket } from '../world/facts.ts';
import type { World } from '../world/world.ts';
import { emptyHooks, wire } from './wire-mechanisms.ts';

export function makeWorld(
  sector: Sector,
  scenario: Scenario,
  replication: number,
  quarter: number,
  mechanisms: readonly Mechanism[],
): World {
  const world: World = {
    sector,
    settings: scenario.settings,
    quarter,
    keys: drawKeys(scenario.seed, replication),
    facts: factsOfTheBaseMarket(),
    hooks: emptyHooks(),
    offers: { lead: false, alliance: false, stepBack: false },
    now: emptyNow(),
    bandLimits: bandLimits(scenario.settings),
    log: null,
    supplied: null,
  };
  wire(world, scenario, mechanisms);
  return world;
}
