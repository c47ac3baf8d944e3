/** Spot work that is taken into what is let together. */
import { bundles } from '../scenario/bundles.ts';
import { SERVICES } from '../scenario/names.ts';
import type { World } from '../world/world.ts';

/** What each line takes in when it is let this quarter, £ a year before multiples, by row of the line; null where the rules take in none. */
export type SpotWork = Float64Array | null;

/**
 * Of the spot budget that a place and service had at the start, `market.spot_taken_in`, shared among its lines by their budgets at the start.
 * A line takes in its part once, when it is first let under such a rule; a region's line takes in none, nor is anything taken of work that
 * nobody does any more.
 */
export function spotWorkOfLines(world: World): SpotWork {
  const { lines, spot, places } = world.sector;
  const { contract, market } = world.settings;
  if (contract.takes_in_spot === 'none' || !bundles(world.settings)) return null;
  const markets = places.count * SERVICES.length;
  const ofLines = new Float64Array(markets);
  const ofPool = new Float64Array(markets);
  for (const { area, service, budget, members } of spot) {
    if (area >= 0 && members.length > 0) ofPool[area * SERVICES.length + service] = budget;
  }
  for (const { area, service, annual, takenIn } of lines) {
    if (area < 0) continue;
    ofLines[area * SERVICES.length + service] += annual - takenIn;
    if (ofPool[area * SERVICES.length + service] > 0) ofPool[area * SERVICES.length + service] += takenIn;
  }
  const amounts = new Float64Array(lines.length);
  for (let l = 0; l < lines.length; l++) {
    const { area, service, annual, takenIn } = lines[l];
    if (area < 0 || takenIn > 0) continue;
    const m = area * SERVICES.length + service;
    amounts[l] = (market.spot_taken_in * ofPool[m] * annual) / ofLines[m];
  }
  return amounts;
}

/** Moves a yearly budget from the spot work of a line's place and service to the line. */
export function takeIn({ sector: { lines, spot } }: World, l: number, amount: number): void {
  const line = lines[l];
  const pool = spot.find(({ area, service }) => area === line.area && service === line.service);
  if (amount <= 0 || pool === undefined) return;
  const moved = Math.min(amount, pool.budget);
  pool.budget -= moved;
  line.annual += moved;
  line.takenIn = moved;
}
