/**
 * Charities of wider reach of which only part is simulated. What they meet in that part stands for what they meet in all of their reach,
 * so that they learn, and are held back, as fast as in the whole country.
 */
import { pow } from '../random/numerics.ts';
import { NATIONAL } from '../sector/charities.ts';
import { WHOLE_REGION } from '../sector/market.ts';
import type { World } from '../world/world.ts';

/**
 * How many contracts or tenders there are in the whole reach of charity i for one like this in the simulated part. Those for a whole region are all
 * simulated; those for several areas together are, as those for one, of the sampled areas alone.
 *
 * @param area index, `WHOLE_REGION` or `SEVERAL_AREAS`
 */
export function standsFor({ sector: { charities, places } }: World, i: number, area: number): number {
  if (charities.reachShare[i] === 1) return 1;
  if (area !== WHOLE_REGION) return 1 / charities.reachShare[i];
  return charities.reach[i] === NATIONAL ? places.areasOfRegion.length / places.regionsWithAreas : 1;
}

/** A step of charity i, a share of what is left, taken as often as what it meets stands for. */
export function stepOf(world: World, i: number, area: number, share: number): number {
  return taken(share, standsFor(world, i, area));
}

/** The same for what happens between two charities, as often as they meet in their common reach. */
export function stepOfBoth(world: World, i: number, j: number, area: number, share: number): number {
  return taken(share, Math.min(standsFor(world, i, area), standsFor(world, j, area)));
}

function taken(share: number, times: number): number {
  return times === 1 ? share : 1 - pow(1 - share, times);
}
