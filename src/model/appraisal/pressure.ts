/** Pressure on a charity: what weighs on its choices besides the tender itself. */
import { standsFor } from '../shared-rules/sampling.ts';
import { monthsOfReserves, obligationRatio } from '../sector/charities.ts';
import type { World } from '../world/world.ts';
import { scratchFloats, scratchInts } from '../columns/scratch.ts';
import { QUARTERS_A_YEAR, TINY } from '../sector/units.ts';

/** Working columns. */
const scratch = {
  workEndingSoon: scratchFloats(),
  withSomethingToWeigh: scratchInts(),
};

/** £ a year of advertised work, whole charity, whose contracts end within a year. */
export function endingSoon(world: World): Float64Array {
  const { contracts, charities } = world.sector;
  const losing = scratch.workEndingSoon(charities.count).fill(0, 0, charities.count);
  for (let c = 0; c < contracts.length; c++) {
    const { lead, partners, parts, price, ends, area } = contracts[c];
    if (lead < 0 || ends > world.quarter + QUARTERS_A_YEAR || ends < world.quarter) continue;
    let given = 0;
    for (let k = 0; k < partners.length; k++) {
      losing[partners[k]] += price * parts[k] * standsFor(world, partners[k], area);
      given += parts[k];
    }
    losing[lead] += price * (1 - given) * standsFor(world, lead, area);
  }
  return losing;
}

/** Pressure, 0–1: thin reserves, work about to be lost, cuts in its place, and obligations that cannot be shed. Sensed by those with something to weigh. */
export function sensePressure(world: World): void {
  const { of_reserves, thin_below, of_losing_work, of_cuts, by_cut, of_obligations, by_obligations } = world.settings.pressure;
  const { losing } = world.now.appraisal;
  const { charities, places } = world.sector;
  const { count } = charities;
  const seen = scratch.withSomethingToWeigh(count).fill(0, 0, count);
  for (const list of world.now.noticing.noticed) for (let k = 0; k < list.length; k++) seen[list[k]] = 1;
  const { start, rows } = world.now.noticing.rings;
  for (let k = 0; k < start[world.now.tenders.length]; k++) seen[rows[k]] = 1;
  for (let i = 0; i < count; i++) {
    if (seen[i] === 0) continue;
    const thin = 1 - Math.min(1, Math.max(0, monthsOfReserves(charities, i)) / thin_below);
    const risk = Math.min(1, losing[i] / Math.max(TINY, world.now.noticing.directory.income[i]));
    const cut = Math.min(1, by_cut * places.cut[charities.home[i]]);
    const fixed = Math.min(1, by_obligations * obligationRatio(charities, i));
    charities.pressure[i] = Math.min(1, of_reserves * thin + of_losing_work * risk + of_cuts * cut + of_obligations * fixed);
  }
}
