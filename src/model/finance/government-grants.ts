/** Government grants, which fall where commissioners' budgets are cut. */
import { scratchFloats } from '../columns/scratch.ts';
import { SERVICES } from '../scenario/names.ts';
import { LOCAL, NATIONAL } from '../sector/charities.ts';
import { budgetMultiple } from '../shared-rules/budgets.ts';
import { otherIncomeAfter } from '../shared-rules/grants.ts';
import type { World } from '../world/world.ts';

/** Working columns. */
const scratch = {
  cutsByPlaceAndService: scratchFloats(),
};

/** Share of grants that a budget of this multiple takes, 0–1: what is cut, times how far grants follow. A budget that rises brings no more. */
export function shareCut(multiple: number, followCuts: number): number {
  return Math.min(1, followCuts * Math.max(0, 1 - multiple));
}

/**
 * Other income loses and regains grants as budgets go. Those to charities whose work is commissioned go as the budget of their main service
 * in their place, region or country does, those to others as that of all services. A grant is no contract: sparing small ones spares none.
 */
export function followCuts(world: World): void {
  const { byIdentity, places, charities } = world.sector;
  const { home, region, reach, commissioned, mainService, otherIncome, grantShare, grantsCut } = charities;
  const regions = places.peopleByThird.length - 1;
  const cuts = cutsNow(world, regions);
  for (let n = 0; n < byIdentity.length; n++) {
    const i = byIdentity[n];
    const place = reach[i] === LOCAL ? home[i] : places.count + (reach[i] === NATIONAL ? regions : region[i]);
    const cut = cuts[place * COLUMNS + (commissioned[i] === 1 ? mainService[i] + 1 : 0)];
    if (cut === grantsCut[i]) continue;
    otherIncome[i] = otherIncomeAfter(otherIncome[i], grantShare[i], grantsCut[i], cut);
    grantsCut[i] = cut;
  }
}

/** All services together, then each of them. */
const COLUMNS = 1 + SERVICES.length;

/** Share of grants that is cut, by place (areas, then regions, then the country) and service. */
function cutsNow(world: World, regions: number): Float64Array {
  const { places } = world.sector;
  const { grants_follow_cuts } = world.settings.market;
  const rows = places.count + regions + 1;
  const cuts = scratch.cutsByPlaceAndService(rows * COLUMNS);
  for (let row = 0; row < rows; row++) {
    const area = row < places.count ? row : -1;
    const region = row < places.count || row === rows - 1 ? -1 : row - places.count;
    for (let k = 0; k < COLUMNS; k++)
      cuts[row * COLUMNS + k] = shareCut(budgetMultiple(world, k - 1, area, Infinity, region), grants_follow_cuts);
  }
  return cuts;
}
