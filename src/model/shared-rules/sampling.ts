/**
 * Charities of wider reach of which only part is simulated. What they meet in that part stands for what they meet in all of their reach,
 * so that they learn, and are held back, as fast as in the whole country.
 */
import { pow } from '../random/numerics.ts';
import { NATIONAL } from '../sector/charities.ts';
import { WHOLE_REGION } from '../sector/market.ts';
import type { Places } from '../sector/places.ts';
import type { World } from '../world/world.ts';

/**
 * How many contracts or tenders there are in the whole reach of charity i for one like this in the simulated part. Those for a whole region are all
 * simulated; those for several areas together are, as those for one, of the sampled areas alone.
 *
 * @param area index, `WHOLE_REGION` or `SEVERAL_AREAS`
 */
export function standsFor({ sector: { charities, places } }: World, i: number, area: number): number {
  const share = charities.reachShare[i];
  if (share === 1) return 1;
  if (charities.reach[i] === NATIONAL) return standsAcrossCountry(places, share, area);
  return area === WHOLE_REGION ? 1 : 1 / share;
}

/** The same for one that works across the country, of whose work the given share is simulated. */
export function standsAcrossCountry({ areasOfRegion, regionsWithAreas }: Places, share: number, area: number): number {
  return area === WHOLE_REGION ? areasOfRegion.length / regionsWithAreas : 1 / share;
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
