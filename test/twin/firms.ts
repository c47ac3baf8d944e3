/** For-profit providers: what work costs them, and what they bid. */
import { clip } from './chance.ts';
import type { Line, Market } from './market.ts';

const MARK_UPS = [0.02, 0.05, 0.1, 0.15, 0.2];

type Work = { readonly ceiling: number; readonly work: number; readonly quarters: number };

export function firmCost({ settings: { for_profit, bidding } }: Market, { work, quarters }: Work, luck: number): number {
  const cheaper = 1 - for_profit.size_economy * Math.log10((work * quarters) / 4 / bidding.cost_reference);
  return work * for_profit.cost_level * cheaper * Math.exp(for_profit.cost_spread * luck) + for_profit.management;
}

export function firmBelief({ settings: { for_profit, bidding }, firmBids, firmWins }: Market, service: number): number {
  const wins = bidding.prior_weight * for_profit.expected_win + firmWins[service];
  return clip(wins / (bidding.prior_weight + firmBids[service]), 0.02, 0.95);
}

/** The price at which a firm expects most, or null when it expects nothing at any. */
export function firmPrice({ settings }: Market, { ceiling, quarters }: Work, cost: number, logOdds: number): number | null {
  const { bidding, burden } = settings;
  const bidCost = burden.bid * (bidding.cost_base + bidding.cost_stake * Math.sqrt((ceiling * quarters) / 4 / bidding.cost_reference));
  const options = MARK_UPS.map((markUp) => cost * (1 + markUp)).filter((price) => price <= ceiling);
  const worth = options.map((price) => {
    const chance = 1 / (1 + Math.exp(-(logOdds + bidding.price_sensitivity * (bidding.usual_price - price / ceiling))));
    return (chance * (price - cost) * quarters) / 4 - bidCost;
  });
  const most = Math.max(...worth);
  return most > 0 ? options[worth.indexOf(most)] : null;
}

/** How much of the whole country a line of the simulated part stands for to a firm. */
export function standsForFirm({ settings, country }: Market, { regional }: Line): number {
  return regional ? settings.population.regions / country.regions.length : 1 / country.share;
}
