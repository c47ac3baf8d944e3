/** What commissioners have to spend now, and what of running contracts they still buy and pay. */
import { SERVICES, THIRDS } from '../scenario/names.ts';
import type { Settings } from '../scenario/settings.ts';
import type { Contract } from '../sector/market.ts';
import type { World } from '../world/world.ts';
import { QUARTERS_A_YEAR } from '../sector/units.ts';

/** Budget for a line or pool now, relative to the start of the run; without an area it is a region's, without either the country's, without a service that of all. */
export function budgetMultiple(world: World, service: number, area: number, annual: number, region = -1): number {
  const { budget } = world.settings;
  const ofService = service < 0 ? 1 : budget.by_service[SERVICES[service]];
  const multiple = budget.multiplier * ofService * placeMultiple(world, area, region);
  if (multiple >= 1) return multiple;
  if (budget.spares === 'small_contracts' && annual < budget.spares_below) return 1;
  if (budget.spares === 'deprived_areas' && area >= 0 && world.sector.places.deprivation[area] > budget.spares_above) return 1;
  return multiple;
}

/** The multiple of a place by its deprivation: of an area its own, of a region or the country that of its people on average. */
function placeMultiple({ settings, sector: { places } }: World, area: number, region: number): number {
  const { by_deprivation } = settings.budget;
  if (area >= 0) return by_deprivation[THIRDS[places.third[area]]];
  const people = places.peopleByThird[region < 0 ? places.peopleByThird.length - 1 : region];
  let multiple = 1;
  for (let k = 0; k < THIRDS.length; k++) multiple += people[k] * (by_deprivation[THIRDS[k]] - 1);
  return multiple;
}

/** How much of the work that was let is still bought: less after cuts, never more. */
export function workFactor(world: World, contract: Contract): number {
  const now = budgetMultiple(world, contract.mainService, contract.area, contract.ceiling, contract.region);
  return Math.min(1, contract.budgetMultiple > 0 ? now / contract.budgetMultiple : 0);
}

/** What a running contract pays now, relative to its price: for the work still bought, changed by indexation. */
export function paymentFactor(world: World, contract: Contract, rules: Settings = world.settings): number {
  const years = Math.floor((world.quarter - contract.starts) / QUARTERS_A_YEAR);
  return workFactor(world, contract) * Math.max(0, 1 + rules.price.indexation * years);
}
