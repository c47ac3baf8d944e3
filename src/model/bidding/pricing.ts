/** What a bid would cost, at what price it would be made, and what it is worth in money. */
import { exp } from '../random/numerics.ts';
import type { Tender } from '../sector/market.ts';
import { bidCost, setUpCost } from '../sector/capability.ts';
import type { World } from '../sector/world.ts';

/** Mark-ups on full cost a charity considers. */
const MARK_UPS = [-0.25, -0.15, -0.05, 0, 0.05] as const;

/** Share of full cost charity i does not ask the commissioner to pay: out of mission, to keep staff in work, or by oversight. */
export function coveredShare(world: World, i: number, tender: Tender, incumbent: boolean): number {
  const { charities } = world.sector;
  const { mission_cover, keep_staff_cover, overhead_misjudged } = world.rules.bidding;
  const mission = mission_cover * charities.missionOrientation[i] * charities.missionOrientation[i];
  let covered = mission + (incumbent ? keep_staff_cover : 0) + overhead_misjudged * charities.overheadBlindness[i];
  for (const hook of world.hooks.cover) covered += hook.run(hook.values, world, i, tender);
  return covered;
}

export type Offer = { price: number; chance: number; money: number };

/** What a bid rests on: cost, belief, what the charity would hold itself, and what it costs to try. */
export type Prospect = {
  fullCost: number;
  covered: number;
  belief: number;
  ownPart: number;
  bidCost: number;
  setUp: number;
  workingTogether: number;
  /** What answering to the commissioner would cost, £ a year, before its limit as a share of the price. */
  monitoring: number;
};

/** The best price for a prospect, put into an offer; false when no price meets the ceiling. Money is expected surplus over what is staked, within its range. */
export function bestOffer(world: World, i: number, tender: Tender, prospect: Prospect, out: Offer): boolean {
  const { price_sensitivity, money_floor, money_limit } = world.rules.bidding;
  const { full_cost_recovery } = world.rules.price;
  const { annual, grant } = tender;
  const { fullCost, ownPart, monitoring, workingTogether, setUp, bidCost } = prospect;
  const perceived = fullCost * (1 - prospect.covered);
  const years = tender.quarters / 4;
  const waiting = arrearsCost(world, i, tender, ownPart);
  const odds = prospect.belief / (1 - prospect.belief);
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
    const watched = Math.min(monitoring, 0.1 * price * ownPart);
    const yearly = (price - perceived) * ownPart - watched - workingTogether;
    const surplus = chance * (yearly * years - setUp - waiting) - bidCost;
    if (surplus > best) {
      best = surplus;
      out.price = price;
      out.chance = chance;
    }
  }
  if (best === -Infinity) return false;
  const money = best / (bidCost + setUp);
  out.money = money < money_floor ? money_floor : money > money_limit ? money_limit : money;
  return true;
}

/** Cost of waiting to be paid over the contract, £: more where reserves do not cover the wait. */
function arrearsCost(world: World, i: number, tender: Tender, ownPart: number): number {
  if (tender.arrears === 0) return 0;
  const { arrears_cost, arrears_shortage_cost } = world.rules.bidding;
  const { charities } = world.sector;
  const waiting = (tender.annual * ownPart * tender.arrears) / 4;
  const short = Math.max(0, waiting - Math.max(0, charities.reserves[i] / 100 / charities.reachShare[i]));
  return (waiting * arrears_cost * tender.quarters) / 4 + short * arrears_shortage_cost;
}

export function stakeOf(world: World, i: number, tender: Tender, base: boolean, out: { bidCost: number; setUp: number }): void {
  out.bidCost = bidCost(world, i, tender);
  out.setUp = base ? 0 : world.facts.setUpReckoned * setUpCost(world, tender);
}
