/** What becomes of the charities that were in the market when a twin run began, and of the public work they held. */
import { BANDS } from '../../src/model/scenario/names.ts';
import { total } from './chance.ts';
import { inTheMarket, type Charity } from './charity.ts';
import { paidNow } from './cuts.ts';
import { isCharity, type Held, type Market, type QuarterRecord } from './market.ts';

type Holdings = { readonly advertised: ReadonlyMap<Charity, number>; readonly all: ReadonlyMap<Charity, number> };

export type Start = {
  readonly inMarket: readonly Charity[];
  readonly held: Holdings;
  /** Of charities founded since, the band they were founded in. */
  readonly bands: Map<Charity, number>;
};

export function noteStart(market: Market): Start {
  const { charities, quarter } = market;
  return {
    inMarket: charities.filter((charity) => inTheMarket(charity, quarter)),
    held: holdings(market),
    bands: new Map(charities.map((charity) => [charity, charity.band])),
  };
}

export function noteNewcomers({ bands }: Start, { charities }: Market): void {
  for (const charity of charities) if (!bands.has(charity)) bands.set(charity, charity.band);
}

function holdings(market: Market): Holdings {
  const advertised = new Map<Charity, number>();
  for (const line of market.lines) {
    const { contract, part } = line;
    if (contract === null || !isCharity(contract.provider)) continue;
    advertised.set(contract.provider, (advertised.get(contract.provider) ?? 0) + paidNow(market, line, contract) * part);
  }
  const all = market.charities.map((charity) => [charity, (advertised.get(charity) ?? 0) + (charity.spot?.income ?? 0)] as const);
  return { advertised, all: new Map(all) };
}

export function advertisedHeld(market: Market): Held[] {
  return [...holdings(market).advertised].map(([charity, pounds]) => ({ charity, band: charity.band, pounds }));
}

export function heldSinceTheStart({ inMarket, held, bands }: Start, market: Market): Record<string, number> {
  const now = holdings(market);
  const of = (from: number, to: number) => inMarket.filter((charity) => from <= bandOf(charity) && bandOf(charity) <= to);
  const bandOf = (charity: Charity) => bands.get(charity) as number;
  const some = (money: ReadonlyMap<Charity, number>) => (charity: Charity) => (money.get(charity) ?? 0) > 0;
  const share = (whole: readonly Charity[], counts: (charity: Charity) => boolean) =>
    total(whole.filter(counts), ({ reachShare }) => reachShare) / total(whole, ({ reachShare }) => reachShare);
  const kept = (group: readonly Charity[]) =>
    total(group, (charity) => now.all.get(charity) ?? 0) / total(group, (charity) => held.all.get(charity) ?? 0);
  const operates = ({ status }: Charity) => status === 'operating';
  const small = of(0, 2);
  const holders = small.filter(some(held.all));
  return {
    small_survival: share(small, operates),
    small_closures: share(small, ({ status }) => status === 'closed'),
    survival_10k_100k: share(of(1, 1), operates),
    survival_100k_1m: share(of(2, 2), operates),
    survival_1m_10m: share(of(3, 3), operates),
    survival_holders: share(holders, operates),
    small_holders: share(holders, some(now.all)),
    small_holders_advertised: share(small.filter(some(held.advertised)), some(now.advertised)),
    small_money_kept: kept(small),
    large_money_kept: kept(of(3, 3)),
    major_money_kept: kept(of(4, BANDS.length - 1)),
  };
}

export function advertisedShares({ bands }: Start, lastQuarters: readonly QuarterRecord[]): Record<string, number> {
  const held = lastQuarters.flatMap((record) => record.advertisedHeld);
  const money = (some: readonly Held[]) => total(some, ({ pounds }) => pounds);
  const share = (counts: (each: Held) => boolean) => money(held.filter(counts)) / money(held);
  return {
    small_share_advertised: share(({ band }) => band <= 2),
    small_share_advertised_start: share(({ charity }) => (bands.get(charity) as number) <= 2),
    national_share_net: share(({ charity }) => charity.reach === 'country'),
  };
}
