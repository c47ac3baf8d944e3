/** What is let in a quarter, on what terms, and who wins it; all of it as contracts, none as grants. */
import { SERVICES } from '../../src/model/scenario/names.ts';
import type { Settings } from '../../src/model/scenario/settings.ts';
import { clip } from './chance.ts';
import { hasBase, isSmall, qualityIn, spend, spendOnDealings, USUAL_BID_SKILL, yearlySpending, type Charity } from './charity.ts';
import { ableFor, collectBids, eligibleFor, workersIn, type Bid, type Tender } from './bidding.ts';
import { goesDirectly, offerInTurn, providersOf, type Providers } from './direct.ts';
import { isCharity, keepBase, standsFor, type Line, type Market, type Provider } from './market.ts';

export function letContracts(market: Market): void {
  const { lines, quarter } = market;
  for (const line of lines) if (line.failures === 2) deliverInHouse(market, line);
  const due = lines.filter((line) => line.contract === null || line.contract.end === quarter);
  const workers = workersIn(market);
  const tenders = due.map((line) => termsOf(market, line, ableFor(line, workers)));
  const bids = collectBids(
    market,
    tenders.filter(({ direct }) => !direct),
  );
  const byTender = groupByTender(bids);
  fadeExperience(market);
  const providers = providersOf(market);
  for (const tender of tenders) {
    if (tender.direct) awardDirectly(market, tender, providers);
    else award(market, tender, byTender.get(tender) ?? []);
  }
}

function groupByTender(bids: readonly Bid[]): Map<Tender, Bid[]> {
  const groups = new Map<Tender, Bid[]>();
  for (const bid of bids) groups.set(bid.tender, [...(groups.get(bid.tender) ?? []), bid]);
  return groups;
}

function ceilingOf({ budget, price }: Settings, line: Line): number {
  return line.budget * budget.multiplier * budget.by_service[SERVICES[line.service]] * price.ceiling;
}

function termsOf(market: Market, line: Line, able: readonly Charity[]): Tender {
  const { settings, chance } = market;
  const { contract, threshold } = settings;
  const ceiling = ceilingOf(settings, line);
  const long = contract.length_years + (chance.happens(contract.extension_chance) ? contract.extension_years : 0);
  const drawn = chance.happens(contract.one_year_share) ? 4 : Math.round(4 * long);
  const quarters = line.contract === null ? line.lengthKept : drawn;
  return {
    line,
    able,
    ceiling,
    quarters,
    direct: goesDirectly(market, line, ceiling, quarters),
    turnoverTest: ceiling >= threshold.applies_above ? threshold.turnover_ratio * ceiling : 0,
  };
}

type Offer = {
  readonly provider: Provider;
  readonly price: number;
  readonly fullCost: number;
  readonly quality: number;
  readonly socialValue: number;
  readonly cost: number;
};

function award(market: Market, tender: Tender, bids: readonly Bid[]): void {
  const { settings, quarter } = market;
  const { line } = tender;
  const { weights, scoring } = settings;
  for (const { charity, cost } of bids) {
    spendOnDealings(charity, cost * line.part);
    charity.lastActive = quarter;
  }
  const offers = [...bids.map((bid) => offerOf(market, bid)), ...forProfitOffer(market, tender)];
  const compliant = offers.filter((offer) => offer.quality >= scoring.minimum_quality);
  const lowest = Math.min(...offers.map((offer) => offer.price));
  let best: Offer | null = null;
  let highest = -Infinity;
  for (const offer of compliant) {
    const merit = (weights.price * lowest) / offer.price + weights.quality * offer.quality + weights.social_value * offer.socialValue;
    const score = merit + scoring.noise * market.chance.normal();
    if (score > highest) [best, highest] = [offer, score];
  }
  market.now.charityBids += bids.length * line.part;
  const spent = bids.reduce((sum, bid) => sum + bid.cost * line.part, 0);
  market.now.tenders.push({
    part: line.part,
    compliantBids: compliant.length,
    bidCosts: spent,
    lostBidCosts: spent - (best === null ? 0 : best.cost * line.part),
    procurementCost: (scoring.procurement_cost_base + scoring.procurement_cost_per_bid * offers.length) * line.part,
    value: best === null ? 0 : (best.price * line.part * tender.quarters) / 4,
    wonByCharity: best !== null && isCharity(best.provider),
    bidsOf: bySize(compliant),
    winsOf: bySize(best === null ? [] : [best]),
  });
  rememberBids(market, line, compliant, best);
  if (best === null) failTender(tender);
  else startContract(market, tender, best);
}

function awardDirectly(market: Market, tender: Tender, providers: Providers): void {
  const { line, ceiling, quarters } = tender;
  const taken = offerInTurn(market, tender, providers);
  const value = taken === null ? 0 : (ceiling * line.part * quarters) / 4;
  market.now.directAwards.push({ part: taken === null ? 0 : line.part, value });
  if (taken === null) failTender(tender);
  else startContract(market, tender, { provider: taken.charity, price: ceiling, fullCost: taken.fullCost });
}

