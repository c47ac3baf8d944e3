/** Who notices a tender, who bids, and at what price. */
import { BANDS, SERVICES } from '../../src/model/scenario/names.ts';
import { clip } from './chance.ts';
import { hasBase, inTheMarket, monitoringCost, qualityIn, USUAL_BID_SKILL, USUAL_QUALITY, wholeTurnover, type Charity } from './charity.ts';
import { firmsOf, standsFor, type Line, type Market, type Provider } from './market.ts';

export type Tender = {
  readonly line: Line;
  readonly able: readonly Charity[];
  /** £ a year, of the whole line. */
  readonly ceiling: number;
  /** £ a year of the budgets at the start that bought as much. */
  readonly work: number;
  readonly quarters: number;
  readonly turnoverTest: number;
  /** Awarded without competition. */
  readonly direct: boolean;
};

export type Bid = {
  readonly tender: Tender;
  readonly charity: Charity;
  readonly price: number;
  readonly fullCost: number;
  readonly cost: number;
};

/** Whose work is commissioned, by service. */
export function workersIn({ charities }: Market): Charity[][] {
  return SERVICES.map((_, s) => charities.filter((charity) => charity.commissioned && charity.services[s]));
}

/** Who could do the work of a line: with the service, and reaching the place; a local one hears of a region line only at its seat, or as its holder. */
export function ableFor(line: Line, workers: readonly Charity[][]): Charity[] {
  return workers[line.service].filter((charity) => {
    if (charity.reach === 'local') return charity.home === line.seat || line.holder === charity;
    return charity.reach === 'country' || charity.areas.some((area) => line.areas.includes(area));
  });
}

/** The firms of its service, and every able charity whose size the tender allows. */
export function eligibleFor(market: Market, { line, able, ceiling, turnoverTest }: Tender): Provider[] {
  const { settings } = market;
  const least = Math.max(turnoverTest, ceiling / settings.bidding.growth_limit);
  return [...firmsOf(market, line.service), ...able.filter((charity) => wholeTurnover(charity) >= least)];
}

/** Nobody is sure of losing or of winning. */
const LEAST_BELIEF = 0.02;
const MOST_BELIEF = 0.95;

const MARK_UPS = [-0.36, -0.27, -0.18, -0.09, 0, 0.09, 0.18];

export function collectBids(market: Market, tenders: readonly Tender[]): Bid[] {
  const noticed = noticeTenders(market, tenders);
  for (const charity of market.charities) if (charity.status === 'operating') makeRoom(market, charity);
  return [...noticed].flatMap(([charity, view]) => chooseBids(market, charity, keepAttention(market, charity, view)));
}

/** A tender at hand, with how much it draws a charity that has not the time for all of them. */
type Seen = { readonly tender: Tender; readonly own: boolean; readonly draw: number };

/** What each charity noticed, or, of wider reach, looks into. */
function noticeTenders(market: Market, tenders: readonly Tender[]): Map<Charity, Seen[]> {
  const { chance, settings } = market;
  const views = new Map<Charity, Seen[]>();
  const looks = new Map<Charity, number>();
  for (const tender of tenders) {
    const { line, ceiling, able } = tender;
    const pull = (ceiling / settings.bidding.cost_reference) ** settings.attention.value_pull;
    for (const charity of able) {
      if (ceiling > settings.bidding.growth_limit * wholeTurnover(charity)) continue;
      const likely = chanceOfNoticing(market, charity, line);
      if (likely === 0) continue;
      const own = line.holder === charity;
      const look = charity.reach === 'local' || own ? likely : likely * (1 - Math.exp(-charity.eagerness * pull));
      if (charity.reach !== 'local') looks.set(charity, (looks.get(charity) ?? 0) + look * standsFor(market, charity, line));
      if (!chance.happens(look)) continue;
      const seen = { tender, own, draw: pull / -Math.log(chance.uniform()) };
      views.set(charity, [...(views.get(charity) ?? []), seen]);
    }
  }
  adjustEagerness(market, looks);
  return views;
}

