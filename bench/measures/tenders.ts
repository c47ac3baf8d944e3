/** Times runs of countries that differ in nothing but how many tenders are let. */
import { mechanisms } from '../../src/model/mechanisms/registry.ts';
import { simulate } from '../../src/model/quarter/simulate.ts';
import { runFrom, warmUp } from '../../src/study/experiment/run-one.ts';
import { countryOf, type Country } from '../country.ts';
import { timed } from '../timing.ts';

export type TendersGiven = Omit<Country, 'tenders'> & {
  readonly multiples: readonly number[];
  readonly untimed: number;
  readonly rounds: number;
};

export type TenderRuns = {
  /** Tenders let in a run, and pairs of charity and tender that were weighed. */
  readonly tenders: number;
  readonly pairs: number;
  /** Milliseconds of a run, by round. */
  readonly ms: number[];
};

/** All in one process and in turn, so that the code is tuned for all of them and what slows a round slows each. */
export function measureTenders({ multiples, untimed, rounds, ...country }: TendersGiven): TenderRuns[] {
  const countries = multiples.map((tenders) => {
    const scenario = countryOf({ ...country, tenders });
    return { scenario, warm: warmUp(scenario, 0), tenders: 0, pairs: 0, ms: [] as number[] };
  });
  for (const each of countries)
    simulate(each.warm, each.scenario, mechanisms, (world) => {
      each.tenders += world.now.tenders.length;
      each.pairs += world.now.noticing.noticed.reduce((sum, charities) => sum + charities.length, 0);
    });
  for (let round = -untimed; round < rounds; round++)
    for (const { scenario, warm, ms } of countries) {
      const took = timed(() => runFrom(warm, scenario));
      if (round >= 0) ms.push(took);
    }
  return countries.map(({ tenders, pairs, ms }) => ({ tenders, pairs, ms }));
}
