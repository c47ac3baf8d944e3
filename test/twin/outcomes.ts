/** The outcomes of a twin run, computed from its quarters and the market it leaves, by the definitions of the study. */
import { BANDS, SERVICES } from '../../src/model/scenario/names.ts';
import { total } from './chance.ts';
import { inTheMarket, isSmall, type Charity } from './charity.ts';
import type { Area } from './country.ts';
import { peopleServed } from './life.ts';
import { isCharity, type Contract, type Market, type Provider, type QuarterRecord, type TenderRecord } from './market.ts';

export type Start = { readonly smallInMarket: readonly Charity[] };

export function noteStart({ charities, quarter }: Market): Start {
  return { smallInMarket: charities.filter((charity) => isSmall(charity) && inTheMarket(charity, quarter)) };
}

export function outcomesOf(start: Start, records: readonly QuarterRecord[], market: Market): Record<string, number> {
  return {
    ...concentration(records.slice(-4)),
    ...localConcentration(market),
    choice: choice(market),
    ...tendering(records.flatMap((record) => record.tenders)),
    ...people(start, records),
    ...delivery(market),
    service_gap_months:
      12 *
      ratioOver(
        records,
        (record) => record.linesWithoutProvider,
        () => total(market.lines, (line) => line.part),
      ),
    national_share: ratioOver(
      records.slice(-8),
      (record) => record.advertisedToNationals,
      (record) => record.advertised,
    ),
    full_cost_shortfall: shortfall(market),
    needs_met: needsMet(market),
    marginalised_reach: marginalisedReach(market),
    ...severalNeeds(market),
  };
}

function ratioOver<T>(things: readonly T[], upper: (thing: T) => number, lower: (thing: T) => number): number {
  return total(things, upper) / total(things, lower);
}

