/** Local charities that look at tenders outside their specialisms, where a mechanism makes them. */
import { scratchFloats, scratchInts } from '../columns/scratch.ts';
import { uniform } from '../random/draw.ts';
import { inMarket } from '../sector/charities.ts';
import type { Tender } from '../sector/market.ts';
import type { Strays } from '../world/hooks.ts';
import type { World } from '../world/world.ts';
import { heardInTime, notice, type Notices } from './attention.ts';

const scratch = {
  whereStraysBegin: scratchInts(),
  strays: scratchInts(),
  incomeOfStrays: scratchFloats(),
  chancesOfStraying: scratchFloats(),
};

/** Local commissioned charities in the market, area by area, with their income and how likely each is to look at work outside its specialisms. */
type PossibleStrays = Strays & { readonly start: Int32Array; readonly income: Float64Array; readonly chance: Float64Array };

export function possibleStrays(world: World): PossibleStrays {
  const { charities, order, areaStart, places } = world.sector;
  const start = scratch.whereStraysBegin(places.count + 1);
  const charity = scratch.strays(order.length);
  const income = scratch.incomeOfStrays(order.length);
  let count = 0;
  for (let a = 0; a < places.count; a++) {
    start[a] = count;
    for (let k = areaStart[a]; k < areaStart[a + 1]; k++) {
      const i = order[k];
      if (charities.commissioned[i] !== 1 || !inMarket(charities, i, world.quarter)) continue;
      income[count] = world.now.noticing.directory.income[i];
      charity[count++] = i;
    }
  }
  start[places.count] = count;
  const chance = scratch.chancesOfStraying(count).fill(0, 0, count);
  for (const { run, values } of world.hooks.stray) run(values, world, { count, charity }, chance);
  const heard = heardInTime(world);
  for (let k = 0; k < count; k++) chance[k] *= heard;
  return { count, charity, start, income, chance };
}

/** Local charities of the place that have none of the services asked for, and look all the same. */
export function noticeStrays(world: World, tender: Tender, { charity, start, income, chance }: PossibleStrays, notices: Notices): void {
  const { services, key } = world.sector.charities;
  const { growth_limit } = world.settings.bidding;
  const drawKey = world.keys['choice/stray'];
  if (tender.area < 0) return;
  for (let k = start[tender.area]; k < start[tender.area + 1]; k++) {
    const i = charity[k];
    if ((services[i] & tender.services) !== 0 || tender.annual > growth_limit * income[k]) continue;
    const u = uniform(drawKey, key[i], world.quarter, tender.key);
    if (u < chance[k]) notice(notices, i, u / Math.min(1, chance[k]));
  }
}
