/** Work that is awarded without competition: to whom it is offered, in which order, and who takes it. */
import { bidCost, costOfWaiting, coveredShare, drawFullCost, type Tender } from './bidding.ts';
import { hasBase, inTheMarket, monitoringCost, qualityIn, spendOnDealings, wholeTurnover, type Charity } from './charity.ts';
import type { Area } from './country.ts';
import { isCharity, standsFor, type Line, type Market } from './market.ts';

/** Where charities of wider reach hold contracts that run now or end now. */
export type Providers = ReadonlyMap<Charity, ReadonlySet<Area>>;

export function providersOf({ lines, quarter }: Market): Providers {
  const areasOf = new Map<Charity, Set<Area>>();
  for (const { contract, seat } of lines) {
    if (contract === null || contract.end < quarter || !isCharity(contract.provider)) continue;
    const { provider } = contract;
    areasOf.set(provider, (areasOf.get(provider) ?? new Set()).add(seat));
  }
  return areasOf;
}

/** Whether work goes directly to somebody; nothing that has been offered before does. */
export function goesDirectly({ settings, chance }: Market, { failures }: Line, ceiling: number, quarters: number): boolean {
  const { direct_below, direct_share } = settings.contract;
  return failures === 0 && (ceiling * quarters) / 4 < direct_below && chance.happens(direct_share);
}

export type Taken = { readonly charity: Charity; readonly fullCost: number };

/** Who takes the work, and at what cost to itself it would deliver it; null when nobody does. */
export function offerInTurn(market: Market, tender: Tender, providers: Providers): Taken | null {
  const asked = inOrder(market, tender, providers).slice(0, market.settings.contract.direct_offers);
  for (const charity of asked) {
    const fullCost = drawFullCost(market, charity, tender.work);
    const settling = settlingCost(market, charity, tender);
    if (!accepts(market, charity, tender, fullCost, settling)) continue;
    spendOnDealings(charity, settling * tender.line.part);
    charity.lastActive = market.quarter;
    return { charity, fullCost };
  }
  return null;
}

/** The present holder, those whom the commissioner knows, and the rest; the better their reputation, the sooner. */
function inOrder(market: Market, tender: Tender, providers: Providers): Charity[] {
  const { settings, chance, quarter } = market;
  const { line, able, ceiling, turnoverTest } = tender;
  const { growth_limit } = settings.bidding;
  const may = able.filter(
    (charity) =>
      hasBase(charity, line.seat, quarter) &&
      qualityIn(charity, line.service) >= settings.scoring.minimum_quality &&
      ceiling <= growth_limit * wholeTurnover(charity) &&
      wholeTurnover(charity) >= turnoverTest,
  );
  const isKnown = (charity: Charity) =>
    charity.reach === 'local' ? inTheMarket(charity, quarter) : (providers.get(charity)?.has(line.seat) ?? false);
  const others = may
    .filter((charity) => charity !== line.holder)
    .filter((charity) => ceiling * standsFor(market, charity, line) <= growth_limit * wholeTurnover(charity) - charity.recentAwards)
    .map((charity) => ({ charity, known: isKnown(charity), place: -Math.log(chance.uniform()) / charity.reputation }))
    .sort((a, b) => Number(b.known) - Number(a.known) || a.place - b.place)
    .map(({ charity }) => charity);
  return [...may.filter((charity) => charity === line.holder), ...others];
}

function settlingCost(market: Market, charity: Charity, tender: Tender): number {
  return market.settings.contract.direct_cost * bidCost(market, charity, tender);
}

function accepts(market: Market, charity: Charity, tender: Tender, fullCost: number, settling: number): boolean {
  const { bidding, burden, price } = market.settings;
  const { ceiling, line, quarters } = tender;
  if (price.full_cost_recovery && fullCost > ceiling) return false;
  const years = quarters / 4;
  const yearly = ceiling - fullCost * (1 - coveredShare(market, charity, line)) - monitoringCost(charity, burden, ceiling);
  const surplus = yearly * years - costOfWaiting(market, charity, ceiling, years) - settling;
  return surplus > bidding.shadow_price * settling;
}
