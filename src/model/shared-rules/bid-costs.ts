/** What bids cost those who make them together. */
import { ALLIANCE, LEAD } from '../scenario/names.ts';
import type { Bid } from '../sector/market.ts';
import type { World } from '../world/world.ts';
import { bidCost } from './capability.ts';

/** What a bid cost its team, £, simulated part: the same sum that was spent when it was made. */
export function costOfBid(world: World, bid: Bid): number {
  const tender = world.now.tenders[bid.tender];
  const whole = bidCost(world, bid.lead, tender) * tender.share;
  if (bid.strategy === ALLIANCE) return whole;
  const { partnering_cost, partners_effort } = world.settings.bidding;
  const bringing = bid.strategy === LEAD ? partnering_cost * tender.share : 0;
  return whole + (whole * partners_effort + bringing) * bid.partners.length;
}
