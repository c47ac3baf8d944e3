/** How much bidding a charity can do in a quarter, and whether it can afford more. */
import { turnover } from '../sector/charities.ts';
import { countBits, type Work } from '../sector/market.ts';
import type { Settings } from '../scenario/settings.ts';
import type { World } from '../world/world.ts';

/** Days of work that a bid takes which costs this much, £: more where several lines or services are asked for at once. */
export function daysOfBid({ bidding }: Settings, cost: number, { lines, services }: Pick<Work, 'lines' | 'services'>): number {
  const { day_rate, days_each_line, days_each_service } = bidding;
  return (cost / day_rate) * (1 + days_each_line * (lines.length - 1) + days_each_service * (countBits(services) - 1));
}

/**
 * What a charity has for bids this quarter, in days or in workload: what a quarter gives it and, of wider reach in a sample, what it kept. What it meets there comes
 * seldom and counts often, so that it keeps what as many quarters give, and over them bids as much as in the whole. Otherwise nothing is kept.
 */
export function withKept(aQuarter: number, kept: number, reachShare: number): number {
  return reachShare === 1 ? aQuarter : Math.min(aQuarter / reachShare, kept + aQuarter);
}

/** Whether transactions have cost a charity more of late than it can afford: it then bids for no work but its own. */
export function isOverBidBudget({ settings, sector: { charities } }: World, i: number): boolean {
  return charities.transactions[i] > settings.bidding.budget_share * turnover(charities, i);
}
