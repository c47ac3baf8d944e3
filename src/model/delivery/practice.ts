/** What charities learn from the contracts they deliver. */
import { scratchFloats } from '../columns/scratch.ts';
import { lastingIncome } from '../sector/charities.ts';
import { leadPart, type Contract } from '../sector/market.ts';
import { FALLING_BACK, fallBack, nextQuality, practisedShare } from '../shared-rules/practice.ts';
import type { World } from '../world/world.ts';

/** Working column. */
const scratch = { practice: scratchFloats() };

/** A column of practice, by row, of nobody's so far: contracts that a charity delivers, £ a year, simulated part. It lasts until the next quarter. */
export function nobodysPractice({ sector: { charities } }: World): Float64Array {
  return scratch.practice(charities.count).fill(0, 0, charities.count);
}

/** Adds a contract to the practice of its lead and its partners, by their parts. */
export function countPractice({ lead, partners, parts, price, share }: Contract, practice: Float64Array): void {
  if (lead < 0) return;
  practice[lead] += price * share * leadPart(parts);
  for (let k = 0; k < partners.length; k++) practice[partners[k]] += price * share * parts[k];
}

/** What everybody is good at, a quarter on. */
export function learnFrom(practice: Float64Array, { settings: { delivery }, sector: { charities, byIdentity } }: World): void {
  const { quality, restingQuality, reachShare } = charities;
  for (let n = 0; n < byIdentity.length; n++) {
    const i = byIdentity[n];
    const practised = practisedShare(practice[i], lastingIncome(charities, i), reachShare[i]);
    quality[i] = nextQuality(quality[i], restingQuality[i], practised, delivery);
  }
  for (const [level, own] of FALLING_BACK) fallBack(charities[level], charities[own], byIdentity, delivery.forgetting);
}
