/** What a bid would cost, at what price it would be made, and what it is worth in money. */
import { exp } from '../random/numerics.ts';
import type { Tender } from '../sector/market.ts';
import type { World } from '../world/world.ts';

/** Mark-ups on full cost a charity considers. */
const MARK_UPS = [-0.25, -0.15, -0.05, 0, 0.05] as const;

/** What bids would rest on, a row each: cost, belief, what the charity would hold itself, and what it costs to try. */
export type Prospects = {
  count: number;
  readonly charity: Int32Array;
  /** Index into world.tenders. */
  readonly tender: Int32Array;
  readonly fullCost: Float64Array;
  readonly covered: Float64Array;
  readonly belief: Float64Array;
  readonly ownPart: Float64Array;
  readonly bidCost: Float64Array;
  readonly setUp: Float64Array;
  readonly workingTogether: Float64Array;
  /** What answering to the commissioner would cost, £ a year, before its limit as a share of the price. */
  readonly monitoring: Float64Array;
};

/** The best price for each prospect, the chance of winning at it, and expected surplus over what is staked, within its range; −Infinity where no price meets the ceiling. */
export type Offers = { readonly price: Float64Array; readonly chance: Float64Array; readonly money: Float64Array };

export function bestOffers(world: World, prospects: Prospects, { price: prices, chance: chances, money }: Offers): void {
  const { price_sensitivity, money_floor, money_limit } = world.settings.bidding;
  const { full_cost_recovery } = world.settings.price;
  for (let r = 0; r < prospects.count; r++) {
    const tender = world.tenders[prospects.tender[r]];
    const { annual, grant } = tender;
    const fullCost = prospects.fullCost[r];
    const ownPart = prospects.ownPart[r];
    const bidCost = prospects.bidCost[r];
    const setUp = prospects.setUp[r];
    const perceived = fullCost * (1 - prospects.covered[r]);
    const years = tender.quarters / 4;
    const waiting = arrearsCost(world, prospects.charity[r], tender, ownPart);
    const odds = prospects.belief[r] / (1 - prospects.belief[r]);
    const sway = grant ? 0 : price_sensitivity;
    const ceiling = annual * (1 + 1e-9);
    let best = -Infinity;
    for (let k = 0; k < MARK_UPS.length; k++) {
      const markUp = MARK_UPS[k];
      if (full_cost_recovery && markUp < 0) continue;
      const least = fullCost * (1 + markUp);
      if (least > ceiling) break;
      // A grant is the whole amount to whoever can do the work for it.
      const price = grant ? annual : least;
      const oddsAt = odds * exp(sway * (0.92 - price / annual));
      const chance = oddsAt / (1 + oddsAt);
      const watched = Math.min(prospects.monitoring[r], 0.1 * price * ownPart);
      const yearly = (price - perceived) * ownPart - watched - prospects.workingTogether[r];
      const surplus = chance * (yearly * years - setUp - waiting) - bidCost;
      if (surplus > best) {
        best = surplus;
        prices[r] = price;
        chances[r] = chance;
      }
    }
    const value = best / (bidCost + setUp);
    money[r] = best === -Infinity ? best : value < money_floor ? money_floor : value > money_limit ? money_limit : value;
  }
}

/** Cost of waiting to be paid over the contract, £: more where reserves do not cover the wait. */
function arrearsCost(world: World, i: number, tender: Tender, ownPart: number): number {
  if (tender.arrears === 0) return 0;
  const { arrears_cost, arrears_shortage_cost } = world.settings.bidding;
  const { charities } = world.sector;
  const waiting = (tender.annual * ownPart * tender.arrears) / 4;
  const short = Math.max(0, waiting - Math.max(0, charities.reserves[i] / 100 / charities.reachShare[i]));
  return (waiting * arrears_cost * tender.quarters) / 4 + short * arrears_shortage_cost;
}
