/**
 * The gates of the base market, over 20 years without policy change: with no mechanism, and with all of them.
 * Six replications of one area in twenty: the standard error of every gated outcome is under a tenth of its range, and that of how far
 * quality moves at most half a per cent of it.
 */
import { expect, test } from 'vitest';
import { loadScenario } from '../../src/cli/scenarios/load.ts';
import { checkGates } from '../../src/study/analysis/gates.ts';
import { outcomeSummaries } from '../../src/study/analysis/outcome-findings.ts';
import { advance, begin, end, warmUp } from '../../src/study/experiment/run-one.ts';
import { BANDS } from '../../src/model/scenario/names.ts';
import { NATIONAL } from '../../src/model/sector/charities.ts';
import type { World } from '../../src/model/world/world.ts';
import { mean } from '../../src/study/analysis/statistics.ts';
import type { RunRecord } from '../../src/study/run-record.ts';

const REPLICATIONS = 6;
const YEARS = 20;

/** Yearly drift of each band's count, share a year; super-majors are too few in a sample to have one. */
function drift(records: readonly RunRecord[]): Record<string, number> {
  const sum = (band: string, key: 'charitiesStart' | 'charitiesEnd') =>
    records.reduce((total, record) => total + (record.groups.find(({ group }) => group === band)?.[key] ?? 0), 0);
  return Object.fromEntries(
    BANDS.slice(0, 5).map((band) => [band, Math.log(sum(band, 'charitiesEnd') / sum(band, 'charitiesStart')) / YEARS]),
  );
}

/** Mean quality of charities that hold public work, and of those that work across the country. */
function qualities({ sector: { charities, byIdentity } }: World): { holders: number; nationals: number } {
  const { quality, advertisedIncome, spotIncome, reach, commissioned } = charities;
  const of = (rows: readonly number[]) => mean(rows.map((i) => quality[i] as number));
  const rows = [...byIdentity].filter((i) => commissioned[i] === 1);
  return {
    holders: of(rows.filter((i) => (advertisedIncome[i] as number) + (spotIncome[i] as number) > 0)),
    nationals: of(rows.filter((i) => reach[i] === NATIONAL)),
  };
}

/** Most that a stock may move in twenty years without policy, as a share of itself. */
const STATIONARY = 0.05;

test.each(['base-market.yaml', 'baseline.yaml'])('%s passes every gate', (file) => {
  const scenario = loadScenario(`scenarios/${file}`, { years: YEARS, replications: REPLICATIONS });
  const runs = Array.from({ length: REPLICATIONS }, (_, replication) => {
    const observed = begin(warmUp(scenario, replication), scenario);
    const first = qualities(observed.run.world);
    while (advance(observed));
    return { record: end(observed), first, last: qualities(observed.run.world) };
  });
  const records = runs.map(({ record }) => record);
  for (const { title, simulated, low, high } of checkGates(outcomeSummaries(records))) {
    expect(simulated.mean, title).toBeGreaterThanOrEqual(low);
    expect(simulated.mean, title).toBeLessThanOrEqual(high);
  }
  for (const [band, rate] of Object.entries(drift(records))) expect(Math.abs(rate), `drift of ${band} a year`).toBeLessThan(0.01);
  for (const who of ['holders', 'nationals'] as const) {
    const moved = mean(runs.map(({ last }) => last[who])) / mean(runs.map(({ first }) => first[who])) - 1;
    expect(Math.abs(moved), `quality of ${who}`).toBeLessThan(STATIONARY);
  }
});
