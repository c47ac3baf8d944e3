/** What a charity remembers of work it has lost: to another provider, to the commissioner, or in a cut. */
import type { Charities } from '../sector/charities.ts';

/** Notes that charity i lost work, £ a year, and whether its staff went with it. */
export function noteLoss({ lostWithStaff, largestLoss }: Charities, i: number, lost: number, staffTransfer: boolean): void {
  if (staffTransfer) lostWithStaff[i] += lost;
  largestLoss[i] = Math.max(largestLoss[i], lost);
}
