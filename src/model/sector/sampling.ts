/**
 * Charities of wider reach of which only part is simulated. What they meet in that part stands for what they meet in all of their reach,
 * so that they learn, and are held back, as fast as in the whole country.
 */
import { pow } from '../random/numerics.ts';
import type { World } from './world.ts';
import { NATIONAL } from './charities.ts';

/** How many contracts or tenders there are in the whole reach of charity i for one like this in the simulated part: a region's are all simulated. */
export function standsFor({ sector: { charities, places } }: World, i: number, area: number): number {
  if (charities.reachShare[i] === 1) return 1;
  if (area >= 0) return 1 / charities.reachShare[i];
  return charities.reach[i] === NATIONAL ? places.areasOfRegion.length / places.regionsWithAreas : 1;
}

/** How many times two charities meet in their common reach for once in the simulated part of it. */
export function standsForBoth(world: World, i: number, j: number, area: number): number {
  return Math.min(standsFor(world, i, area), standsFor(world, j, area));
}

/** A step towards something, as a share of what is left, taken so many times. */
export function taken(step: number, times: number): number {
  return times === 1 ? step : 1 - pow(1 - step, times);
}
