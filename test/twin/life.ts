/** How charities end and pass on what they have, and whom they serve while they live. */
import { BANDS, SERVICES, type Band } from '../../src/model/scenario/names.ts';
import { total } from './chance.ts';
import { hasIncome, joinPool, netWorth, wholeTurnover, yearlySpending, type Charity, type SpotWork } from './charity.ts';
import type { Area } from './country.ts';
import { workFactor } from './cuts.ts';
import { workOf, type Market } from './market.ts';

export function endLives(market: Market): void {
  const { settings, chance, quarter } = market;
  const { life, finance } = settings;
  const growth = rememberPublicMoney(market);
  for (const charity of market.charities) {
    if (charity.status !== 'operating') continue;
    const young = quarter - charity.founded < life.young_years * 4 ? 1 + life.exit_age_effect : 1;
    const luck = chance.uniform();
    const background = (life.exit_rate[bandOf(charity)] / 4) * young;
    if (luck < background) {
      close(market, charity, 'background');
      continue;
    }
    if (luck < background + windUpChance(market, charity, growth)) {
      close(market, charity, 'wind-up');
      continue;
    }
    if (!hasIncome(charity)) continue;
    const below = netWorth(charity) < -(finance.floor_months / 12) * yearlySpending(charity);
    charity.quartersBelowFloor = below ? charity.quartersBelowFloor + 1 : 0;
    if (seekMerger(market, charity)) continue;
    if (charity.quartersBelowFloor >= 2) close(market, charity, 'insolvency');
  }
  market.charities = market.charities.filter((charity) => charity.status === 'operating');
}

/** Brings the public money of all up to date, and says how many times what it was it is now. */
function rememberPublicMoney(market: Market): number {
  const before = market.publicMoney;
  const now = total(market.charities, (charity) => charity.contractIncome);
  market.publicMoney = before === 0 ? now : before + market.settings.life.public_memory * (now - before);
  return before === 0 ? 1 : market.publicMoney / before;
}

/** Brings what it remembers of its income up to date, and says how likely it is to give up. */
function windUpChance({ settings }: Market, charity: Charity, growth: number): number {
  const { life, population } = settings;
  if (charity.peak === null && !hasIncome(charity)) return 0;
  if (charity.peak === null) charity.publicIncomeOfLate = charity.contractIncome;
  else {
    if (charity.reachShare < 1) charity.publicIncomeOfLate *= growth;
    charity.publicIncomeOfLate += life.public_memory * charity.reachShare * (charity.contractIncome - charity.publicIncomeOfLate);
  }
  const lasting = charity.otherIncome + charity.publicIncomeOfLate;
  const peak = Math.max(lasting, (charity.peak ?? 0) * (1 - life.peak_fading));
  charity.peak = peak;
  charity.lostWithStaff *= 1 - life.peak_fading;
  charity.largestLoss *= 1 - life.peak_fading;
  if (peak / charity.reachShare < population.band_limit) return 0;
  const fallen = 1 - lasting / peak;
  const worse =
    (1 + life.wind_up_team * Math.min(1, charity.lostWithStaff / peak)) *
    (1 + life.wind_up_dependence * Math.min(1, charity.largestLoss / peak));
  return Math.min(1, life.wind_up_rate * (Math.exp(life.wind_up_steepness * fallen) - 1) * worse);
}

function bandOf(charity: Charity): Band {
  return BANDS[charity.band] as Band;
}

function close(market: Market, charity: Charity, cause: 'background' | 'wind-up' | 'insolvency'): void {
  charity.status = 'closed';
  market.now.closed += charity.reachShare;
  market.now.closedOf[cause] += charity.reachShare;
  charity.owed = [];
  charity.reserves = 0;
  for (const line of market.lines) {
    if (line.contract?.provider === charity && line.contract.end > market.quarter + 1) {
      line.lengthKept = line.contract.end - line.contract.start;
      line.contract = null;
      market.now.endedEarly += line.part;
    }
    if (line.holder === charity) line.holder = null;
  }
  const spot = leavePool(charity);
  if (spot !== null) passSpotWork(market, charity, spot);
}

/** Takes its spot work from a charity that ends. */
function leavePool(charity: Charity): SpotWork | null {
  const { spot } = charity;
  if (spot !== null) spot.pool.members = spot.pool.members.filter((member) => member !== charity);
  charity.spot = null;
  return spot;
}

function passSpotWork({ charities, chance }: Market, from: Charity, { pool, weight }: SpotWork): void {
  const able = charities.filter(
    (charity) =>
      charity.status === 'operating' &&
      charity.commissioned &&
      charity.services[pool.service] &&
      charity.spot === null &&
      (pool.area === null ? charity.reach !== 'local' : charity.reach === 'local' && charity.home === pool.area) &&
      charity.reachShare === from.reachShare &&
      Math.abs(charity.band - from.band) <= 1,
  );
  if (able.length === 0) return;
  const nearest = Math.min(...able.map((charity) => Math.abs(charity.band - from.band)));
  const heir = chance.oneOf(able.filter((charity) => Math.abs(charity.band - from.band) === nearest));
  joinPool(heir, pool, weight);
}

