/**
 * Laws of what public money and bidding do, over random baselines: every single number with a plausible range drawn within it. With twelve pairs a
 * difference of survival has a standard error of 0.2 points (free and dearer bids, a cut by a tenth) to 1 (no public money at all).
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { mean } from '../../src/study/analysis/statistics.ts';
import { injectLosses, lossClasses, lossRow } from '../../src/study/experiment/loss-by-injection.ts';
import { warmUp } from '../../src/study/experiment/run-one.ts';
import type { OutcomeId } from '../../src/study/outcomes/registry.ts';
import { pairsOver, randomBaseline } from './random-baselines.ts';

const PAIRS = 12;
const NO_MONEY = 'budget.multiplier=0';
const MULTIPLES = ['budget.multiplier=0.9', 'budget.multiplier=0.7', 'budget.multiplier=0.4', NO_MONEY];

type Pairs = ReturnType<typeof pairsOver>;

/** What change number k does to an outcome, on average over the baselines. */
const effect = (pairs: Pairs, k: number, id: OutcomeId): number =>
  mean(pairs.map(({ base, changed }) => (changed[k]?.outcomes[id] as number) - (base.outcomes[id] as number)));

describe('over twelve baselines', () => {
  let pairs: Pairs;
  beforeAll(() => {
    pairs = pairsOver(
      PAIRS,
      [...MULTIPLES, 'burden.bid=0', 'burden.bid=2'].map((one) => [one]),
    );
  });

  test('without public money at least 5 points fewer of the small charities in the market survive ten years', () => {
    expect(effect(pairs, MULTIPLES.indexOf(NO_MONEY), 'small_survival')).toBeLessThanOrEqual(-0.05);
  });

  test('the deeper the cut, the fewer of the small holders survive', () => {
    const [tenth, third, most, all] = MULTIPLES.map((_, k) => effect(pairs, k, 'survival_holders')) as [number, number, number, number];
    expect(tenth).toBeLessThan(0);
    expect(third).toBeLessThan(tenth);
    expect(most).toBeLessThan(third);
    expect(all).toBeLessThan(most);
  });

  test('bids that cost nothing add at most 2 points, and bids twice as dear take at most 2', () => {
    const [free, dear] = [4, 5].map((k) => effect(pairs, k, 'small_survival')) as [number, number];
    expect(free).toBeGreaterThanOrEqual(0);
    expect(free).toBeLessThanOrEqual(0.02);
    expect(dear).toBeLessThanOrEqual(0);
    expect(dear).toBeGreaterThanOrEqual(-0.02);
  });
});

test.each([0.25, 0.5])(
  'without public money at least 5 points fewer survive where plans follow income by %d a quarter, an end of its range',
  (lag) => {
    const pairs = pairsOver(6, [[NO_MONEY]], [`finance.plan_lag=${lag}`]);
    expect(effect(pairs, 0, 'small_survival')).toBeLessThanOrEqual(-0.05);
  },
);

test('who loses income at once ends within two years as often as evidence says, over twelve baselines', () => {
  // With 5,000 to 7,500 charities in a class the standard error of each share is at most 0.7 points.
  const counts = Array.from({ length: PAIRS }, (_, k) => {
    const scenario = randomBaseline(k, ['run.years=2']);
    const warm = warmUp(scenario, k);
    return lossClasses.map((loss) => injectLosses(warm, scenario, loss));
  });
  for (const [n, loss] of lossClasses.entries()) {
    const { beyond } = lossRow(
      loss,
      counts.map((each) => each[n] as (typeof each)[number]),
    );
    expect(beyond).toBeGreaterThanOrEqual(loss.expected[0]);
    expect(beyond).toBeLessThanOrEqual(loss.expected[1]);
  }
});
