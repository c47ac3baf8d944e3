/** Who has the money: concentration and inequality, and the shares of charities by size and reach. */
import { meanOf, over } from '../measures/arithmetic.ts';
import { concentrationRatio, gini, hhi } from '../measures/concentration.ts';
import { lessDefined } from '../round-off.ts';
import { MERGER_CONTROL, outcome, OWN } from './outcome.ts';

export const sectorHhi = outcome({
  id: 'hhi',
  title: 'Concentration of contract income, sector',
  unit: 'index 0–10,000',
  formula: 'Sum of squared percentage shares of contract income by charity over the last year of the run, both contract layers.',
  source: MERGER_CONTROL,
  of: ({ incomes }) => hhi(incomes.contract),
});

export const hhiLocal = outcome({
  id: 'hhi_local',
  title: 'Concentration of local markets',
  label: 'Local concentration (HHI)',
  unit: 'index 0–10,000',
  formula:
    'Mean over place × service markets of the sum of squared percentage shares of the annualised value of advertised contracts in force, by provider, at the end of the run; markets without contracts are left out.',
  source: MERGER_CONTROL,
  of: ({ markets }) => meanOf(markets.hhi),
  says: { what: 'concentration of local markets', up: 'local markets are more concentrated', down: 'local markets are less concentrated' },
});

export const hhiLocalRandom = outcome({
  id: 'hhi_local_random',
  title: 'Concentration expected from luck alone',
  unit: 'index 0–10,000',
  formula:
    'The value of hhi_local expected if each contract in force had gone at random to one of the bidders eligible for it when it was let.',
  source: 'Limit in the theory: 10,000 · (1/n + (1 − 1/n)/K) for n equal providers and K equal contracts',
  of: ({ markets }) => meanOf(markets.luck),
});

export const hhiLocalExcess = outcome({
  id: 'hhi_local_excess',
  title: 'Concentration beyond luck',
  label: 'Concentration beyond luck (HHI)',
  unit: 'index 0–10,000',
  formula: 'hhi_local less hhi_local_random.',
  source: OWN,
  bounds: [-10_000, 10_000],
  of: (tally) => lessDefined(hhiLocal.of(tally), hhiLocalRandom.of(tally), 10_000),
  says: { what: 'concentration beyond luck', up: 'concentration beyond luck is higher', down: 'concentration beyond luck is lower' },
});

export const hhiTotalIncome = outcome({
  id: 'hhi_total_income',
  title: 'Concentration of total income, sector',
  unit: 'index 0–10,000',
  formula: 'Sum of squared percentage shares of total income over the last year of the run.',
  source: MERGER_CONTROL,
  of: ({ incomes: { total, part } }) => hhi(total.map((income, k) => income * (part[k] as number))),
});

export const giniTotalIncome = outcome({
  id: 'gini_total_income',
  title: 'Inequality of total income',
  unit: 'points 0–1',
  formula: 'Gini coefficient of total income over charities with income in the last year of the run.',
  source: 'Gini 1912',
  of: ({ incomes }) => gini(incomes.total, incomes.part),
});

export const cr5 = outcome({
  id: 'cr5',
  title: 'Share of the five largest',
  unit: 'share',
  formula: 'Share of contract income in the last year held by the five charities with most of it.',
  source: 'Concentration ratio',
  of: ({ incomes }) => concentrationRatio(incomes.contract, 5),
});

export const giniIncome = outcome({
  id: 'gini_income',
  title: 'Inequality of contract income',
  unit: 'points 0–1',
  formula: 'Gini coefficient of contract income in the last year over charities with any.',
  source: 'Gini 1912',
  of: ({ incomes }) => gini(incomes.contract),
});

export const effectiveProvidersLocal = outcome({
  id: 'effective_providers_local',
  title: 'Effective number of providers in a market',
  unit: 'count',
  formula: 'Mean over place × service markets of 10,000 divided by the market’s HHI, at the end of the run.',
  source: 'Laakso and Taagepera 1979',
  bounds: [1, null],
  of: ({ markets }) => meanOf(markets.hhi.map((index) => (index === null ? null : 10_000 / index))),
});

export const nationalShare = outcome({
  id: 'national_share',
  title: 'Nationals’ share of contract money',
  label: 'Share of payments to charities working across the country',
  unit: 'share',
  formula: 'Share of advertised contract payments in the last two years that went to charities working across the country.',
  source: OWN,
  of: ({ payments }) => over(payments.lateToNationals, payments.lateAdvertised),
  says: {
    what: 'the share of charities working across the country',
    up: 'charities working across the country were paid a larger share',
    down: 'charities working across the country were paid a smaller share',
  },
});

export const smallShare = outcome({
  id: 'small_share',
  title: 'Small charities’ share of contract money',
  label: 'Share of contract money with charities under £1m',
  unit: 'share',
  formula: 'Share of all contract income in the last year held, as lead or partner, by charities under £1m a year.',
  source: 'Small as in Lloyds Bank Foundation: under £1m',
  of: ({ incomes }) => over(incomes.smallContract, incomes.allContract),
  says: {
    what: 'contract money with small charities',
    up: 'a larger share of contract money is with small charities',
    down: 'a smaller share of contract money is with small charities',
  },
});

export const valueConcentrationBand = outcome({
  id: 'value_concentration_band',
  title: 'Share of the largest band',
  unit: 'share',
  formula: 'Share of contract income in the last year held by charities over £10m.',
  source: OWN,
  of: ({ incomes }) => over(incomes.majorContract, incomes.allContract),
});