function concentration(year: readonly QuarterRecord[]): Record<string, number> {
  const contract = summed(year.map((record) => record.contractIncome));
  const all = summed(year.map((record) => record.totalIncome));
  const amounts = [...contract.values()];
  const money = total(amounts, (pounds) => pounds);
  return {
    hhi: herfindahl(amounts),
    hhi_total_income: herfindahl([...all.values()]),
    value_concentration_band:
      total(
        [...contract].filter(([charity]) => charity.band >= 4),
        ([, pounds]) => pounds,
      ) / money,
    cr5: total([...amounts].sort((a, b) => b - a).slice(0, 5), (pounds) => pounds) / money,
    gini_income: gini(amounts.map((pounds) => ({ pounds, weight: 1 }))),
    gini_total_income: gini([...all].map(([charity, pounds]) => ({ pounds: pounds / charity.reachShare, weight: charity.reachShare }))),
    small_share:
      total(
        [...contract].filter(([charity]) => isSmall(charity)),
        ([, pounds]) => pounds,
      ) / money,
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

function localConcentration(market: Market): Record<string, number> {
  const markets = market.country.areas.flatMap((area) =>
    market.country.areas[0].need.map((_, service) => holdingsIn(market, area, service)).filter((holdings) => holdings.length > 0),
  );
  const indices = markets.map((holdings) => herfindahl(byProvider(holdings)));
  const actual = total(indices, (index) => index) / indices.length;
  const random = total(markets, expectedFromLuck) / markets.length;
  return {
    hhi_local: actual,
    hhi_local_random: random,
    hhi_local_excess: actual - random,
    effective_providers_local: total(indices, (index) => 10_000 / index) / indices.length,
  };
}

function holdingsIn({ lines }: Market, area: Area, service: number): Holding[] {
  return lines.flatMap(({ contract, areas, service: of, part }) => {
    if (contract === null || of !== service || !areas.includes(area)) return [];
    return [{ contract, money: (contract.price * part * area.people) / total(areas, (each) => each.people) }];
  });
}

function byProvider(holdings: readonly Holding[]): number[] {
  return [...moneyByProvider(holdings).values()];
}

function moneyByProvider(holdings: readonly Holding[]): Map<Provider, number> {
  const sums = new Map<Provider, number>();
  for (const { contract, money } of holdings) sums.set(contract.provider, (sums.get(contract.provider) ?? 0) + money);
  return sums;
}

/** Chance that two pounds spent in one market, on contracts and on its area's spot work, go to different providers. */
function choice(market: Market): number {
  const markets = market.country.areas.flatMap((area) => area.need.map((_, service) => spentIn(market, area, service)));
  const spent = markets.filter((amounts) => amounts.some((pounds) => pounds > 0));
  return total(spent, (amounts) => 1 - herfindahl(amounts) / 10_000) / spent.length;
}

function spentIn(market: Market, area: Area, service: number): number[] {
  const sums = moneyByProvider(holdingsIn(market, area, service));
  for (const pool of market.pools.filter((each) => each.area === area && each.service === service))
    for (const charity of pool.members)
      for (const work of charity.spot) if (work.pool === pool) sums.set(charity, (sums.get(charity) ?? 0) + work.income);
  return [...sums.values()];
}

function expectedFromLuck(holdings: readonly Holding[]): number {
  const sum = total(holdings, ({ money }) => money);
  const eligible = new Map(holdings.map((holding) => [holding, new Set(holding.contract.eligible)]));
  let index = 0;
  for (const [a, forA] of eligible) {
    for (const [b, forB] of eligible) {
      const same = a === b ? 1 : chanceOfOneProvider(forA, forB);
      index += ((100 * a.money) / sum) * ((100 * b.money) / sum) * same;
    }
  }
  return index;
}

function chanceOfOneProvider(one: ReadonlySet<Provider>, other: ReadonlySet<Provider>): number {
  return total(one, (provider) => (other.has(provider) ? 1 : 0)) / (one.size * other.size);
}

function tendering(tenders: readonly TenderRecord[]): Record<string, number> {
  const value = total(tenders, (tender) => tender.value);
  const parts = (some: readonly TenderRecord[]) => total(some, (tender) => tender.part);
  const answered = tenders.filter((tender) => tender.compliantBids > 0);
  return {
    bids_per_tender: total(answered, (tender) => tender.part * tender.compliantBids) / parts(answered),
    single_bid_rate: parts(answered.filter((tender) => tender.compliantBids === 1)) / parts(answered),
    failed_tenders: 1 - parts(answered) / parts(tenders),
    bid_cost_share: total(tenders, (tender) => tender.bidCosts) / value,
    wasted_bid_cost: total(tenders, (tender) => tender.lostBidCosts) / value,
    commissioner_cost_share: total(tenders, (tender) => tender.procurementCost) / value,
    large_win_rate: winRate(tenders, 'large') - winRate(tenders, 'small'),
    vcse_share:
      total(
        tenders.filter((tender) => tender.wonByCharity),
        (tender) => tender.value,
      ) / value,
  };
}

function winRate(tenders: readonly TenderRecord[], size: 'small' | 'large'): number {
  return ratioOver(
    tenders,
    ({ part, winsOf }) => part * winsOf[size],
    ({ part, bidsOf }) => part * bidsOf[size],
  );
}

/** Quality of the contracts in force, by money, and the well-served person-years a thousand pounds buy. */
function delivery({ lines, settings }: Market): Record<string, number> {
  const running = lines.flatMap(({ contract, service, part }) => {
    if (contract === null) return [];
    const { price, ceiling, quality } = contract;
    return [{ money: price * part, work: ceiling * part, quality, unitCost: settings.market.unit_cost[SERVICES[service]] }];
  });
  return {
    local_quality: ratioOver(
      running,
      ({ money, quality }) => money * quality,
      ({ money }) => money,
    ),
    value_per_pound:
      1000 *
      ratioOver(
        running,
        ({ work, quality, unitCost }) => (work * quality) / unitCost,
        ({ money }) => money,
      ),
  };
}

function people({ smallInMarket }: Start, records: readonly QuarterRecord[]): Record<string, number> {
  const years = records.length / 4;
  const operating = total(records, (record) => record.operating) / records.length;
  const aYear = (count: (record: QuarterRecord) => number) => total(records, count) / years / operating;
  const judged = records.flatMap((record) => (record.overspending === null ? [] : [record.overspending]));
  return {
    closures: aYear((record) => record.closed),
    entries: aYear((record) => record.founded),
    mergers: 100_000 * aYear((record) => record.merged),
    takeovers: 100_000 * aYear((record) => record.takenOver),
    bids_per_charity:
      4 *
      ratioOver(
        records,
        (record) => record.charityBids,
        (record) => record.inTheMarket,
      ),
    overspending: total(judged, (share) => share) / judged.length,
    small_survival: smallInMarket.filter((charity) => charity.status === 'operating').length / smallInMarket.length,
    small_closures: smallInMarket.filter((charity) => charity.status === 'closed').length / smallInMarket.length,
  };
}

function shortfall({ lines }: Market): number {
  const running = lines.filter(({ contract }) => contract !== null && isCharity(contract.provider));
  return ratioOver(
    running,
    ({ contract, part }) => ((contract as Contract).fullCost - (contract as Contract).price) * part,
    ({ contract, part }) => (contract as Contract).fullCost * part,
  );
}

function needsMet(market: Market): number {
  const served = market.country.areas.flatMap((area) => peopleServed(market, area));
  return ratioOver(
    served,
    (each) => Math.min(each.served, each.need),
    (each) => each.need,
  );
}

/** By money: how far charities with roots among marginalised communities deliver; others reach as those with few roots do. */
function marginalisedReach({ lines, settings: { delivery } }: Market): number {
  const running = lines.flatMap(({ contract, part }) => (contract === null ? [] : [{ contract, money: contract.price * part }]));
  return ratioOver(
    running,
    ({ contract: { provider }, money }) => {
      const roots = isCharity(provider) ? provider.roots : delivery.others_roots;
      return money * (delivery.reach_without_roots + delivery.reach_by_roots * roots);
    },
    ({ money }) => money,
  );
}

/** Those in need of two services at once: whether they find their way from one to the other, and whether both have room for them. */
function severalNeeds(market: Market): Record<string, number> {
  const pairs = market.country.areas.flatMap((area) => {
    const served = peopleServed(market, area);
    const held = area.need.map((_, service) => sharesOf(moneyByProvider(holdingsIn(market, area, service))));
    return served.flatMap((one, s) =>
      served.slice(s + 1).map((other, k) => {
        const met = Math.min(1, one.served / one.need, other.served / other.need);
        return { people: Math.min(one.need, other.need), reached: 0.65 + 0.2 * inCommon(held[s], held[s + 1 + k]), met };
      }),
    );
  });
  const people = (pair: { readonly people: number }) => pair.people;
  return {
    navigation_loss: ratioOver(pairs, (pair) => pair.people * (1 - pair.reached), people),
    multi_need_coverage: ratioOver(pairs, (pair) => pair.people * pair.reached * pair.met, people),
  };
}

function sharesOf(money: ReadonlyMap<Provider, number>): Map<Provider, number> {
  const all = total([...money.values()], (pounds) => pounds);
  return new Map([...money].map(([provider, pounds]) => [provider, pounds / all]));
}

/** The part of two markets that the same providers hold. */
function inCommon(one: ReadonlyMap<Provider, number>, other: ReadonlyMap<Provider, number>): number {
  return total([...one], ([provider, share]) => Math.min(share, other.get(provider) ?? 0));
}

/** How the market divides between bands: where to look when outcomes disagree. */
export function byBand({ charities }: Market, when: string): Record<string, number> {
  const money = total(charities, (charity) => charity.contractIncome);
  return Object.fromEntries(
    BANDS.flatMap((name, band) => {
      const inBand = charities.filter((charity) => charity.band === band);
      return [
        [`${name} charities at the ${when}`, total(inBand, (charity) => charity.reachShare)],
        [`${name} share of contract income at the ${when}`, total(inBand, (charity) => charity.contractIncome) / money],
      ];
    }),
  );
}
