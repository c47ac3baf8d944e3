/** What bids cost those who make them together. */
import { ALLIANCE, LEAD } from '../scenario/names.ts';
import type { Bid } from '../sector/market.ts';
import type { World } from '../world/world.ts';
import { bidCost } from './capability.ts';

/** Share of the cost of a bid that a partner bears; judgement. */
export const PARTNERS_BID_EFFORT = 0.15;

/** What a bid cost its team, £, simulated part: the same sum that was spent when it was made. */
export function costOfBid(world: World, bid: Bid): number {
  const tender = world.now.tenders[bid.tender];
  const whole = bidCost(world, bid.lead, tender) * tender.share;
  if (bid.strategy === ALLIANCE) return whole;
  const bringing = bid.strategy === LEAD ? world.settings.bidding.partnering_cost * tender.share : 0;
  return whole + (whole * PARTNERS_BID_EFFORT + bringing) * bid.partners.length;
}
