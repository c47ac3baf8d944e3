/** The drawn population beside the figures it is meant to have. */
import { incomeBySource } from '../../model/population/contracts.ts';
import { drawSector } from '../../model/population/draw.ts';
import { drawKeys } from '../../model/random/streams.ts';
import { log } from '../../model/random/numerics.ts';
import { BANDS } from '../../model/scenario/names.ts';
import type { Scenario } from '../../model/scenario/scenario.ts';
import { contractIncome, turnover, wholeTurnover } from '../../model/sector/charities.ts';
import { gini } from '../measures/concentration.ts';

export type PopulationRow = {
  readonly what: string;
  readonly drawn: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly source: string;
};

/** Evidence row by row: value ± tolerance, or a range. Shells are counted as micro, so shares of charities are those with shells. */
const NCVO = 'NCVO 2013/14';
const SHARES: readonly (readonly [number, number])[] = [
  [0.48, 0.02],
  [0.35, 0.02],
  [0.137, 0.015],
  [0.029, 0.005],
  [0.0037, 0.001],
  [0.0003, 0.0002],
];
const INCOME = [0.005, 0.044, 0.155, 0.294, 0.319, 0.184];
const CONTRACTS = [0.001, 0.024, 0.125, 0.294, 0.411, 0.145];
const HOLDERS = [0.02, 0.25, 0.45, 0.55, 0.65, 0.65];

export function populationRows(scenario: Scenario, replication: number): PopulationRow[] {
  const sector = drawSector(scenario.settings, drawKeys(scenario.seed, replication));
  const { charities } = sector;
  const zero = () => BANDS.map(() => 0);
  const [count, income, contracts, holders] = [zero(), zero(), zero(), zero()];
  const incomes: number[] = [];
  const weights: number[] = [];
  const logs: number[] = [];
  for (let i = 0; i < charities.count; i++) {
    const band = charities.band[i] as number;
    const weight = charities.reachShare[i] as number;
    const held = contractIncome(charities, i);
    (count[band] as number) += weight;
    (income[band] as number) += turnover(charities, i);
    (contracts[band] as number) += held;
    if (held > 0) (holders[band] as number) += weight;
    if (turnover(charities, i) <= 0) continue;
    incomes.push(wholeTurnover(charities, i));
    weights.push(weight);
    if (weight === 1) logs.push(log(wholeTurnover(charities, i)));
  }
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const share = (values: readonly number[], k: number) => (values[k] as number) / sum(values);
  const { total, contracts: public_, grants } = incomeBySource(sector);
  const centre = sum(logs) / logs.length;
  const rows: PopulationRow[] = [
    ...BANDS.map((band, k) => ({
      what: `${band} charities, share of charities`,
      drawn: share(count, k),
      ...around(...(SHARES[k] as [number, number])),
      source: NCVO,
    })),
    ...BANDS.map((band, k) => ({
      what: `${band} charities, share of income`,
      drawn: share(income, k),
      ...around(INCOME[k] as number, 0.15 * (INCOME[k] as number)),
      source: NCVO,
    })),
    ...BANDS.map((band, k) => ({
      what: `${band} charities, share of contract money`,
      drawn: share(contracts, k),
      ...around(CONTRACTS[k] as number, 0.03),
      source: NCVO,
    })),
    ...BANDS.map((band, k) => ({
      what: `${band} charities, share that hold public work`,
      drawn: (holders[k] as number) / (count[k] as number),
      ...around(HOLDERS[k] as number, k === 0 ? 0.02 : 0.1),
      source: 'judgement',
    })),
    {
      what: 'spread of log income',
      drawn: Math.sqrt(sum(logs.map((x) => (x - centre) ** 2)) / logs.length),
      low: 1.85,
      high: 2.15,
      source: NCVO,
    },
    { what: 'Gini coefficient of income', drawn: gini(incomes, weights) ?? 0, low: 0.912, high: 0.952, source: NCVO },
    { what: 'government income, share of income', drawn: (public_ + grants) / total, low: 0.26, high: 0.37, source: 'NCVO 2013–2022' },
    { what: 'contracts, share of government income', drawn: public_ / (public_ + grants), low: 0.74, high: 0.83, source: 'NCVO 2013–2022' },
    { what: 'charities and parts of charities drawn', drawn: sum(count), low: null, high: null, source: '' },
    { what: 'service lines', drawn: sector.lines.length, low: null, high: null, source: '' },
  ];
  return rows;
}

function around(value: number, tolerance: number): { low: number; high: number } {
  return { low: Math.max(0, value - tolerance), high: value + tolerance };
}
