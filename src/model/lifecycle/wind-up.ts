/** A charity that has lost much of its income may decide to wind up while it can still pay what it owes. */
import { exp } from '../random/numerics.ts';
import type { Settings } from '../scenario/settings.ts';
import { contractIncome, type Charities } from '../sector/charities.ts';
import type { Sector } from '../sector/sector.ts';

type Rules = Pick<
  Settings['life'],
  'wind_up_rate' | 'wind_up_steepness' | 'wind_up_team' | 'wind_up_dependence' | 'peak_fading' | 'public_memory'
>;

/** Share of its peak by which lasting income has fallen, 0–1; 0 without a peak. */
export function fallFromPeak(income: number, peak: number): number {
  return peak > 0 ? Math.max(0, 1 - income / peak) : 0;
}

/**
 * Chance of deciding to wind up in a quarter, 0–1. It rises more and more steeply with the fall from the peak, and is higher where staff
 * went with the work that was lost and where one piece of work was most of what it did.
 *
 * @param fall from the peak of lasting income, 0–1
 * @param withStaff work lost with its staff, relative to the peak, 0–1
 * @param largest largest piece of work lost, relative to the peak, 0–1
 */
export function chanceOfWindUp(fall: number, withStaff: number, largest: number, rules: Rules): number {
  if (fall <= 0) return 0;
  const hazard = rules.wind_up_rate * (exp(rules.wind_up_steepness * fall) - 1);
  return Math.min(1, hazard * (1 + rules.wind_up_team * withStaff) * (1 + rules.wind_up_dependence * largest));
}

/**
 * Brings what is remembered of the public money of all charities up to the quarter that ends; called before any of them ends in it.
 *
 * @returns what is remembered now relative to what was before, 0 or more; 1 where there was none before
 */
export function followPublicMoney(sector: Sector, { public_memory }: Pick<Rules, 'public_memory'>): number {
  const { charities, byIdentity, publicMoney: before } = sector;
  let now = 0;
  for (let n = 0; n < byIdentity.length; n++) now += contractIncome(charities, byIdentity[n]);
  sector.publicMoney = before > 0 ? before + public_memory * (now - before) : now;
  return before > 0 ? sector.publicMoney / before : 1;
}

/**
 * Brings what charity i remembers of its income up to the quarter that ends, and returns its chance of winding up. What one of wider
 * reach wins and loses evens out between its places; in a sample of them it evens out over time instead, the longer the smaller the sample.
 * What becomes of all public money becomes of its own in every place.
 *
 * @param inAll the public money of all charities, as remembered, relative to the quarter before
 */
export function followIncome(charities: Charities, i: number, rules: Rules, inAll: number): number {
  const { otherIncome, publicIncome, peakIncome, lostWithStaff, largestLoss, reachShare } = charities;
  const now = contractIncome(charities, i);
  const pace = peakIncome[i] > 0 ? rules.public_memory * reachShare[i] : 1;
  const before = reachShare[i] < 1 ? inAll * publicIncome[i] : publicIncome[i];
  publicIncome[i] = before + pace * (now - before);
  const kept = 1 - rules.peak_fading;
  const income = otherIncome[i] + publicIncome[i];
  const peak = Math.max(income, kept * peakIncome[i]);
  peakIncome[i] = peak;
  lostWithStaff[i] *= kept;
  largestLoss[i] *= kept;
  if (peak <= income) return 0;
  return chanceOfWindUp(fallFromPeak(income, peak), Math.min(1, lostWithStaff[i] / peak), Math.min(1, largestLoss[i] / peak), rules);
}
