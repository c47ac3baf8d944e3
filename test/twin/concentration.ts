/** Who has the money in a twin run: in the sector, and in local markets. */
import { total } from './chance.ts';
import { isSmall, type Charity } from './charity.ts';
import type { Area } from './country.ts';
import type { Contract, Market, Provider, QuarterRecord } from './market.ts';

export function concentration(year: readonly QuarterRecord[], bandAtStart: ReadonlyMap<Charity, number>): Record<string, number> {
  const contract = summed(year.map((record) => record.contractIncome));
  const all = summed(year.map((record) => record.totalIncome));
  const amounts = [...contract.values()];
  const money = total(amounts, (pounds) => pounds);
  const shareOf = (counts: (charity: Charity) => boolean) =>
    total(
      [...contract].filter(([charity]) => counts(charity)),
      ([, pounds]) => pounds,
    ) / money;
  return {
    hhi: herfindahl(amounts),
    hhi_total_income: herfindahl([...all.values()]),
    value_concentration_band: shareOf((charity) => charity.band >= 4),
    cr5: total([...amounts].sort((a, b) => b - a).slice(0, 5), (pounds) => pounds) / money,
    gini_income: gini(amounts.map((pounds) => ({ pounds, weight: 1 }))),
    gini_total_income: gini([...all].map(([charity, pounds]) => ({ pounds: pounds / charity.reachShare, weight: charity.reachShare }))),
    small_share: shareOf(isSmall),
    small_share_start: shareOf((charity) => (bandAtStart.get(charity) as number) <= 2),
    national_share_public: shareOf((charity) => charity.reach === 'country'),
  };
}

/** Over the year, by charity that is still operating at its end. */
function summed(maps: readonly ReadonlyMap<Charity, number>[]): Map<Charity, number> {
  const sums = new Map<Charity, number>();
  for (const map of maps)
    for (const [charity, pounds] of map)
      if (charity.status === 'operating' && pounds > 0) sums.set(charity, (sums.get(charity) ?? 0) + pounds);
  return sums;
}

function herfindahl(amounts: readonly number[]): number {
  const sum = total(amounts, (amount) => amount);
  return total(amounts, (amount) => ((100 * amount) / sum) ** 2);
}

/** One less twice the area under the Lorenz curve. */
function gini(rows: readonly { readonly pounds: number; readonly weight: number }[]): number {
  const all = total(rows, ({ pounds, weight }) => pounds * weight);
  const everybody = total(rows, ({ weight }) => weight);
  let below = 0;
  let area = 0;
  for (const { pounds, weight } of [...rows].sort((a, b) => a.pounds - b.pounds)) {
    const share = (pounds * weight) / all;
    area += (weight / everybody) * (below + share / 2);
    below += share;
  }
  return 1 - 2 * area;
}

type Holding = { readonly contract: Contract; readonly money: number };

export function localConcentration(market: Market): Record<string, number> {
  const markets = market.country.areas.flatMap((area) =>
    market.country.areas[0].need.map((_, service) => contractsIn(market, area, service)).filter((holdings) => holdings.length > 0),
  );
  const indices = markets.map((holdings) => herfindahl(byProvider(holdings)));
  const actual = total(indices, (index) => index) / indices.length;
  const meanOf = (part: (holdings: readonly Holding[]) => number) => total(markets, part) / markets.length;
  const fewer = meanOf(apart);
  const chance = meanOf((holdings) => fromPairs(holdings, chanceOfOneProvider));
  const random = fewer + chance;
  return {
    hhi_local: actual,
    hhi_local_random: random,
    hhi_local_excess: actual - random,
    hhi_fewer: fewer,
    hhi_chance: chance,
    hhi_sharing: 0,
    hhi_winners: meanOf((holdings) => fromPairs(holdings, beyondChance)),
    effective_providers_local: total(indices, (index) => 10_000 / index) / indices.length,
  };
}

function contractsIn(market: Market, area: Area, service: number): Holding[] {
  return holdingsIn(market, area, service).filter(({ contract }) => contract.provider !== 'in-house');
}

export function holdingsIn({ lines }: Market, area: Area, service: number): Holding[] {
  return lines.flatMap(({ contract, areas, service: of, part }) => {
    if (contract === null || of !== service || !areas.includes(area)) return [];
    return [{ contract, money: (contract.price * part * area.people) / total(areas, (each) => each.people) }];
  });
}

function byProvider(holdings: readonly Holding[]): number[] {
  return [...moneyByProvider(holdings).values()];
}

export function moneyByProvider(holdings: readonly Holding[]): Map<Provider, number> {
  const sums = new Map<Provider, number>();
  for (const { contract, money } of holdings) sums.set(contract.provider, (sums.get(contract.provider) ?? 0) + money);
  return sums;
}

/** Chance that two pounds spent in one market, on contracts and on its area's spot work, go to different providers. */
export function choice(market: Market): number {
  const markets = market.country.areas.flatMap((area) => area.need.map((_, service) => spentIn(market, area, service)));
  const spent = markets.filter((amounts) => amounts.some((pounds) => pounds > 0));
  return total(spent, (amounts) => 1 - herfindahl(amounts) / 10_000) / spent.length;
}

function spentIn(market: Market, area: Area, service: number): number[] {
  const sums = moneyByProvider(holdingsIn(market, area, service));
  for (const pool of market.pools.filter((each) => each.area === area && each.service === service))
    for (const charity of pool.members) sums.set(charity, (sums.get(charity) ?? 0) + (charity.spot?.income ?? 0));
  return [...sums.values()];
}

/** The index if no two contracts were with one provider. */
function apart(holdings: readonly Holding[]): number {
  return herfindahl(holdings.map(({ money }) => money));
}

/** What pairs of different contracts add to the index, each pair counting for so much of what one provider of both would add. */
function fromPairs(holdings: readonly Holding[], counts: (one: Contract, other: Contract) => number): number {
  const sum = total(holdings, ({ money }) => money);
  return total(holdings, (a) =>
    total(holdings, (b) => (a === b ? 0 : ((100 * a.money) / sum) * ((100 * b.money) / sum) * counts(a.contract, b.contract))),
  );
}

function beyondChance(one: Contract, other: Contract): number {
  return (one.provider === other.provider ? 1 : 0) - chanceOfOneProvider(one, other);
}

function chanceOfOneProvider(one: Contract, other: Contract): number {
  const [a, b] = [eligibleOf(one), eligibleOf(other)];
  return total([...a], (provider) => (b.has(provider) ? 1 : 0)) / (a.size * b.size);
}

const eligible = new WeakMap<Contract, ReadonlySet<Provider>>();

/** Made once a contract: every pair of contracts asks for it. */
function eligibleOf(contract: Contract): ReadonlySet<Provider> {
  const set = eligible.get(contract) ?? new Set(contract.eligible);
  eligible.set(contract, set);
  return set;
}
