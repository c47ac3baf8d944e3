/** How many tenders charities can look into. */
import { BANDS } from '../scenario/names.ts';
import type { World } from '../world/world.ts';

/** Tenders a charity of each band has attention for in a quarter, on average. */
export function attentionByBand({ settings }: World): number[] {
  return BANDS.map((band) => settings.attention.appraised_per_quarter[band]);
}
