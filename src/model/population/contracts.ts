/** The public work there is at the start: service lines, who delivers them, and the spot and fee work beside them. */
import { normal, uniform } from '../random/draw.ts';
import { normalQuantile } from '../random/numerics.ts';
import type { DrawKeys } from '../random/streams.ts';
import { BANDS, SERVICES } from '../scenario/names.ts';
import type { Settings } from '../scenario/settings.ts';
import { contractIncome, LOCAL, NATIONAL, turnover, type Charities } from '../sector/charities.ts';
import { forProfit, IN_HOUSE, MOST_FOR_PROFITS, WHOLE_REGION, type Line } from '../sector/market.ts';
import { bestPrice, costOfItsBid, costOfWork, listForProfits, logOddsOf } from '../shared-rules/for-profits.ts';
import { scratchFloats, scratchInts } from '../columns/scratch.ts';
import { baseFor, type Sector } from '../sector/sector.ts';
import { lineKey } from './identity.ts';
import { shareWorth, valueAt, yearlyBudget } from './line-values.ts';
import type { drawPlaces } from './places.ts';
import { MIDDLE, QUARTERS_A_YEAR } from '../sector/units.ts';
import { about } from './charity.ts';

/** Working columns. */
const scratch = {
  ableHolders: scratchInts(),
  workOfAbleHolders: scratchFloats(),
};

/** Where numbers of regions begin beside those of areas: beyond any there can be. */
const BEYOND_AREAS = 1000;

/** Mean length of a contract with its extension, years. */
export function meanLength(settings: Settings): number {
  const { one_year_share, length_years, extension_chance, extension_years } = settings.contract;
  return one_year_share + (1 - one_year_share) * (length_years + extension_chance * extension_years);
}

export function drawLines(settings: Settings, keys: DrawKeys, world: ReturnType<typeof drawPlaces>): Line[] {
  const { places } = world;
  const { market } = settings;
  const { regional_above, tenders_per_year, service_weight } = market;
  const years = meanLength(settings);
  const lines: Line[] = [];
  const weights = SERVICES.map((service) => service_weight[service]);
  const total = weights.reduce((sum, w) => sum + w, 0);

  for (let a = 0; a < places.count; a++) {
    for (let service = 0; service < SERVICES.length; service++) {
      const expected = tenders_per_year * years * world.weight[a] * (weights[service] / total);
      const wanted = Math.floor(expected + uniform(keys['tendering/lineCount'], places.areaKey[a], service));
      for (let k = 0; k < wanted; k++) {
        const key = lineKey(places.areaKey[a], 0, service, k);
        const value = valueAt(market, normal(keys['tendering/lines'], key, 1));
        if (value >= regional_above) continue;
        const annual = yearlyBudget(market, value, years);
        lines.push({
          key,
          area: a,
          region: places.region[a],
          service,
          annual,
          takenIn: 0,
          share: 1,
          waitingSince: 0,
          contracts: 0,
          cut: 0,
        });
      }
    }
  }

  // What areas would let above the limit, their region lets for all of them.
  const beyond = shareWorth(market, regional_above);
  for (let region = 0; region < world.regionWeight.length; region++) {
    const share = places.regionShare[region];
    if (share === 0 || beyond <= 0) continue;
    for (let service = 0; service < SERVICES.length; service++) {
      const expected = tenders_per_year * years * world.regionWeight[region] * (weights[service] / total) * beyond;
      const wanted = Math.floor(expected + uniform(keys['tendering/lineCount'], BEYOND_AREAS + region, service));
      for (let k = 0; k < wanted; k++) {
        const key = lineKey(-1, region, service, k);
        const u = 1 - beyond * uniform(keys['tendering/lines'], key, 1);
        lines.push({
          key,
          area: WHOLE_REGION,
          region,
          service,
          annual: yearlyBudget(market, valueAt(market, normalQuantile(u)), years),
          takenIn: 0,
          share,
          waitingSince: 0,
          contracts: 0,
          cut: 0,
        });
      }
    }
  }
  return lines;
}

/** Who holds what when the warm-up begins: contracts with staggered remaining lives, and spot work for the rest of each holder's contract income. */
export function drawWork(sector: Sector, settings: Settings, keys: DrawKeys): void {
  const residual = drawHolders(sector, settings, keys);
  seedContracts(sector, settings, keys, residual);
  seedSpotWork(sector, residual);
}

