/** The country that is measured: of any size, all of it simulated; 1,100 charities to an area, so that 165,000 have 150. */
import { loadScenario } from '../src/cli/scenarios/load.ts';
import type { Scenario } from '../src/model/scenario/scenario.ts';

export type Country = {
  readonly charities: number;
  readonly years: number;
  readonly behaviour: 'all' | 'none';
  /** Tenders for each that is usual; 1 unless said. */
  readonly tenders?: number;
};

const TENDERS_PER_CHARITY = 0.034;
const PEOPLE_PER_CHARITY = 435;

export function countryOf({ charities, years, behaviour, tenders = 1 }: Country): Scenario {
  const areas = Math.max(1, Math.round(charities / 1100));
  const population = {
    charities,
    areas,
    regions: Math.max(1, Math.min(9, Math.round(areas / 4))),
    people: Math.round(charities * PEOPLE_PER_CHARITY),
    scale: 1,
  };
  const scenario = loadScenario('scenarios/base-market.yaml', {
    years,
    set: [
      ...Object.entries(population).map(([name, value]) => `population.${name}=${value}`),
      `market.tenders_per_year=${Math.round(charities * TENDERS_PER_CHARITY * tenders)}`,
    ],
  });
  return behaviour === 'all' ? { ...scenario, mechanisms: {} } : scenario;
}
