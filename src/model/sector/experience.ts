/** What charities and places remember of bids: counts of bids and wins that fade. */
import { SERVICES } from '../scenario/names.ts';

/** What charities have learnt from their own bids: fading counts, with rows only for those who have ever bid. */
export type Experience = { rows: number; counts: Float64Array };

/** Services, times the two forms (alone, together), times bids and wins. */
const COUNTS = SERVICES.length * 4;

/** Where the counts of a row for a service and a form are: bids, then wins. The other form's are found with bit 1 turned, so that all four are read together. */
export function countsAt(row: number, service: number, form: number): number {
  return row * COUNTS + service * 4 + form * 2;
}

export const makeExperience = (): Experience => ({ rows: 0, counts: new Float64Array(64 * COUNTS) });

/** A new row of experience; its number. */
export function addExperience(experience: Experience): number {
  const { counts, rows } = experience;
  if ((rows + 1) * COUNTS > counts.length) {
    experience.counts = new Float64Array(2 * counts.length);
    experience.counts.set(counts);
  }
  return experience.rows++;
}

/** What the charities of each area have learnt from each other's bids: the same counts, a row an area; and in one more, for-profit providers. */
export type MarketMemory = { counts: Float64Array };

export const makeMarketMemory = (areas: number): MarketMemory => ({ counts: new Float64Array((areas + 1) * COUNTS) });