/** Most of other income that government grants are: what cuts leave of it must tell what there was. */
const MOST_GRANTS = 0.95;

/** Share of other income, `rest`, that is government grants where they are a share of all income; £ a year. */
export function grantsOfRest(grants: number, income: number, rest: number): number {
  return rest > 0 ? Math.min(MOST_GRANTS, (grants * income) / rest) : 0;
}

/** Turns part of holders' income into contract income; returns £ a year of it by charity. */
function drawHolders(sector: Sector, settings: Settings, keys: DrawKeys): Float64Array {
  const { charities } = sector;
  const { holder_share, commissioned_share, contract_share_of_income, contract_share_spread, most_contract_share } = settings.population;
  const wanted = new Float64Array(charities.count);
  for (let i = 0; i < charities.count; i++) {
    if (charities.commissioned[i] === 0) continue;
    const band = BANDS[charities.band[i]];
    if (uniform(keys['population/holder'], charities.key[i]) >= holder_share[band] / commissioned_share[band]) continue;
    const usual = contract_share_of_income[band] * about(contract_share_spread, uniform(keys['population/share'], charities.key[i]));
    const share = Math.min(most_contract_share, usual);
    wanted[i] = share * charities.otherIncome[i];
    const income = charities.otherIncome[i];
    charities.otherIncome[i] -= wanted[i];
    charities.grantShare[i] = grantsOfRest(charities.grantShare[i], income, charities.otherIncome[i]);
    charities.lastActive[i] = 0;
  }
  return wanted;
}

function seedContracts(sector: Sector, settings: Settings, keys: DrawKeys, residual: Float64Array): void {
  const { charities, lines, contracts } = sector;
  const { start_fit, start_for_profit } = settings.market;
  const quarters = Math.round(meanLength(settings) * QUARTERS_A_YEAR);
  const byService = holdersByService(charities, residual);
  const able = scratch.ableHolders(residual.length + MOST_FOR_PROFITS);
  const there = scratch.workOfAbleHolders(residual.length);
  for (let l = 0; l < lines.length; l++) {
    const line = lines[l];
    const money = line.annual * line.share;
    const holders = byService[line.service];
    let count = 0;
    let total = 0;
    for (let n = 0; n < holders.length; n++) {
      const i = holders[n];
      if (residual[i] <= 0 || !servesPlace(sector, i, line)) continue;
      if (residual[i] / charities.reachShare[i] < start_fit * line.annual) continue;
      // What it has for this place: one of wider reach spreads its work over all of it.
      there[count] = residual[i] * partOfReach(sector, i, line);
      total += there[count];
      able[count++] = i;
    }
    // Where no charity could hold a line, a for-profit provider does if that would pay one, and else the commissioner.
    const charitable = total > 0 && uniform(keys['population/seeding'], line.key, 1) >= start_for_profit;
    let lead = charitable ? IN_HOUSE : forProfitAtStart(settings, keys, line, quarters);
    if (lead === IN_HOUSE && total > 0) {
      let left = uniform(keys['population/seeding'], line.key, 2) * total;
      let k = 0;
      while (k < count - 1 && left >= there[k]) left -= there[k++];
      lead = able[k];
    }
    const ends = 1 + Math.floor(uniform(keys['tendering/lives'], line.key) * quarters);
    if (lead >= 0) {
      residual[lead] = Math.max(0, residual[lead] - money);
      charities.advertisedIncome[lead] += money;
      charities.contractCost[lead] += money * settings.bidding.cost_level;
      charities.overhead[lead] += money * settings.bidding.cost_level * settings.delivery.overhead_share;
      if (charities.wide[lead] >= 0) {
        const base = baseFor(sector, lead, line);
        sector.bases[base] = Math.max(sector.bases[base], ends + settings.delivery.base_kept);
      }
    }
    line.waitingSince = -1;
    line.contracts = 1;
    contracts.push({
      key: line.key,
      lines: [l],
      lots: 1,
      area: line.area,
      region: line.region,
      services: 1 << line.service,
      mainService: line.service,
      ceiling: line.annual,
      amount: line.annual,
      share: line.share,
      price: line.annual,
      fullCost: line.annual * settings.bidding.cost_level,
      lead,
      partners: [],
      parts: [],
      fee: 0,
      promised: 0,
      shielded: 0,
      voice: 1,
      starts: ends - quarters,
      ends,
      grant: false,
      arrears: settings.payment.arrears_quarters,
      monitoring: 1,
      setUp: 0,
      mobilised: ends - quarters,
      bidders: 1,
      eligible: lead === IN_HOUSE ? Int32Array.of(IN_HOUSE) : able.slice(0, listForProfits(settings, line.service, able, count)),
      budgetMultiple: 1,
      workMultiple: 1,
      costFactor: 1,
      owed: [],
      owedToPartners: [],
      quality: MIDDLE,
      marginalised: 0,
      door: 0,
      joined: 0,
      served: 0,
    });
  }
}

