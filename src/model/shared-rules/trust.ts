/** Trust between two charities: their own tie, or the climate of the places they work in. */
import { tie, tieBetween } from '../sector/ties.ts';
import type { World } from '../world/world.ts';

/** Trust between two charities that goes by the climate of the places they work in. */
export function climateBetween({ sector: { places, charities } }: World, i: number, j: number): number {
  return (places.climate[charities.home[i]] + places.climate[charities.home[j]]) / 2;
}

/** Trust of 0.5 is neither warm nor wary. */
export function trustBetween(world: World, i: number, j: number): number {
  const { ties } = world.sector;
  const t = tieBetween(ties, i, j);
  return t >= 0 ? ties.trust[t] : climateBetween(world, i, j);
}

/** Every pair trusts each other as its places do, whatever there has been between them. */
export function forgetPairs(world: World): void {
  const { ties } = world.sector;
  for (let t = 0; t < ties.a.length; t++) ties.trust[t] = climateBetween(world, ties.a[t], ties.b[t]);
}

/** A partner that has found out what its lead did trusts it less, by a share of the trust there was. */
export function loseTrust(world: World, lead: number, partner: number, share: number): void {
  const { ties } = world.sector;
  ties.trust[tie(ties, lead, partner, trustBetween(world, lead, partner))] *= 1 - share;
}
