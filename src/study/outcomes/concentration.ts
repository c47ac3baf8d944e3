/** How concentrated and how unequal the money is, in the sector and in local markets. */
import { meanOf } from '../measures/arithmetic.ts';
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
    'Mean over place × service markets of the sum of squared percentage shares of the annualised value of advertised contracts in force, by provider, at the end of the run; what commissioners do themselves is in no market, and markets without contracts are left out.',
  source: MERGER_CONTROL,
  of: ({ markets }) => meanOf(markets.hhi),
  says: { what: 'concentration of local markets', up: 'local markets are more concentrated', down: 'local markets are less concentrated' },
});

export const hhiLocalRandom = outcome({
  id: 'hhi_local_random',
  title: 'Concentration expected from luck alone',
  unit: 'index 0–10,000',
  formula:
    'The value of hhi_local expected if each contract in force had gone at random to one of the bidders eligible for it when it was let: hhi_fewer and hhi_chance together.',
  source: 'Limit in the theory: 10,000 · (1/n + (1 − 1/n)/K) for n equal providers and K equal contracts',
  of: ({ markets: { fewer, chance } }) => meanOf(fewer.map((part, m) => sumOf(part, chance[m] ?? null))),
});

export const hhiLocalExcess = outcome({
  id: 'hhi_local_excess',
  title: 'Concentration beyond luck',
  label: 'Concentration beyond luck (HHI)',
  unit: 'index 0–10,000',
  formula: 'hhi_local less hhi_local_random: hhi_sharing and hhi_winners together.',
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
  formula: 'Share of charities’ contract income in the last year, advertised and spot work, held by the five with most of it.',
  source: 'Concentration ratio',
  of: ({ incomes }) => concentrationRatio(incomes.contract, 5),
});

export const giniIncome = outcome({
  id: 'gini_income',
  title: 'Inequality of contract income',
  unit: 'points 0–1',
  formula: 'Gini coefficient of contract income in the last year, advertised and spot work, over charities with any.',
  source: 'Gini 1912',
  of: ({ incomes }) => gini(incomes.contract),
});

export const effectiveProvidersLocal = outcome({
  id: 'effective_providers_local',
  title: 'Effective number of providers in a market',
  unit: 'count',
  formula: 'Mean over place × service markets of 10,000 divided by the market’s HHI, as in hhi_local, at the end of the run.',
  source: 'Laakso and Taagepera 1979',
  bounds: [1, null],
  of: ({ markets }) => meanOf(markets.hhi.map((index) => (index === null ? null : 10_000 / index))),
});

const OVER_MARKETS =
  'mean over the markets of hhi_local, of which it is one of four parts that add up to it (hhi_fewer, hhi_chance, hhi_sharing, hhi_winners)';

export const hhiFewer = outcome({
  id: 'hhi_fewer',
  title: 'Local concentration from how few contracts there are',
  unit: 'index 0–10,000',
  formula: `10,000 · Σ v²/V², v a contract’s annualised value in the market and V their sum, ${OVER_MARKETS}: the HHI if no two contracts were with one provider.`,
  source: OWN,
  of: ({ markets }) => meanOf(markets.fewer),
  says: {
    what: 'concentration from how few contracts there are',
    up: 'contracts are fewer or more unequal, which adds to concentration',
    down: 'contracts are more or more equal, which takes off concentration',
  },
});

export const hhiChance = outcome({
  id: 'hhi_chance',
  title: 'Local concentration from chance',
  unit: 'index 0–10,000',
  formula: `10,000 · Σ v v′ c/V² over pairs of different contracts, c the chance that both go to one provider when each goes at random to one of those eligible for it when it was let (those eligible for both over the product of the numbers eligible), ${OVER_MARKETS}.`,
  source: OWN,
  of: ({ markets }) => meanOf(markets.chance),
  says: {
    what: 'concentration from chance',
    up: 'chance among those eligible adds more to concentration',
    down: 'chance among those eligible adds less to concentration',
  },
});

export const hhiSharing = outcome({
  id: 'hhi_sharing',
  title: 'Local concentration from sharing contracts out',
  unit: 'index 0–10,000',
  formula: `−10,000 · Σ v² (1 − Σ q²)/V², q the parts of lead and partners in a contract, ${OVER_MARKETS}: what is taken off because one contract has several holders.`,
  source: OWN,
  bounds: [-10_000, 0],
  of: ({ markets }) => meanOf(markets.sharing),
  says: {
    what: 'concentration from sharing contracts out',
    up: 'sharing contracts out takes less off concentration',
    down: 'sharing contracts out takes more off concentration',
  },
});

export const hhiWinners = outcome({
  id: 'hhi_winners',
  title: 'Local concentration from who wins',
  unit: 'index 0–10,000',
  formula: `10,000 · Σ v v′ (Σ q q′ − c)/V² over pairs of different contracts, Σ q q′ over the providers of both and c as in hhi_chance, ${OVER_MARKETS}: how much more often, by value, two contracts are with one provider than at random.`,
  source: OWN,
  bounds: [-10_000, 10_000],
  of: ({ markets }) => meanOf(markets.winners),
  says: {
    what: 'concentration from who wins',
    up: 'who wins adds more to concentration',
    down: 'who wins adds less to concentration',
  },
});

const sumOf = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b);
