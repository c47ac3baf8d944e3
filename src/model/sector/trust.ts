/** Trust between two charities: their own tie, or the climate of the places they work in. */
import { tieBetween } from './ties.ts';
import type { World } from './world.ts';

/** Trust of 0.5 is neither warm nor wary. */
export function trustBetween(world: World, i: number, j: number): number {
  const { ties, places, charities } = world.sector;
  const t = tieBetween(ties, i, j);
  if (t >= 0) return ties.trust[t];
  return 0.5 * (places.climate[charities.home[i]] + places.climate[charities.home[j]]);
}