function seekMerger(market: Market, charity: Charity): boolean {
  const { settings, chance, now } = market;
  const { finance } = settings;
  if (charity.band === 0 || charity.reach !== 'local' || !charity.commissioned) return false;
  if (!chance.happens(netWorth(charity) < 0 ? finance.merger_chance : finance.merger_background)) return false;
  const partners = market.charities.filter(
    (other) =>
      other !== charity &&
      other.status === 'operating' &&
      other.reach === 'local' &&
      other.home === charity.home &&
      other.commissioned &&
      other.services[charity.mainService] &&
      netWorth(other) > 0 &&
      wholeTurnover(other) >= wholeTurnover(charity),
  );
  if (partners.length === 0) return false;
  charity.status = chance.happens(finance.takeover_share) ? 'taken over' : 'merged';
  passEverything(market, charity, chance.oneOf(partners));
  if (charity.status === 'merged') now.merged += charity.reachShare;
  else now.takenOver += charity.reachShare;
  return true;
}

function passEverything(market: Market, from: Charity, to: Charity): void {
  to.reserves += from.reserves;
  joinOtherIncome(from, to);
  to.contractIncome += from.contractIncome;
  to.contractCost += from.contractCost;
  to.plan += from.plan;
  to.overheads += from.overheads;
  to.obligations += from.obligations;
  to.dealings += from.dealings;
  to.publicIncomeOfLate += from.publicIncomeOfLate;
  to.peak = (to.peak ?? 0) + (from.peak ?? 0);
  to.lostWithStaff += from.lostWithStaff;
  to.largestLoss = Math.max(to.largestLoss, from.largestLoss);
  to.dealingsThisQuarter += from.dealingsThisQuarter;
  to.owed.push(...from.owed);
  to.lastActive = Math.max(to.lastActive, from.lastActive);
  to.yearIncome += from.yearIncome;
  to.yearSpending += from.yearSpending;
  from.services.forEach((has, s) => (to.services[s] ||= has));
  for (const line of market.lines) {
    if (line.contract !== null && line.contract.provider === from) line.contract.provider = to;
    if (line.holder === from) line.holder = to;
  }
  const spot = leavePool(from);
  if (spot !== null) mergeSpotWork(market, from, to, spot);
}

/** What both had before any cut, what of it was grants, and what cuts have taken of the whole. */
function joinOtherIncome(from: Charity, to: Charity): void {
  const both = [from, to].map(({ otherIncome, grantShare, grantsLost }) => {
    const uncut = otherIncome / (1 - grantsLost);
    return { uncut, grants: uncut * grantShare, lost: uncut * grantsLost };
  });
  const sum = (each: (one: (typeof both)[number]) => number) => both.reduce((total, one) => total + each(one), 0);
  const uncut = sum((one) => one.uncut);
  to.otherIncome += from.otherIncome;
  to.grantShare = uncut > 0 ? sum((one) => one.grants) / uncut : 0;
  to.grantsLost = uncut > 0 ? sum((one) => one.lost) / uncut : 0;
}

function mergeSpotWork(market: Market, from: Charity, to: Charity, work: SpotWork): void {
  if (to.spot === null) {
    to.spot = work;
    work.pool.members.push(to);
  } else if (to.spot.pool === work.pool) {
    to.spot.weight += work.weight;
    to.spot.income += work.income;
    to.spot.cost += work.cost;
  } else passSpotWork(market, from, work);
}

/** People served well, beside people in need, for each service in an area. */
export function peopleServed(market: Market, area: Area): { served: number; need: number }[] {
  const { settings, lines, pools, charities, country } = market;
  const { delivery } = settings;
  const part = (areas: readonly Area[]) => (areas.includes(area) ? area.people / total(areas, (each) => each.people) : 0);
  const money = SERVICES.map(() => 0);
  for (const line of lines) {
    const { contract, service, areas, part: simulated } = line;
    if (contract === null) continue;
    money[service] +=
      contract.work * workFactor(market, line, contract) * simulated * part(areas) * contract.quality * delivery.served_at_best;
  }
  for (const pool of pools) {
    if (pool.members.length === 0) continue;
    money[pool.service] +=
      workOf(settings.budget, pool.budget, pool.service) *
      part(pool.area === null ? country.areas : [pool.area]) *
      delivery.spot_quality *
      delivery.served_at_best;
  }
  for (const charity of charities) {
    if (!charity.commissioned) continue;
    const s = charity.mainService;
    money[s] += charity.plan * delivery.own_services_quality * part(charity.areas) * charity.quality;
  }
  return SERVICES.map((service, s) => ({ served: money[s] / settings.market.unit_cost[service], need: area.need[s] }));
}

/** Bands follow whole turnover; charities without income stay where they are. */
export function reassessBands({ settings, charities }: Market): void {
  const { band_limit: limit } = settings.population;
  for (const charity of charities) {
    const turnover = wholeTurnover(charity);
    let band = 0;
    while (band < 5 && turnover >= limit * 10 ** band) band++;
    charity.band = band;
  }
}
