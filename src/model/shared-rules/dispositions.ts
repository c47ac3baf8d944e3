/** How what a charity is disposed to do gives way to the pressure it is under. */
import { LARGE, type Charities } from '../sector/charities.ts';
import type { World } from '../world/world.ts';

/** How far charities in general feel able to choose otherwise; judgement, the mean of their sense of agency. */
export const COMMON_RESOLVE = 0.47;

/** How far a charity gives way to pressure, relative to the common level: 0 for one that feels wholly free, 1 at the common level. */
export function yielding(charities: Charities, i: number): number {
  return (1 - charities.resolve[i]) / (1 - COMMON_RESOLVE);
}

/** Weight of mission in a choice, 0–1: pressure moves it to survival, the sense of agency resists that. */
export function missionPull(charities: Charities, i: number): number {
  return charities.missionOrientation[i] * (1 - charities.pressure[i] * (1 - charities.resolve[i]));
}

/** How far a larger charity is given to building an empire, 0–1: as much as its disposition is beyond where that begins. */
export function givenToEmpire({ sector: { charities }, facts: { empireFrom } }: World, i: number): number {
  if (charities.band[i] < LARGE || charities.empire[i] <= empireFrom) return 0;
  return (charities.empire[i] - empireFrom) / (1 - empireFrom);
}
