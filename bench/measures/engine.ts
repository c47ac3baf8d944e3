/** Times whole runs of the engine as the command runs them, observation included, beside runs of the yardstick. */
import { runJobs } from '../../src/cli/running/pool.ts';
import { runFrom, warmUp } from '../../src/study/experiment/run-one.ts';
import { countryOf, type Country } from '../country.ts';
import { timed } from '../timing.ts';
import { runYardstick } from '../yardstick/yardstick.ts';

export type EngineGiven = Country & {
  /** Runs before the first that is timed: in them the code is compiled and tuned. */
  readonly untimed: number;
  readonly rounds: number;
  readonly program: string | null;
};

export type EngineRuns = {
  /** ns for each charity and quarter, by round. */
  readonly engine: number[];
  /** Empty without a compiler. */
  readonly yardstick: number[];
};

export function measureEngine({ untimed, rounds, program, ...country }: EngineGiven): EngineRuns {
  const scenario = countryOf(country);
  const warm = warmUp(scenario, 0);
  const [engine, yardstick]: number[][] = [[], []];
  for (let round = 0; round < untimed; round++) runFrom(warm, scenario);
  for (let round = 0; round < rounds; round++) {
    let lived = 0;
    const took = timed(() => (lived = runFrom(warm, scenario).series.operating.reduce<number>((sum, count) => sum + (count ?? 0), 0)));
    engine.push((took * 1e6) / lived);
    if (program === null) continue;
    const { ms, agentQ } = runYardstick(program, country.charities, country.years * 4);
    yardstick.push((ms * 1e6) / agentQ);
  }
  return { engine, yardstick };
}

/** Peak of a process that does one replication in the command's own pool, warm-up included, and what it takes with the program loaded and nothing drawn. */
export async function measureMemory(country: Country): Promise<{ readonly emptyMegabytes: number; readonly peakMegabytes: number }> {
  const emptyMegabytes = process.memoryUsage().rss / 1e6;
  const { failures } = await runJobs([{ scenarios: [countryOf(country)], replication: 0 }], 1, () => {});
  if (failures.length > 0) throw new Error(`a replication failed: ${failures[0].error.message}`);
  return { emptyMegabytes, peakMegabytes: (process.resourceUsage().maxRSS * 1024) / 1e6 };
}
