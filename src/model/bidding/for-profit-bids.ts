/** For-profit providers bid where they expect more of it than it costs. */
import { normal, uniform } from '../random/draw.ts';
import { bidAlone, forProfit, type Bid, type Tender } from '../sector/market.ts';
import { chanceOfForProfits } from '../shared-rules/beliefs.ts';
import { bestPrice, costOfItsBid, costOfWork, holdsNow, isOpenToForProfits, logOddsOf } from '../shared-rules/for-profits.ts';
import type { World } from '../world/world.ts';

/** Adds the bids of the for-profit providers of its service for a tender, by its place among the tenders. */
export function forProfitBids(world: World, bids: Bid[], tender: Tender, t: number): void {
  if (tender.direct || !isOpenToForProfits(world, tender)) return;
  for (let k = 0; k < world.settings.for_profit.firms; k++) forProfitBid(world, bids, tender, t, forProfit(tender.mainService, k));
}

function forProfitBid(world: World, bids: Bid[], tender: Tender, t: number, row: number): void {
  const { settings, keys, now } = world;
  const { chance, cost_spread, quality, quality_spread, social_value, subcontracts } = settings.for_profit;
  const holds = holdsNow(now.noticing.heldForProfit, tender, row);
  if (uniform(keys['tendering/rival'], tender.key, row) >= (holds ? settings.attention.notices_incumbent : chance)) return;
  const luck = quality_spread * normal(keys['tendering/rivalQuality'], tender.key, row);
  const work = { annual: tender.annual, amount: tender.amount, quarters: tender.quarters, burden: tender.bidBurden };
  const cost = costOfWork(settings, work, cost_spread * normal(keys['tendering/rivalCost'], tender.key, row));
  const bidCost = costOfItsBid(settings, work, subcontracts && (tender.partnershipRequired || tender.partnershipPoints > 0));
  const { odds_by_quality, odds_of_holder } = settings.bidding;
  const belief = chanceOfForProfits(world, tender.mainService);
  const logOdds = logOddsOf(belief) + odds_by_quality * luck + (holds ? odds_of_holder : 0);
  const price = bestPrice(settings, work, cost, bidCost, logOdds);
  if (price === null) return;
  bids.push(
    bidAlone({
      tender: t,
      lead: row,
      leadBand: -1,
      price,
      fullCost: cost,
      quality: quality + luck + (holds ? settings.scoring.incumbent_bonus : 0),
      socialValue: social_value,
      compliant: subcontracts || !tender.partnershipRequired,
    }),
  );
}
