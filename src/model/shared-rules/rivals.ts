/** Who competes with whom: the same service, and the same place or one of them everywhere. */
import { NATIONAL } from '../sector/charities.ts';
import type { World } from '../world/world.ts';

export function rivals(world: World, i: number, j: number): boolean {
  const { charities } = world.sector;
  if (charities.mainService[i] !== charities.mainService[j]) return false;
  return charities.home[i] === charities.home[j] || charities.reach[i] === NATIONAL || charities.reach[j] === NATIONAL;
}
