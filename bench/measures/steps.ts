/** Times each step of the quarter with a stopwatch put around it from outside; the engine knows nothing of it. */
import { quarter } from '../../src/model/quarter/quarter.ts';
import type { Step } from '../../src/model/quarter/step.ts';
import { runFrom, warmUp } from '../../src/study/experiment/run-one.ts';
import { countryOf, type Country } from '../country.ts';
import { median, timed } from '../timing.ts';

export type StepTimes = {
  /** ms of a run, in the quarter's order. */
  readonly steps: readonly { readonly name: string; readonly ms: number }[];
  readonly totalMs: number;
  /** Pairs of a charity and a tender in its place and service that it is large enough to bid for alone. */
  readonly fits: number;
  /** Pairs that were noticed and kept, and so appraised. */
  readonly pairs: number;
};

export type StepsGiven = Country & { readonly untimed: number; readonly rounds: number };

const APPRAISAL: (typeof quarter)[number]['name'] = 'appraise and choose';

/** Runs from the same warmed-up market, the first so many untimed, until the code is tuned. */
export function measureSteps({ untimed, rounds: timedRounds, ...country }: StepsGiven): StepTimes {
  const spent = new Map<string, number>();
  let fits = 0;
  let pairs = 0;
  for (const step of quarter as readonly { -readonly [K in keyof Step]: Step[K] }[]) {
    const { name, run } = step;
    step.run = (world) => {
      if (name === APPRAISAL) {
        for (const list of world.now.noticing.eligible) for (const i of list) if (i >= 0) fits++;
        for (const list of world.now.noticing.noticed) pairs += list.length;
      }
      const ms = timed(() => run(world));
      spent.set(name, (spent.get(name) ?? 0) + ms);
    };
  }
  const scenario = countryOf(country);
  const warm = warmUp(scenario, 0);
  for (let run = 0; run < untimed; run++) runFrom(warm, scenario);
  const rounds = Array.from({ length: timedRounds }, () => {
    spent.clear();
    fits = 0;
    pairs = 0;
    const totalMs = timed(() => void runFrom(warm, scenario));
    return { totalMs, spent: new Map(spent) };
  });
  return {
    steps: quarter.map(({ name }) => ({ name, ms: median(rounds.map((round) => round.spent.get(name) ?? 0)) })),
    totalMs: median(rounds.map(({ totalMs }) => totalMs)),
    fits,
    pairs,
  };
}
