/** Times each step of the quarter with a stopwatch put around it from outside; the engine knows nothing of it. */
import { quarter, type Step } from '../../src/model/quarter/quarter.ts';
import { runFrom, warmUp } from '../../src/study/experiment/run-one.ts';
import { countryOf, type Country } from '../country.ts';
import { median, timed } from '../timing.ts';

export type StepTimes = {
  /** ms of a run, in the quarter's order. */
  readonly steps: readonly { readonly name: string; readonly ms: number }[];
  readonly totalMs: number;
  /** Charity × tender pairs that charities noticed, and so appraised. */
  readonly pairs: number;
};

const APPRAISAL: (typeof quarter)[number]['name'] = 'appraise and choose';

export function measureSteps(given: Country & { rounds: number }): StepTimes {
  const spent = new Map<string, number>();
  let pairs = 0;
  for (const step of quarter as readonly { -readonly [K in keyof Step]: Step[K] }[]) {
    const { name, run } = step;
    step.run = (world) => {
      if (name === APPRAISAL) for (const list of world.noticed) pairs += list.length;
      const ms = timed(() => run(world));
      spent.set(name, (spent.get(name) ?? 0) + ms);
    };
  }
  const scenario = countryOf(given);
  const warm = warmUp(scenario, 0);
  const rounds = Array.from({ length: given.rounds }, () => {
    spent.clear();
    pairs = 0;
    const totalMs = timed(() => void runFrom(warm, scenario));
    return { totalMs, spent: new Map(spent) };
  });
  return {
    steps: quarter.map(({ name }) => ({ name, ms: median(rounds.map((round) => round.spent.get(name) ?? 0)) })),
    totalMs: median(rounds.map(({ totalMs }) => totalMs)),
    pairs,
  };
}
