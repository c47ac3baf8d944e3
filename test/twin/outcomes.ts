/** The outcomes of a twin run, computed from its quarters and the market it leaves, by the definitions of the study. */
import { BANDS, SERVICES } from '../../src/model/scenario/names.ts';
import { total } from './chance.ts';
import { choice, concentration, holdingsIn, localConcentration, moneyByProvider } from './concentration.ts';
import { paidNow, workFactor } from './cuts.ts';
import { peopleServed } from './life.ts';
import { advertisedShares, heldSinceTheStart, type Start } from './holders.ts';
import { isCharity, type Market, type Provider, type QuarterRecord, type TenderRecord } from './market.ts';

export function outcomesOf(start: Start, records: readonly QuarterRecord[], market: Market): Record<string, number> {
  return {
    ...concentration(records.slice(-4), start.bands),
    ...heldSinceTheStart(start, market),
    ...advertisedShares(start, records.slice(-8)),
    ...localConcentration(market),
    choice: choice(market),
    ...tendering(
      records.flatMap((record) => record.tenders),
      records.flatMap((record) => record.directAwards),
    ),
    ...people(records),
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

function tendering(tenders: readonly TenderRecord[], direct: QuarterRecord['directAwards']): Record<string, number> {
  const value = total(tenders, (tender) => tender.value);
  const directValue = total(direct, (award) => award.value);
  const directParts = total(direct, (award) => award.part);
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
      (directValue +
        total(
          tenders.filter((tender) => tender.wonByCharity),
          (tender) => tender.value,
        )) /
      (value + directValue),
    vcse_share_under_1m:
      (directValue + total(tenders, (tender) => (tender.modest && tender.wonByCharity ? tender.value : 0))) /
      (directValue + total(tenders, (tender) => (tender.modest ? tender.value : 0))),
    direct_share: directParts / (directParts + parts(tenders.filter((tender) => tender.value > 0))),
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
function delivery(market: Market): Record<string, number> {
  const { lines, settings } = market;
  const running = lines.flatMap((line) => {
    const { contract, service, part } = line;
    if (contract === null) return [];
    const { price, quality } = contract;
    const work = contract.work * workFactor(market, line, contract);
    const paid = paidNow(market, line, contract) * part;
    const unitCost = settings.market.unit_cost[SERVICES[service]];
    return [{ money: price * part, paid, work: work * part, quality, unitCost, inHouse: contract.provider === 'in-house' }];
  });
  return {
    in_house_share: ratioOver(
      running,
      ({ money, inHouse }) => (inHouse ? money : 0),
      ({ money }) => money,
    ),
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
        ({ paid }) => paid,
      ),
  };
}

function people(records: readonly QuarterRecord[]): Record<string, number> {
  const years = records.length / 4;
  const operating = total(records, (record) => record.operating) / records.length;
  const aYear = (count: (record: QuarterRecord) => number) => total(records, count) / years / operating;
  const judged = records.flatMap((record) => (record.overspending === null ? [] : [record.overspending]));
  return {
    closures: aYear((record) => record.closed),
    entries: aYear((record) => record.founded),
    mergers: 100_000 * aYear((record) => record.merged),
    takeovers: 100_000 * aYear((record) => record.takenOver),
    background_closures: 100_000 * aYear((record) => record.closedOf.background),
    wind_ups: 100_000 * aYear((record) => record.closedOf['wind-up']),
    insolvencies: 100_000 * aYear((record) => record.closedOf.insolvency),
    contracts_ended_early:
      4 *
      ratioOver(
        records,
        (record) => record.endedEarly,
        (record) => record.contracts,
      ),
    bids_per_charity:
      4 *
      ratioOver(
        records,
        (record) => record.charityBids,
        (record) => record.inTheMarket,
      ),
    overspending: total(judged, (share) => share) / judged.length,
  };
}

function shortfall(market: Market): number {
  const running = market.lines.flatMap((line) => {
    const { contract, part } = line;
    if (contract === null || !isCharity(contract.provider)) return [];
    return [{ cost: contract.fullCost * workFactor(market, line, contract) * part, paid: paidNow(market, line, contract) * part }];
  });
  return ratioOver(
    running,
    ({ cost, paid }) => cost - paid,
    ({ cost }) => cost,
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
