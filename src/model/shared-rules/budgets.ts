/** What commissioners have to spend now, and what of running contracts they still buy and pay. */
import { pow } from '../random/numerics.ts';
import { SERVICES, THIRDS } from '../scenario/names.ts';
import type { Settings } from '../scenario/settings.ts';
import type { Contract, Line } from '../sector/market.ts';
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

/**
 * Price of the same work at a multiple of the budget, relative to the start: a cut lowers it as far as rules take cuts as price, and not
 * below the least; a larger budget buys more at the same price.
 */
function priceLevel({ price_share, least_price }: Settings['budget'], multiple: number): number {
  return multiple >= 1 ? 1 : Math.max(least_price, pow(multiple, price_share));
}

/** Work that a multiple of the budget buys, relative to the start. */
export function workAt(budget: Settings['budget'], multiple: number): number {
  return multiple / priceLevel(budget, multiple);
}

/** Budget of a line now, relative to the start; `more` is what it is about to take in, £ a year. */
export function lineMultiple(world: World, line: Line, more = 0): number {
  return budgetMultiple(world, line.service, line.area, line.annual + more, line.region);
}

/** Budget of some lines now, by their numbers, relative to the start. */
export function budgetOfLines(world: World, lines: readonly number[]): number {
  let now = 0;
  let atStart = 0;
  for (let k = 0; k < lines.length; k++) {
    const line = world.sector.lines[lines[k]];
    now += line.annual * lineMultiple(world, line);
    atStart += line.annual;
  }
  return now / atStart;
}

/** Work that the budgets of some lines buy now, relative to the start. */
export function workOfLines(world: World, lines: readonly number[]): number {
  const { budget } = world.settings;
  let now = 0;
  let atStart = 0;
  for (let k = 0; k < lines.length; k++) {
    const line = world.sector.lines[lines[k]];
    now += line.annual * workAt(budget, lineMultiple(world, line));
    atStart += line.annual;
  }
  return now / atStart;
}

/** A part of what there was, never more than all of it. */
const partOf = (now: number, then: number) => Math.min(1, then > 0 ? now / then : 0);

/** How much of the work that was let is still bought: less after cuts, never more. */
export function workFactor(world: World, { lines, workMultiple }: Contract): number {
  return partOf(workOfLines(world, lines), workMultiple);
}

/** What a running contract pays now, relative to its price: as much less as its budget is, changed by indexation. */
export function paymentFactor(world: World, { lines, budgetMultiple: then, starts }: Contract, rules: Settings = world.settings): number {
  const years = Math.floor((world.quarter - starts) / QUARTERS_A_YEAR);
  return partOf(budgetOfLines(world, lines), then) * Math.max(0, 1 + rules.price.indexation * years);
}