function bySize(offers: readonly Offer[]): { small: number; large: number } {
  const charities = offers.flatMap(({ provider }) => (isCharity(provider) ? [provider] : []));
  const small = charities.filter(isSmall).length;
  return { small, large: charities.length - small };
}

function offerOf({ settings, quarter }: Market, { charity, tender, price, fullCost, cost }: Bid): Offer {
  const { scoring } = settings;
  const { line } = tender;
  const quality =
    qualityIn(charity, line.service) +
    scoring.bid_skill_effect * (charity.bidSkill - USUAL_BID_SKILL) +
    scoring.reputation_effect * (charity.reputation - 0.5) +
    (line.holder === charity ? scoring.incumbent_bonus : 0);
  const local = hasBase(charity, line.seat, quarter) ? scoring.local_value * charity.embeddedness : 0;
  return { provider: charity, price, fullCost, quality: clip(quality, 0, 1), socialValue: scoring.social_value_base + local, cost };
}

function forProfitOffer({ settings, chance }: Market, { ceiling, quarters }: Tender): Offer[] {
  const { for_profit: provider, burden } = settings;
  if (!chance.happens(provider.chance)) return [];
  const price = ceiling * Math.min(1, provider.price_level + provider.price_spread * chance.normal());
  if ((provider.expected_win * provider.margin * price * quarters) / 4 < provider.entry_cost * burden.bid) return [];
  const quality = provider.quality + provider.quality_spread * chance.normal();
  return [{ provider: 'for-profit', price, fullCost: price, quality, socialValue: provider.social_value, cost: 0 }];
}

/** A failure leaves a gap until next quarter, and nobody holds the work any more. */
function failTender({ line, quarters }: Tender): void {
  line.failures++;
  line.lengthKept = quarters;
  line.contract = null;
  line.holder = null;
}

/** After two failures the commissioner delivers the work itself. */
function deliverInHouse({ settings, quarter }: Market, line: Line): void {
  const price = ceilingOf(settings, line);
  line.contract = {
    provider: 'in-house',
    start: quarter,
    end: quarter + line.lengthKept,
    price,
    fullCost: price,
    ceiling: price,
    eligible: ['in-house'],
    quality: settings.delivery.others_quality,
  };
  line.failures = 0;
}

function startContract(
  market: Market,
  tender: Tender,
  { provider, price, fullCost }: Pick<Offer, 'provider' | 'price' | 'fullCost'>,
): void {
  const { line, quarters } = tender;
  const end = market.quarter + quarters;
  const eligible = eligibleFor(market, tender);
  const quality = market.settings.delivery.others_quality;
  if (isCharity(provider)) {
    provider.recentAwards += price * standsFor(market, provider, line);
    keepBase(provider, line.areas, end + market.settings.delivery.base_kept);
    if (line.holder !== provider) takeOnStaff(market, provider, price * line.part);
  }
  if (line.holder !== null && line.holder !== provider) makeRedundant(market, line.holder, price * line.part);
  line.contract = { provider, start: market.quarter, end, price, fullCost, ceiling: tender.ceiling, eligible, quality };
  line.holder = isCharity(provider) ? provider : null;
  line.failures = 0;
}

function takeOnStaff({ settings }: Market, winner: Charity, price: number): void {
  if (!settings.delivery.tupe) return;
  winner.obligations += settings.delivery.tupe_obligations * Math.min(price, yearlySpending(winner));
}

function makeRedundant({ settings }: Market, loser: Charity, price: number): void {
  if (!settings.delivery.tupe) spend(loser, settings.delivery.redundancy_share * price);
}

/** Old experience of winning and losing fades before this quarter's is added. */
function fadeExperience({ settings, charities, bidsIn, winsIn }: Market): void {
  const kept = 1 - settings.bidding.memory_loss;
  const tables = [...charities.flatMap((charity) => [charity.ownBids, charity.ownWins]), ...bidsIn.values(), ...winsIn.values()];
  for (const table of tables) for (let s = 0; s < table.length; s++) table[s] *= kept;
}

function rememberBids(market: Market, line: Line, compliant: readonly Offer[], best: Offer | null): void {
  const { bidsIn, winsIn } = market;
  const { service, areas, regional } = line;
  for (const offer of compliant) {
    if (!isCharity(offer.provider)) continue;
    const won = offer === best ? 1 : 0;
    const times = standsFor(market, offer.provider, line);
    offer.provider.ownBids[service] += times;
    offer.provider.ownWins[service] += times * won;
    if (regional) continue;
    (bidsIn.get(areas[0]) as number[])[service]++;
    (winsIn.get(areas[0]) as number[])[service] += won;
  }
}
