/** Countries of a given size, in proportion to England, all of it simulated; 500 charities to an area, 150 areas at most but for the largest. */
import { loadScenario } from '../src/cli/load.ts';
import type { Scenario } from '../src/model/scenario/scenario.ts';

export const QUARTERS = 40;

/** With no optional mechanism; `everything` gives the same with all of them. */
export function countryOf(charities: number): Scenario {
  const areas = Math.max(1, Math.min(150, Math.round(charities / 500)));
  const set = { charities, areas, regions: Math.max(1, Math.min(9, Math.round(areas / 4))), people: Math.round(charities * 435), scale: 1 };
  return loadScenario('scenarios/base-market.yaml', {
    years: QUARTERS / 4,
    set: [
      ...Object.entries(set).map(([name, value]) => `population.${name}=${value}`),
      `market.tenders_per_year=${Math.round(charities * 0.034)}`,
    ],
  });
}

export const everything = (scenario: Scenario): Scenario => ({ ...scenario, mechanisms: {} });