/** Those of wider reach look more readily when they had time to spare, less readily when they had not. */
function adjustEagerness({ charities, settings, quarter }: Market, looks: ReadonlyMap<Charity, number>): void {
  const pace = quarter < 16 ? 0.5 : 0.125;
  for (const charity of charities) {
    const time = settings.attention.appraised_per_quarter[BANDS[charity.band]];
    if (charity.reach === 'local' || charity.status !== 'operating' || time === 0) continue;
    charity.eagerness = Math.min(100, charity.eagerness * Math.exp(pace * Math.max(-2, 1 - (looks.get(charity) ?? 0) / time)));
  }
}

function chanceOfNoticing({ settings, quarter }: Market, charity: Charity, line: Line): number {
  const { attention, burden } = settings;
  if (line.holder === charity) return attention.notices_incumbent;
  if (!inTheMarket(charity, quarter))
    return attention.notices_outsider[BANDS[charity.band]] * (1 + attention.engagement_effect * burden.market_engagement);
  if (charity.reach === 'local') return charity.band === 0 ? 0 : attention.notices_local;
  return hasBase(charity, line.seat, quarter) ? attention.notices_present : 0;
}

/** What a local charity has time to look into: its own work first, then what draws it most. */
function keepAttention({ settings, chance }: Market, charity: Charity, seen: readonly Seen[]): Tender[] {
  const room = charity.reach === 'local' ? chance.count(settings.attention.appraised_per_quarter[BANDS[charity.band]]) : seen.length;
  const drawn = [...seen].sort((a, b) => Number(b.own) - Number(a.own) || b.draw - a.draw);
  return drawn.slice(0, Math.max(room, drawn[0].own ? 1 : 0)).map(({ tender }) => tender);
}

type Wanted = Bid & { readonly margin: number; readonly winChance: number };

function chooseBids(market: Market, charity: Charity, tenders: readonly Tender[]): Bid[] {
  const { settings } = market;
  const wanted = tenders.flatMap((tender) => appraise(market, charity, tender)).sort((a, b) => b.margin - a.margin);
  const income = charity.otherIncome + charity.contractIncome;
  const canAffordMore = charity.dealings <= settings.bidding.budget_share * income;
  const left = charity.roomForBids;
  const made: Wanted[] = [];
  for (const bid of wanted) {
    if (!canAffordMore && bid.tender.line.holder !== charity) continue;
    const alike = standsFor(market, charity, bid.tender.line);
    const days = (alike * bid.cost) / settings.bidding.day_rate;
    const work = alike * bid.winChance * bid.tender.ceiling;
    const fits = days <= left.days && work <= left.work;
    if (!fits && !(made.length === 0 && market.chance.happens(1 / alike))) continue;
    left.days = Math.max(0, left.days - days);
    left.work = Math.max(0, left.work - work);
    made.push(bid);
  }
  return made;
}

/** What there is room for this quarter: in a sample, with what was kept. */
function makeRoom({ settings: { bidding } }: Market, charity: Charity): void {
  const { roomForBids: room, reachShare, band, recentAwards } = charity;
  room.days = withKept(bidding.days_per_quarter[BANDS[band]], room.days, reachShare);
  room.work = withKept(Math.max(0, bidding.hedge * bidding.growth_limit * wholeTurnover(charity) - recentAwards), room.work, reachShare);
}

function withKept(aQuarter: number, kept: number, reachShare: number): number {
  return reachShare === 1 ? aQuarter : Math.min(aQuarter / reachShare, kept + aQuarter);
}

