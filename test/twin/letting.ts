/** What is let in a quarter, on what terms, and who wins it; all of it as contracts, none as grants. */
import type { Settings } from '../../src/model/scenario/settings.ts';
import { clip } from './chance.ts';
import { hasBase, isSmall, qualityIn, spend, spendOnDealings, USUAL_BID_SKILL, yearlySpending, type Charity } from './charity.ts';
import { ableFor, collectBids, eligibleFor, workersIn, type Bid, type Tender } from './bidding.ts';
import { firmBelief, firmCost, firmPrice, standsForFirm } from './firms.ts';
import { goesDirectly, offerInTurn, providersOf, type Providers } from './direct.ts';
import { firmsOf, isCharity, keepBase, multipleOf, standsFor, workOf, type Line, type Market, type Provider } from './market.ts';

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
  const byFirms = new Map(tenders.filter(({ direct }) => !direct).map((tender) => [tender, firmOffers(market, tender)]));
  fadeExperience(market);
  const providers = providersOf(market);
  for (const tender of tenders) {
    if (tender.direct) awardDirectly(market, tender, providers);
    else award(market, tender, byTender.get(tender) ?? [], byFirms.get(tender) ?? []);
  }
}

function groupByTender(bids: readonly Bid[]): Map<Tender, Bid[]> {
  const groups = new Map<Tender, Bid[]>();
  for (const bid of bids) groups.set(bid.tender, [...(groups.get(bid.tender) ?? []), bid]);
  return groups;
}

function ceilingOf({ budget, price }: Settings, line: Line): number {
  return line.budget * multipleOf(budget, line.service) * price.ceiling;
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
    work: workOf(settings.budget, line.budget, line.service),
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

function award(market: Market, tender: Tender, bids: readonly Bid[], ofFirms: readonly Offer[]): void {
  const { settings, quarter } = market;
  const { line } = tender;
  const { weights, scoring } = settings;
  for (const { charity, cost } of bids) {
    spendOnDealings(charity, cost * line.part);
    charity.lastActive = quarter;
  }
  const offers = [...bids.map((bid) => offerOf(market, bid)), ...ofFirms];
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
    modest: !line.regional && (tender.ceiling * tender.quarters) / 4 < 1_000_000,
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

function firmOffers(market: Market, tender: Tender): Offer[] {
  const { settings, chance } = market;
  const { for_profit, attention, bidding, scoring } = settings;
  const { line } = tender;
  return firmsOf(market, line.service).flatMap((firm) => {
    const holds = line.firm === firm;
    if (!chance.happens(holds ? attention.notices_incumbent : for_profit.chance)) return [];
    const better = for_profit.quality_spread * chance.normal();
    const cost = firmCost(market, tender, chance.normal());
    const belief = firmBelief(market, line.service);
    const logOdds = Math.log(belief / (1 - belief)) + bidding.odds_by_quality * better + (holds ? bidding.odds_of_holder : 0);
    const price = firmPrice(market, tender, cost, logOdds);
    if (price === null) return [];
    const quality = clip(for_profit.quality + better + (holds ? scoring.incumbent_bonus : 0), 0, 1);
    return [{ provider: firm, price, fullCost: cost, quality, socialValue: for_profit.social_value, cost: 0 }];
  });
}

/** A failure leaves a gap until next quarter, and nobody holds the work any more. */
function failTender({ line, quarters }: Tender): void {
  line.failures++;
  line.lengthKept = quarters;
  line.contract = null;
  line.holder = null;
  line.firm = null;
}

/** After two failures the commissioner delivers the work itself. */
function deliverInHouse({ settings, quarter }: Market, line: Line): void {
  const price = ceilingOf(settings, line);
  line.contract = {
    provider: 'in-house',
    start: quarter,
    end: quarter + line.lengthKept,
    price,
    ceiling: price,
    fullCost: price,
    work: workOf(settings.budget, line.budget, line.service),
    multiple: multipleOf(settings.budget, line.service),
    costFactor: 1,
    eligible: ['in-house'],
    quality: settings.delivery.others_quality,
  };
  line.failures = 0;
  line.firm = null;
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
    keepBase(provider, line.seat, end + market.settings.delivery.base_kept);
  }
  if (line.contract !== null && line.holder !== null && line.holder !== provider) {
    const lost = line.contract.ceiling * line.part;
    if (isCharity(provider)) takeOnStaff(market, provider, price * line.part);
    makeRedundant(market, line.holder, lost);
    rememberLoss(market, line.holder, lost);
  }
  line.contract = {
    provider,
    start: market.quarter,
    end,
    price,
    ceiling: tender.ceiling,
    fullCost,
    work: tender.work,
    multiple: multipleOf(market.settings.budget, line.service),
    costFactor: 1,
    eligible,
    quality,
  };
  line.holder = isCharity(provider) ? provider : null;
  line.firm = isCharity(provider) || provider === 'in-house' ? null : provider;
  line.failures = 0;
}

function takeOnStaff({ settings }: Market, winner: Charity, price: number): void {
  if (!settings.delivery.tupe) return;
  winner.obligations += settings.delivery.tupe_obligations * Math.min(price, yearlySpending(winner));
}

function makeRedundant({ settings }: Market, loser: Charity, lost: number): void {
  if (!settings.delivery.tupe) spend(loser, settings.delivery.redundancy_share * lost);
}

function rememberLoss({ settings }: Market, loser: Charity, lost: number): void {
  loser.largestLoss = Math.max(loser.largestLoss, lost);
  if (settings.delivery.tupe) loser.lostWithStaff += lost;
}

/** Old experience of winning and losing fades before this quarter's is added. */
function fadeExperience({ settings, charities, bidsIn, winsIn, firmBids, firmWins }: Market): void {
  const kept = 1 - settings.bidding.memory_loss;
  const tables = [
    ...charities.flatMap((charity) => [charity.ownBids, charity.ownWins]),
    ...bidsIn.values(),
    ...winsIn.values(),
    firmBids,
    firmWins,
  ];
  for (const table of tables) for (let s = 0; s < table.length; s++) table[s] *= kept;
}

function rememberBids(market: Market, line: Line, compliant: readonly Offer[], best: Offer | null): void {
  const { bidsIn, winsIn } = market;
  const { service, areas, regional } = line;
  for (const offer of compliant) {
    const won = offer === best ? 1 : 0;
    if (!isCharity(offer.provider)) {
      market.firmBids[service] += standsForFirm(market, line);
      market.firmWins[service] += won * standsForFirm(market, line);
      continue;
    }
    const times = standsFor(market, offer.provider, line);
    offer.provider.ownBids[service] += times;
    offer.provider.ownWins[service] += times * won;
    if (regional) continue;
    (bidsIn.get(areas[0]) as number[])[service]++;
    (winsIn.get(areas[0]) as number[])[service] += won;
  }
}
