/** Runs of the engine and of its twin in the base market, and in which quantities they differ. */
import { mechanisms } from '../../src/model/mechanisms/registry.ts';
import { defaultsOf } from '../../src/model/scenario/field.ts';
import type { Scenario } from '../../src/model/scenario/scenario.ts';
import { settingFields, type Settings } from '../../src/model/scenario/settings.ts';
import { runFrom, warmUp } from '../../src/study/experiment/run-one.ts';
import type { Cut } from './cuts.ts';
import { runTwin } from './twin.ts';
import { compareMeans } from './welch.ts';

export type Sample = readonly Readonly<Record<string, number>>[];

/** Over all comparisons together. */
const ERROR_RATE = 0.01;

const defaults = defaultsOf(settingFields);
export const settings: Settings = {
  ...defaults,
  population: { ...defaults.population, scale: 0.03 },
  run: { ...defaults.run, years: 6, warm_up_quarters: 24, warm_up_limit_quarters: 24 },
};

function engineRun(replication: number, of: Settings, cut?: Cut): Record<string, number> {
  const off = mechanisms.map((mechanism) => [mechanism.id, { enabled: false, parameters: {} }]);
  const scenario: Scenario = {
    name: 'twin',
    title: '',
    about: '',
    seed: 'twin',
    settings: of,
    mechanisms: Object.fromEntries(off),
    schedule: cut === undefined ? [] : [{ quarter: cut.quarter, over: cut.over, set: { 'budget.multiplier': cut.multiplier } }],
  };
  const { outcomes, groups } = runFrom(warmUp(scenario, replication), scenario);
  const known = Object.entries(outcomes).flatMap(([id, value]) => (value === null ? [] : [[id, value]]));
  const at = (when: 'start' | 'end', group: (typeof groups)[number]) => ({
    charities: when === 'start' ? group.charitiesStart : group.charitiesEnd,
    income: when === 'start' ? group.contractIncomeStart : group.contractIncomeEnd,
  });
  const bands = (['start', 'end'] as const).flatMap((when) => {
    const inBands = groups.filter(({ group }) => group in of.population.band_share);
    const money = inBands.reduce((sum, group) => sum + at(when, group).income, 0);
    return inBands.flatMap((group) => [
      [`${group.group} charities at the ${when}`, at(when, group).charities],
      [`${group.group} share of contract income at the ${when}`, at(when, group).income / money],
    ]);
  });
  return Object.fromEntries([...known, ...bands]);
}

const sample = (runs: number, run: (k: number) => Record<string, number>): Sample => Array.from({ length: runs }, (_, k) => run(k));

export const engineSample = (runs: number, of: Settings = settings, cut?: Cut): Sample => sample(runs, (k) => engineRun(k, of, cut));
export const twinSample = (runs: number, seed: string, of: Settings = settings, cut?: Cut): Sample =>
  sample(runs, (k) => runTwin(of, `${seed} ${k}`, cut));

/** Every quantity the twin knows, with the chance that luck alone would set the samples as far apart. */
function compare(engine: Sample, twin: Sample) {
  const quantities = Object.keys(twin[0]);
  return quantities.map((id) => ({ id, ...compareMeans(column(engine, id), column(twin, id)), limit: ERROR_RATE / quantities.length }));
}

function column(rows: Sample, id: string): number[] {
  return rows.map((row) => {
    const value = row[id];
    if (value === undefined || !Number.isFinite(value)) throw new Error(`${id} is ${value} in a run of one of the two implementations.`);
    return value;
  });
}

/** Quantities whose means are further apart than luck would set them, in words. */
export const disagreements = (engine: Sample, twin: Sample) =>
  compare(engine, twin)
    .filter(({ p, limit }) => p < limit)
    .map(({ id, one, other, t }) => `${id}: engine ${one.toPrecision(5)}, twin ${other.toPrecision(5)}, t ${t.toFixed(1)}`);
