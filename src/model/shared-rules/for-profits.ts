/** What pays a for-profit provider, and what it bids: the same rule where a bid is decided and where it is asked who holds work at the start. */
import { exp, log, log10 } from '../random/numerics.ts';
import type { Settings } from '../scenario/settings.ts';
import { forProfit, isForProfit, type Tender } from '../sector/market.ts';
import { QUARTERS_A_YEAR } from '../sector/units.ts';
import type { World } from '../world/world.ts';
import { usualBidCost } from './capability.ts';

/** Mark-ups on its cost that a for-profit provider considers, ascending; judgement: thin margins to those of a good year. */
const MARK_UPS = [0.02, 0.05, 0.1, 0.15, 0.2] as const;

/**
 * Work on offer, as a for-profit provider sees it. `annual` is the highest price, `amount` the work itself in budgets at the start, both £ a
 * year; `burden` multiplies the cost of a bid.
 */
export type Offered = { readonly annual: number; readonly amount: number; readonly quarters: number; readonly burden: number };

/**
 * What work costs a for-profit provider, £ a year; `luck` in log points. Larger contracts cost less for each pound of work, by tenfold steps
 * from the reference value, and managing one costs the same whatever its size.
 */
export function costOfWork({ for_profit, bidding }: Settings, { amount, quarters }: Offered, luck: number): number {
  const { cost_level, size_economy, management } = for_profit;
  const whole = (amount * quarters) / QUARTERS_A_YEAR;
  return amount * cost_level * (1 - size_economy * log10(whole / bidding.cost_reference)) * exp(luck) + management;
}

/** What a bid costs a for-profit provider, £: what it costs a charity of usual skill, and bringing in one subcontractor where it has to. */
export function costOfItsBid(settings: Settings, { annual, quarters, burden }: Offered, subcontracts: boolean): number {
  return usualBidCost(settings, annual, quarters, burden) + (subcontracts ? settings.bidding.partnering_cost : 0);
}

/**
 * The price, £ a year, at which a for-profit provider expects most of a bid; null where no price within the ceiling makes up for the bid.
 * `logOdds` are those of winning at the usual price, `cost` is £ a year.
 */
export function bestPrice(settings: Settings, work: Offered, cost: number, bidCost: number, logOdds: number): number | null {
  const { price_sensitivity, usual_price } = settings.bidding;
  const years = work.quarters / QUARTERS_A_YEAR;
  let most = 0;
  let best: number | null = null;
  for (let k = 0; k < MARK_UPS.length; k++) {
    const price = cost * (1 + MARK_UPS[k]);
    if (price > work.annual) break;
    const chance = 1 / (1 + exp(-(logOdds + price_sensitivity * (usual_price - price / work.annual))));
    const profit = chance * (price - cost) * years - bidCost;
    if (profit <= most) continue;
    most = profit;
    best = price;
  }
  return best;
}

export const logOddsOf = (chance: number): number => log(chance / (1 - chance));

/** Whether for-profit providers may bid: not for grants, nor for what is reserved for others. */
export function isOpenToForProfits({ settings: { reservation } }: World, { grant, annual }: Tender): boolean {
  return !grant && (reservation.for === 'none' || annual >= reservation.applies_below);
}

/** Rows of the for-profit providers of a service, into a list from a place on; where they end. They descend. */
export function listForProfits({ for_profit: { firms } }: Settings, service: number, into: Int32Array, from: number): number {
  for (let k = 0; k < firms; k++) into[from + k] = forProfit(service, k);
  return from + firms;
}

/** For-profit provider that delivered each line until this quarter, 0 for none; of several lots of a line, that of the last. */
export function findForProfits({ quarter, sector: { contracts, lines } }: World): Int32Array {
  const held = new Int32Array(lines.length);
  for (let c = 0; c < contracts.length; c++) {
    const { ends, lead, lines: own } = contracts[c];
    if (ends !== quarter || !isForProfit(lead)) continue;
    for (let k = 0; k < own.length; k++) held[own[k]] = lead;
  }
  return held;
}

/** Whether a for-profit provider delivers now any of what a tender lets. */
export function holdsNow(held: Int32Array, { lines }: Tender, row: number): boolean {
  for (let k = 0; k < lines.length; k++) if (held[lines[k]] === row) return true;
  return false;
}
