/**
 * Law of loss by injection: who loses income at once ends within two years as often as evidence says, and who loses none hardly ever
 * winds up. With 1,300 to 2,500 charities in a class of six worlds the standard error of each share is at most 1.2 points.
 */
import { expect, test } from 'vitest';
import { loadScenario } from '../../src/cli/scenarios/load.ts';
import { mechanisms } from '../../src/model/mechanisms/registry.ts';
import { advance, beginRun } from '../../src/model/quarter/simulate.ts';
import type { WarmState } from '../../src/model/quarter/warm-up.ts';
import { endow } from '../../src/model/sector/books.ts';
import { OPERATING, wholeTurnover, yearlySpending } from '../../src/model/sector/charities.ts';
import { copySector } from '../../src/model/sector/copy.ts';
import { QUARTERS_A_YEAR } from '../../src/model/sector/units.ts';
import { mean } from '../../src/study/analysis/statistics.ts';
import { injectLosses, lossClasses, lossRow } from '../../src/study/experiment/loss-by-injection.ts';
import { warmUp } from '../../src/study/experiment/run-one.ts';

const WORLDS = 6;
const scenario = loadScenario('scenarios/baseline.yaml', { replications: WORLDS, years: 2 });
const warm = Array.from({ length: WORLDS }, (_, replication) => warmUp(scenario, replication));

test.each(lossClasses)('losing $name of income', (loss) => {
  const { beyond } = lossRow(
    loss,
    warm.map((world) => injectLosses(world, scenario, loss)),
  );
  expect(beyond).toBeGreaterThanOrEqual(loss.expected[0]);
  expect(beyond).toBeLessThanOrEqual(loss.expected[1]);
});

/** Least fall that counts as a loss: what a charity has goes up and down by a percent or two in any year. */
const LOSS = 0.02;

/** Charities above micro whose income stayed within two years, or until they ended, above what counts as a loss; and how many of them wound up. */
function withoutLoss(world: WarmState): { readonly all: number; readonly woundUp: number } {
  const run = beginRun(world, scenario, mechanisms);
  const { charities, byIdentity } = run.world.sector;
  const smallest = run.world.bandLimits[0] as number;
  const atStart = new Map([...byIdentity].map((i) => [i, wholeTurnover(charities, i)] as const).filter(([, income]) => income >= smallest));
  const spared = new Set(atStart.keys());
  let woundUp = 0;
  for (let quarter = 0; quarter < 2 * QUARTERS_A_YEAR; quarter++) {
    for (const i of spared)
      if (charities.status[i] === OPERATING && wholeTurnover(charities, i) < (1 - LOSS) * (atStart.get(i) as number)) spared.delete(i);
    advance(run);
    for (const { charity, cause } of run.world.now.turnover.closures) if (cause === 'wind-up' && spared.has(charity)) woundUp++;
  }
  return { all: spared.size, woundUp };
}

test('of those who lose nothing at most 0.2 % a year wind up', () => {
  // Of 13,000 in six worlds 26 a year would be 0.2 %; by luck alone their number varies by some 7 in two years.
  const worlds = warm.map(withoutLoss);
  const [all, woundUp] = [mean(worlds.map((each) => each.all)), mean(worlds.map((each) => each.woundUp))];
  expect(all).toBeGreaterThan(1500);
  expect(woundUp / all / 2).toBeLessThanOrEqual(0.002);
});

test('closure does not hang on cash: with ten years of spending in reserve most who lose nine tenths end all the same', () => {
  const loss = lossClasses.at(-1) as (typeof lossClasses)[number];
  const [world] = warm as [WarmState];
  const sector = copySector(world.sector);
  for (const i of sector.byIdentity) endow(sector.books, sector.charities, i, 10 * yearlySpending(sector.charities, i));
  const { beyond } = lossRow(loss, [injectLosses({ ...world, sector }, scenario, loss)]);
  expect(beyond).toBeGreaterThan(0.5);
});
