/** How what a charity is disposed to do gives way to the pressure it is under. */
import type { Charities } from './charities.ts';

/** Weight of mission in a choice, 0–1: pressure moves it to survival, the sense of agency resists that. */
export function missionPull(charities: Charities, i: number): number {
  return charities.missionOrientation[i] * (1 - charities.pressure[i] * (1 - charities.agency[i]));
}
