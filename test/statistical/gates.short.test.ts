/**
 * The gates of the base market, over 20 years without policy change: with no mechanism, and with all of them.
 * Six replications of one area in twenty: the standard error of every gated outcome is under a tenth of its range.
 */
import { expect, test } from 'vitest';
import { loadScenario } from '../../src/cli/scenarios/load.ts';
import { checkGates } from '../../src/study/analysis/gates.ts';
import { outcomeSummaries } from '../../src/study/analysis/outcome-findings.ts';
import { runFrom, warmUp } from '../../src/study/experiment/run-one.ts';
import { BANDS } from '../../src/model/scenario/names.ts';
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

test.each(['base-market.yaml', 'baseline.yaml'])('%s passes every gate', (file) => {
  const scenario = loadScenario(`scenarios/${file}`, { years: YEARS, replications: REPLICATIONS });
  const records = Array.from({ length: REPLICATIONS }, (_, replication) => runFrom(warmUp(scenario, replication), scenario));
  for (const { title, simulated, low, high } of checkGates(outcomeSummaries(records))) {
    expect(simulated.mean, title).toBeGreaterThanOrEqual(low);
    expect(simulated.mean, title).toBeLessThanOrEqual(high);
  }
  for (const [band, rate] of Object.entries(drift(records))) expect(Math.abs(rate), `drift of ${band} a year`).toBeLessThan(0.01);
});