/** The for-profit provider that would hold a line at the start, one as likely as another, if a bid for it would pay one whose cost is usual; else IN_HOUSE. */
function forProfitAtStart(settings: Settings, keys: DrawKeys, { key, annual, service }: Line, quarters: number): number {
  const { firms, expected_win } = settings.for_profit;
  if (firms === 0) return IN_HOUSE;
  const work = { annual, amount: annual, quarters, burden: settings.burden.bid };
  const cost = costOfWork(settings, work, 0);
  if (bestPrice(settings, work, cost, costOfItsBid(settings, work, false), logOddsOf(expected_win)) === null) return IN_HOUSE;
  return forProfit(service, Math.floor(uniform(keys['population/forProfit'], key) * firms));
}

function holdersByService({ services }: Charities, residual: Float64Array): number[][] {
  const holders: number[][] = SERVICES.map(() => []);
  for (let i = 0; i < residual.length; i++) {
    if (residual[i] <= 0) continue;
    for (let s = 0; s < SERVICES.length; s++) if ((services[i] >> s) & 1) holders[s].push(i);
  }
  return holders;
}

function servesPlace(sector: Sector, i: number, line: Line): boolean {
  const { charities } = sector;
  if (charities.reach[i] === NATIONAL) return true;
  if (line.area < 0) return charities.reach[i] !== LOCAL && charities.region[i] === line.region;
  return charities.reach[i] === LOCAL ? charities.home[i] === line.area : charities.region[i] === line.region;
}

/** The place of a line as a part of the simulated areas a charity works in. */
function partOfReach({ charities, places }: Sector, i: number, line: Line): number {
  if (charities.reach[i] === LOCAL) return 1;
  const region = places.areasOfRegion[line.region].length;
  return (line.area < 0 ? region : 1) / (charities.reach[i] === NATIONAL ? places.count : region);
}

/** Spot and fee work: pools by service and, for local charities, by area. */
function seedSpotWork(sector: Sector, residual: Float64Array): void {
  const { charities, places, spot } = sector;
  const pools = new Map<number, number[]>();
  for (let i = 0; i < residual.length; i++) {
    if (residual[i] <= 0) continue;
    charities.spotWeight[i] = residual[i];
    charities.spotIncome[i] = residual[i];
    charities.contractCost[i] += residual[i];
    const pool =
      charities.reach[i] === LOCAL
        ? charities.home[i] * SERVICES.length + charities.mainService[i]
        : places.count * SERVICES.length + charities.mainService[i];
    const members = pools.get(pool);
    if (members === undefined) pools.set(pool, [i]);
    else members.push(i);
  }
  for (const [pool, members] of [...pools].sort(([a], [b]) => a - b)) {
    const budget = members.reduce((sum, i) => sum + residual[i], 0);
    const area = Math.floor(pool / SERVICES.length);
    spot.push({ budget, service: pool % SERVICES.length, area: area === places.count ? -1 : area, members });
  }
}

/** £ a year by source at the start: what the population's targets are checked against. */
export function incomeBySource(sector: Sector): { total: number; contracts: number; grants: number } {
  const { charities } = sector;
  const sums = { total: 0, contracts: 0, grants: 0 };
  for (let i = 0; i < charities.count; i++) {
    const income = turnover(charities, i);
    sums.total += income;
    sums.contracts += contractIncome(charities, i);
    sums.grants += charities.otherIncome[i] * charities.grantShare[i];
  }
  return sums;
}
