/** Times whole runs of the engine as the command runs them, observation included, beside runs of the yardstick. */
import { runFrom, warmUp } from '../../src/study/experiment/run-one.ts';
import { countryOf } from '../country.ts';
import { timed } from '../timing.ts';
import { runYardstick } from '../yardstick/yardstick.ts';

export type EngineRuns = {
  /** ns for each charity and quarter, by round. */
  readonly all: number[];
  readonly none: number[];
  /** Empty without a compiler. */
  readonly yardstick: number[];
  readonly peakMegabytes: number;
  /** With the program loaded and nothing drawn yet. */
  readonly emptyMegabytes: number;
};

const YEARS = 10;

export function measureEngine(given: { charities: number; rounds: number; program: string | null }): EngineRuns {
  const { charities, rounds, program } = given;
  const emptyMegabytes = process.memoryUsage().rss / 1e6;
  const variant = (behaviour: 'all' | 'none') => {
    const scenario = countryOf({ charities, years: YEARS, behaviour });
    const warm = warmUp(scenario, 0);
    return () => {
      let lived = 0;
      const ms = timed(() => (lived = runFrom(warm, scenario).series.operating.reduce((sum, count) => sum + count, 0)));
      return (ms * 1e6) / lived;
    };
  };
  const runAll = variant('all');
  const runNone = variant('none');
  const [all, none, yardstick]: number[][] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    all.push(runAll());
    none.push(runNone());
    if (program === null) continue;
    const { ms, agentQ } = runYardstick(program, charities, YEARS * 4);
    yardstick.push((ms * 1e6) / agentQ);
  }
  return { all, none, yardstick, peakMegabytes: (process.resourceUsage().maxRSS * 1024) / 1e6, emptyMegabytes };
}
