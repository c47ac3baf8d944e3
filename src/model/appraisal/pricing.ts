/** At what price bids would be made, and what they are worth in money. */
import { exp } from '../random/numerics.ts';
import { STEP_BACK } from '../scenario/names.ts';
import type { Tender } from '../sector/market.ts';
import { waitingCost } from '../shared-rules/waiting-cost.ts';
import type { Options } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { QUARTERS_A_YEAR, TINY } from '../sector/units.ts';

/**
 * Mark-ups on full cost a charity considers, ascending in equal steps: from below it by nearly all that the most willing bear themselves
 * (0.43, the covers together) to above it by more than a ceiling often allows, so that the list seldom decides a price.
 */
const MARK_UPS = [-0.36, -0.27, -0.18, -0.09, 0, 0.09, 0.18] as const;

/** Whether some mark-up that the rules allow on a full cost meets a tender's ceiling, £ a year. */
export function meetsCeiling({ settings }: World, { annual }: Tender, fullCost: number): boolean {
  const lowest = settings.price.full_cost_recovery ? 0 : MARK_UPS[0];
  // Rounding must not decide whether a price meets the ceiling.
  return fullCost * (1 + lowest) <= annual * (1 + TINY);
}

/**
 * Sets each bid's price to the best, its chance of winning at that price, and its money: expected surplus over what is staked, within its
 * range. Every bid must meet its tender's ceiling at some price.
 */
export function priceBids(world: World, bids: Options): void {
  const { price_sensitivity, usual_price, money_floor, money_limit } = world.settings.bidding;
  const { monitoring_limit } = world.settings.burden;
  const { full_cost_recovery } = world.settings.price;
  for (let r = 0; r < bids.count; r++) {
    if (bids.strategy[r] === STEP_BACK) continue;
    const tender = world.now.tenders[bids.tender[r]];
    const { annual, grant } = tender;
    const fullCost = bids.fullCost[r];
    const ownPart = bids.ownPart[r];
    const bidCost = bids.bidCost[r];
    const setUp = bids.setUp[r];
    const perceived = fullCost * (1 - bids.covered[r]);
    const years = tender.quarters / QUARTERS_A_YEAR;
    const waiting = waitingCost(world, bids.charity[r], tender, ownPart);
    const odds = bids.belief[r] / (1 - bids.belief[r]);
    const sway = grant ? 0 : price_sensitivity;
    const ceiling = annual * (1 + TINY);
    let best = -Infinity;
    for (let k = 0; k < MARK_UPS.length; k++) {
      const markUp = MARK_UPS[k];
      if (full_cost_recovery && markUp < 0) continue;
      const least = fullCost * (1 + markUp);
      if (least > ceiling) break;
      // A grant is the whole amount to whoever can do the work for it.
      const price = grant ? annual : least;
      const chance = swayed(odds, sway * (usual_price - price / annual));
      const monitoring = Math.min(bids.monitoring[r], monitoring_limit * price * ownPart);
      const yearly = (price - perceived) * ownPart - monitoring - bids.workingTogether[r];
      const surplus = chance * (yearly * years - setUp - waiting) - bidCost;
      if (surplus > best) {
        best = surplus;
        bids.price[r] = price;
        bids.winChance[r] = chance;
      }
    }
    const value = best / (bidCost + setUp);
    // The limit is for a whole contract: whoever leaves a part of it to others has that much less, however well it pays.
    const limit = money_limit * ownPart;
    bids.money[r] = value < money_floor ? money_floor : value > limit ? limit : value;
  }
}

/** Chance of winning that is believed at a price, where one at an average price is believed in; a grant's price sways nobody. */
export function chanceAt({ settings }: World, { annual, grant }: Tender, belief: number, price: number): number {
  const { price_sensitivity, usual_price } = settings.bidding;
  return swayed(belief / (1 - belief), (grant ? 0 : price_sensitivity) * (usual_price - price / annual));
}

/** A chance, of the odds at an average price and what a price does to their logarithm. */
function swayed(odds: number, byPrice: number): number {
  const oddsAt = odds * exp(byPrice);
  return oddsAt / (1 + oddsAt);
}
