/** What waiting to be paid costs a charity. */
import type { Tender } from '../sector/market.ts';
import { PENCE_A_POUND, QUARTERS_A_YEAR } from '../sector/units.ts';
import type { World } from '../world/world.ts';

/** Cost of waiting to be paid over the contract, £: more where reserves do not cover the wait. */
export function waitingCost(world: World, i: number, tender: Tender, ownPart: number): number {
  if (tender.arrears === 0) return 0;
  const { arrears_cost, arrears_shortage_cost } = world.settings.bidding;
  const { charities } = world.sector;
  const waiting = (tender.annual * ownPart * tender.arrears) / QUARTERS_A_YEAR;
  const short = Math.max(0, waiting - Math.max(0, charities.reserves[i] / PENCE_A_POUND / charities.reachShare[i]));
  return (waiting * arrears_cost * tender.quarters) / QUARTERS_A_YEAR + short * arrears_shortage_cost;
}