/** The bid a charity wants to make, or none. */
function appraise(market: Market, charity: Charity, tender: Tender): Wanted[] {
  const { bidding, burden, price: pricing } = market.settings;
  const { chance, quarter } = market;
  const { line, ceiling, work } = tender;
  const turnover = wholeTurnover(charity);
  if (!hasBase(charity, line.seat, quarter) || ceiling > bidding.growth_limit * turnover || turnover < tender.turnoverTest) return [];
  const years = tender.quarters / 4;
  const cost = bidCost(market, charity, tender);
  const fullCost = drawFullCost(market, charity, work);
  const holder = line.holder === charity;
  const covered = coveredShare(market, charity, line);
  const belief = beliefInWinning(market, charity, line);
  const quality = bidding.odds_by_quality * (qualityIn(charity, line.service) - USUAL_QUALITY);
  const logOdds = Math.log(belief / (1 - belief)) + quality + (charity.bidSkill - USUAL_BID_SKILL) + (holder ? bidding.odds_of_holder : 0);
  const waiting = costOfWaiting(market, charity, ceiling, years);
  let best: { surplus: number; price: number; winChance: number } | null = null;
  for (const markUp of MARK_UPS) {
    const price = fullCost * (1 + markUp);
    if (price > ceiling || (pricing.full_cost_recovery && markUp < 0)) continue;
    const winChance = 1 / (1 + Math.exp(-(logOdds + bidding.price_sensitivity * (bidding.usual_price - price / ceiling))));
    const monitoring = monitoringCost(charity, burden, price);
    const surplus = winChance * ((price - fullCost * (1 - covered) - monitoring) * years - waiting) - cost;
    if (best === null || surplus > best.surplus) best = { surplus, price, winChance };
  }
  if (best === null) return [];
  const money = clip(best.surplus / cost, bidding.money_floor, bidding.money_limit);
  const margin = money + bidding.noise * chance.gumbel() - (bidding.shadow_price + bidding.noise * chance.gumbel());
  return margin > 0 ? [{ tender, charity, price: best.price, fullCost, cost, margin, winChance: best.winChance }] : [];
}

export function drawFullCost({ settings: { bidding }, chance }: Market, charity: Charity, work: number): number {
  const { cost_level, cost_spread } = bidding;
  return work * cost_level * Math.exp(cost_spread * chance.normal() - cost_spread * (charity.efficiency - 0.5));
}

/** Part of full cost that it does not ask to be paid for. */
export function coveredShare({ settings: { bidding } }: Market, charity: Charity, { holder }: Line): number {
  const { mission_cover, keep_staff_cover, overhead_misjudged } = bidding;
  return (
    mission_cover * charity.mission ** 2 + (holder === charity ? keep_staff_cover : 0) + overhead_misjudged * charity.overheadBlindness
  );
}

export function bidCost({ settings }: Market, charity: Charity, { ceiling, quarters }: Tender): number {
  const { bidding, burden } = settings;
  const simple = bidding.cost_base + bidding.cost_stake * Math.sqrt((ceiling * quarters) / 4 / bidding.cost_reference);
  return burden.bid * simple * (1 - bidding.skill_discount * (charity.bidSkill - USUAL_BID_SKILL));
}

export function costOfWaiting({ settings }: Market, charity: Charity, ceiling: number, years: number): number {
  const { bidding, payment } = settings;
  const outstanding = (ceiling * payment.arrears_quarters) / 4;
  const uncovered = Math.max(0, outstanding - Math.max(0, charity.reserves / charity.reachShare));
  return outstanding * bidding.arrears_cost * years + bidding.arrears_shortage_cost * uncovered;
}

function beliefInWinning(market: Market, charity: Charity, line: Line): number {
  const { bidding } = market.settings;
  const neighbours = (counts: Market['bidsIn']) => (line.regional ? 0 : (counts.get(line.areas[0]) as number[])[line.service]);
  const wins = bidding.prior_weight * bidding.prior_win + charity.ownWins[line.service] + bidding.market_weight * neighbours(market.winsIn);
  const bids = bidding.prior_weight + charity.ownBids[line.service] + bidding.market_weight * neighbours(market.bidsIn);
  return clip(wins / bids, LEAST_BELIEF, MOST_BELIEF);
}
