/** What a charity remembers of work that went to another provider. */
import type { Charities } from '../sector/charities.ts';

/** Notes that charity i lost work, £ a year, and whether its staff went with it. */
export function noteLoss({ lostWithStaff, largestLoss }: Charities, i: number, lost: number, staffTransfer: boolean): void {
  if (staffTransfer) lostWithStaff[i] += lost;
  largestLoss[i] = Math.max(largestLoss[i], lost);
}
