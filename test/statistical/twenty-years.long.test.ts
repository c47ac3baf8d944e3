/**
 * Twenty years without policy, with all mechanisms: what the market holds stays within five per cent of its start, and small charities of the first year
 * fare in ten years as those of the eleventh do. Twenty-four replications of a tenth of the areas; what is not shown is in decision 0044.
 */
import { beforeAll, expect, test } from 'vitest';
import { loadScenario } from '../../src/cli/scenarios/load.ts';
import { mechanisms } from '../../src/model/mechanisms/registry.ts';
import { advance, beginRun } from '../../src/model/quarter/simulate.ts';
import { mean } from '../../src/study/analysis/statistics.ts';
import { warmUp } from '../../src/study/experiment/run-one.ts';
import { FollowedObserver } from '../../src/study/observing/followed.ts';
import { apart, isAlike } from './between-scales.ts';
import { stocksOf, type Stock } from './stocks.ts';

const REPLICATIONS = 24;
const YEARS = 20;
const STATIONARY = 0.05;

/** Years at either end over which a stock is averaged: contracts are few, and a single moment is luck. */
const ENDS = 4;

/** `alike`: the 90 % interval of how far it moved lies within the margin. `open`: not shown; decision 0044 has the figures. */
const STANDING: Readonly<Record<Stock, 'alike' | 'open'>> = {
  holders: 'alike',
  'quality of holders': 'alike',
  'months of reserves': 'alike',
  'small charities’ share of public money': 'alike',
  'share of charities over £10m': 'alike',
  'nationals’ net share of advertised work': 'open',
  'for-profits’ share of advertised work': 'alike',
  'local HHI': 'alike',
};
const stocks = Object.keys(STANDING) as readonly Stock[];

/** Farthest that survival in ten years of the first and of the eleventh year's small charities may lie apart. */
const COHORTS_APART = 0.01;

type Followed = {
  readonly first: Readonly<Record<Stock, number>>;
  readonly last: Readonly<Record<Stock, number>>;
  /** Part of the small charities in the market that operates ten years on: those of the first year, and those of the eleventh. */
  readonly survival: readonly [number, number];
};

const averaged = (moments: readonly ReturnType<typeof stocksOf>[]) =>
  Object.fromEntries(stocks.map((stock) => [stock, mean(moments.map((moment) => moment[stock]))])) as Record<Stock, number>;

const survivalOf = ({ tally: { smallOperating, small } }: FollowedObserver) => smallOperating / small;

function followed(replication: number): Followed {
  const scenario = loadScenario('scenarios/baseline.yaml', { years: YEARS, scale: 0.1 });
  const run = beginRun(warmUp(scenario, replication), scenario, mechanisms);
  const yearly: ReturnType<typeof stocksOf>[] = [];
  const nextCohort = (): FollowedObserver => {
    const cohort = new FollowedObserver(run.world);
    for (let quarter = 0; quarter < run.rules.length / 2; quarter++) {
      advance(run, (world) => cohort.quarter(world));
      if (quarter % 4 === 3) yearly.push(stocksOf(run.world));
    }
    return cohort;
  };
  const [early, late] = [nextCohort(), nextCohort()];
  return { first: averaged(yearly.slice(0, ENDS)), last: averaged(yearly.slice(-ENDS)), survival: [survivalOf(early), survivalOf(late)] };
}

let runs: readonly Followed[];
beforeAll(() => {
  runs = Array.from({ length: REPLICATIONS }, (_, replication) => followed(replication));
});

/** Whether the 90 % interval of the mean change is within the margin of none. */
function isNone(changes: readonly number[], margin: number): boolean {
  const none = changes.map(() => 0);
  return isAlike(apart(changes, none), margin);
}

test.each(stocks.filter((stock) => STANDING[stock] === 'alike'))('%s stays where it is', (stock) => {
  const moved = runs.map(({ first, last }) => last[stock] / first[stock] - 1);
  expect(isNone(moved, STATIONARY), `${(100 * mean(moved)).toFixed(1)} % in ${YEARS} years`).toBe(true);
});

test('small charities of the first year and of the eleventh fare alike', () => {
  const differences = runs.map(({ survival: [early, late] }) => late - early);
  expect(isNone(differences, COHORTS_APART), `${(100 * mean(differences)).toFixed(2)} points`).toBe(true);
});
