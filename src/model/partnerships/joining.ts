/** What joining is worth to those whom leads ask. */
import { scratchFloats } from '../columns/scratch.ts';
import { toGumbel, uniform } from '../random/draw.ts';
import type { Tender } from '../sector/market.ts';
import { bidCost, monitoringCost } from '../shared-rules/capability.ts';
import { coveredShare } from '../shared-rules/covered-share.ts';
import type { Pairs } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { seeOffers } from './offers.ts';
import { QUARTERS_A_YEAR } from '../sector/units.ts';

const scratch = { utilities: scratchFloats(), money: scratchFloats() };

/** What those who are asked think of joining, a column each: how good it is, what it is worth in money, each mechanism's view. */
export type Opinions = { readonly utility: Float64Array; readonly money: Float64Array; readonly views: readonly Float64Array[] };

/** What each candidate thinks of joining at the leads' prices, £ a year, in the order of pairs, in which neighbours lie together. */
export function weighJoining(world: World, pairs: Pairs, prices: Float64Array): Opinions {
  seeOffers(world, pairs);
  const { count, lead, candidate, tender, part, cost } = pairs;
  const views: Float64Array[] = [];
  for (const { run, values, column } of world.hooks.accept) {
    const view = column(count).fill(0, 0, count);
    run(values, world, pairs, view);
    views.push(view);
  }
  const utility = scratch.utilities(count);
  const money = scratch.money(count);
  const { key } = world.sector.charities;
  const { noise } = world.settings.bidding;
  const { tenders } = world.now;
  const drawKey = world.keys['choice/join'];
  for (let r = 0; r < count; r++) utility[r] = uniform(drawKey, key[candidate[r]], tenders[tender[r]].key, key[lead[r]]);
  toGumbel(utility, 0, count);
  for (let r = 0; r < count; r++) {
    money[r] = moneyOfJoining(world, prices[r], tenders[tender[r]], candidate[r], part[r], cost[r]);
    utility[r] = noise * utility[r] + money[r];
  }
  for (const view of views) for (let r = 0; r < count; r++) utility[r] += view[r];
  return { utility, money, views };
}

/** Expected surplus of a part over what is staked, within the range of money in a choice. */
function moneyOfJoining(world: World, price: number, tender: Tender, j: number, part: number, fullCost: number): number {
  const { money_floor, money_limit, usual_fee, partner_expects, partnering_cost, partners_effort } = world.settings.bidding;
  const { monitoring_limit, partners_monitoring } = world.settings.burden;
  const { relationship_cost } = world.settings.delivery;
  const fee = Math.min(usual_fee, world.settings.partnership.management_fee_cap);
  const cost = fullCost * part * (1 - coveredShare(world, j, tender, false));
  const monitoring = Math.min(partners_monitoring * monitoringCost(world, j, tender), monitoring_limit * price * part);
  const stake = partners_effort * bidCost(world, j, tender) + partnering_cost;
  const years = tender.quarters / QUARTERS_A_YEAR;
  const gain = (price * part * (1 - fee) - cost - monitoring) * years - QUARTERS_A_YEAR * relationship_cost * years;
  const surplus = partner_expects * gain - stake;
  return Math.min(money_limit, Math.max(money_floor, surplus / stake));
}
