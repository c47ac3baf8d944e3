/** The twin's state before its first quarter: who exists, which public work there is, and who holds it. */
import { BANDS, SERVICES } from '../../src/model/scenario/names.ts';
import type { Settings } from '../../src/model/scenario/settings.ts';
import { normalTail, total, type Chance } from './chance.ts';
import { about, boundBy, drawCharity, joinPool, type Charity, type SpotPool } from './charity.ts';
import { drawCountry, type Area, type Country } from './country.ts';
import { firmCost, firmPrice } from './firms.ts';
import { emptyRecord, firmsOf, isCharity, keepBase, type Firm, type Line, type Market } from './market.ts';
import { drawWider, expectedCommissioned, widerKinds } from './wider.ts';

export function openMarket(settings: Settings, chance: Chance): Market {
  const country = drawCountry(settings, chance);
  const charities = drawCharities(settings, country, chance);
  const lines = drawLines(settings, country, chance);
  const perService = () => new Map(country.areas.map((area) => [area, SERVICES.map(() => 0)]));
  const market: Market = {
    settings,
    chance,
    country,
    quarter: 0,
    budgets: [],
    charities,
    lines,
    pools: [],
    bidsIn: perService(),
    winsIn: perService(),
    firmBids: SERVICES.map(() => 0),
    firmWins: SERVICES.map(() => 0),
    publicMoney: 0,
    now: emptyRecord(),
  };
  const unused = chooseHolders(market);
  for (const line of lines) giveLine(market, line, unused);
  const advertised = new Map(charities.map((charity) => [charity, charity.contractIncome]));
  for (const [charity, left] of unused) openSpotWork(market, charity, left);
  for (const charity of charities) {
    openAccounts(charity, unused.has(charity));
    openQuality(charity, advertised.get(charity) ?? 0, settings.delivery);
  }
  return market;
}

type Kind = { readonly band: number; readonly commissioned: boolean; readonly expected: number };

function drawCharities(settings: Settings, country: Country, chance: Chance): Charity[] {
  const { population } = settings;
  const of = (band: number) => population.charities * population.band_share[BANDS[band]];
  const commissioned = (band: number) => expectedCommissioned(settings, band);
  const widerShare = (band: number) => population.regional_share[BANDS[band]] + population.national_share[BANDS[band]];
  const local = BANDS.flatMap((_, band): Kind[] => [
    { band, commissioned: true, expected: commissioned(band) * (1 - widerShare(band)) },
    { band, commissioned: false, expected: of(band) - commissioned(band) },
  ]);
  const age = () => -(4 + Math.floor(4 * population.oldest_years * chance.uniform()));
  const settle = (kind: Kind, area: Area, quantile: number) =>
    drawCharity(
      settings,
      {
        band: kind.band,
        commissioned: kind.commissioned,
        reach: 'local',
        areas: [area],
        home: area,
        reachShare: 1,
        founded: age(),
        quantile,
      },
      chance,
    );
  const ordinary = local.filter((kind) => kind.band <= 3);
  const expected = total(ordinary, (kind) => kind.expected);
  const inAreas = country.areas.flatMap((area) =>
    Array.from({ length: chance.count(expected * area.charityShare) }, () =>
      settle(
        chance.weighted(ordinary, (kind) => kind.expected),
        area,
        chance.uniform(),
      ),
    ),
  );
  const major = local
    .filter((kind) => kind.band > 3)
    .flatMap((kind) =>
      atQuantiles(Math.round(kind.expected * country.share), (u) =>
        settle(
          kind,
          chance.weighted(country.areas, (area) => area.people),
          u,
        ),
      ),
    );
  const wider = widerKinds(settings, country).flatMap((kind) =>
    atQuantiles(kind.number, (quantile) => drawWider(settings, kind, { founded: age(), quantile }, chance)),
  );
  return [...inAreas, ...major, ...wider];
}

function atQuantiles<T>(number: number, make: (quantile: number) => T): T[] {
  return Array.from({ length: number }, (_, k) => make((k + 0.5) / number));
}

export function meanLength({ contract }: Settings): number {
  return (
    contract.one_year_share + (1 - contract.one_year_share) * (contract.length_years + contract.extension_chance * contract.extension_years)
  );
}

function drawLines(settings: Settings, country: Country, chance: Chance): Line[] {
  const { market } = settings;
  const years = meanLength(settings);
  const weights = total(SERVICES, (service) => market.service_weight[service]);
  const expected = (moneyShare: number, service: number) =>
    (market.tenders_per_year * years * moneyShare * market.service_weight[SERVICES[service]]) / weights;
  const spread = (z: number) => (z < 0 ? market.whole_life_log_sd_below : market.whole_life_log_sd_above);
  const value = () => {
    const z = chance.normal();
    return market.whole_life_median * Math.exp(spread(z) * z);
  };
  const line = (service: number, areas: readonly Area[], seat: Area, regional: boolean, part: number, worth: number): Line => ({
    service,
    areas,
    seat,
    regional,
    part,
    budget: Math.max(market.advertised_from, Math.min(market.whole_life_limit, worth) / years),
    contract: null,
    holder: null,
    firm: null,
    failures: 0,
    lengthKept: 0,
  });
  const aboveMedian = Math.log(market.regional_above / market.whole_life_median);
  const large = normalTail(aboveMedian / spread(aboveMedian));
  const largeValue = () => {
    for (;;) {
      const drawn = value();
      if (drawn >= market.regional_above) return drawn;
    }
  };
  const services = SERVICES.map((_, s) => s);
  const ofAreas = country.areas.flatMap((area) =>
    services.flatMap((s) =>
      Array.from({ length: chance.count(expected(area.moneyShare, s)) }, value)
        .filter((worth) => worth < market.regional_above)
        .map((worth) => line(s, [area], area, false, 1, worth)),
    ),
  );
  const ofRegions = country.regions.flatMap((region) =>
    services.flatMap((s) =>
      Array.from({ length: chance.count(expected(region.moneyShare, s) * large) }, () =>
        line(s, region.areas, region.seat, true, region.share, largeValue()),
      ),
    ),
  );
  return [...ofAreas, ...ofRegions];
}

/** Most of other income that grants are. */
const MOST_GRANTS = 0.95;

/** Who holds public work, with the contract income each has to fill. */
function chooseHolders({ charities, settings, chance }: Market): Map<Charity, number> {
  const { population } = settings;
  const unused = new Map<Charity, number>();
  for (const charity of charities) {
    const name = BANDS[charity.band];
    if (!charity.commissioned || !chance.happens(population.holder_share[name] / population.commissioned_share[name])) continue;
    const usual = population.contract_share_of_income[name] * about(population.contract_share_spread, chance.uniform());
    const share = Math.min(population.most_contract_share, usual);
    unused.set(charity, charity.otherIncome * share);
    charity.otherIncome *= 1 - share;
    charity.grantShare = Math.min(MOST_GRANTS, charity.grantShare / (1 - share));
  }
  return unused;
}

function giveLine(market: Market, line: Line, unused: Map<Charity, number>): void {
  const { settings, chance } = market;
  const money = line.budget * line.part;
  const left = (charity: Charity) => unused.get(charity) as number;
  const candidates = [...unused.keys()].filter((charity) => {
    if (!charity.services[line.service]) return false;
    const reaches = (charity.reach !== 'local' || !line.regional) && charity.areas.some((area) => line.areas.includes(area));
    return reaches && left(charity) / charity.reachShare >= settings.market.start_fit * line.budget;
  });
  const likely = (charity: Charity) => (left(charity) * line.areas.length) / charity.areas.length;
  const quarters = Math.round(4 * meanLength(settings));
  const given = candidates.length > 0 && !chance.happens(settings.market.start_for_profit);
  const firm = given ? null : firmAtStart(market, line, quarters);
  const provider = firm ?? (candidates.length > 0 ? chance.weighted(candidates, likely) : 'in-house');
  const end = 1 + Math.floor(chance.uniform() * quarters);
  const fullCost = settings.bidding.cost_level * line.budget;
  const eligible = provider === 'in-house' ? (['in-house'] as const) : [...candidates, ...firmsOf(market, line.service)];
  line.contract = {
    provider,
    start: end - quarters,
    end,
    price: line.budget,
    ceiling: line.budget,
    fullCost,
    work: line.budget,
    multiple: 1,
    costFactor: 1,
    eligible,
    quality: settings.delivery.others_quality,
  };
  line.firm = firm;
  if (!isCharity(provider)) return;
  line.holder = provider;
  unused.set(provider, Math.max(0, left(provider) - money));
  provider.contractIncome += money;
  provider.contractCost += fullCost * line.part;
  provider.overheads += settings.delivery.overhead_share * fullCost * line.part;
  keepBase(provider, line.seat, end + settings.delivery.base_kept);
}

/** The firm that holds a line at the start, if a bid for it would have paid one. */
function firmAtStart(market: Market, line: Line, quarters: number): Firm | null {
  const firms = firmsOf(market, line.service);
  const work = { ceiling: line.budget, work: line.budget, quarters };
  const { expected_win } = market.settings.for_profit;
  const price = firmPrice(market, work, firmCost(market, work, 0), Math.log(expected_win / (1 - expected_win)));
  return firms.length === 0 || price === null ? null : market.chance.oneOf(firms);
}

function openSpotWork({ pools }: Market, charity: Charity, left: number): void {
  if (left <= 0) return;
  const area = charity.reach === 'local' ? charity.home : null;
  let pool = pools.find((other) => other.area === area && other.service === charity.mainService);
  if (pool === undefined) pools.push((pool = { area, service: charity.mainService, budget: 0, members: [] } satisfies SpotPool));
  pool.budget += left;
  joinPool(charity, pool, left);
  charity.contractIncome += left;
  charity.contractCost += left;
}

/** What it delivers at the start has already taught it all that going on so would. */
function openQuality(charity: Charity, contracts: number, { learning, forgetting, best_quality }: Settings['delivery']): void {
  const learnt = contracts === 0 ? 0 : learning * (contracts / (charity.otherIncome + charity.contractIncome));
  if (learnt === 0 || charity.restingQuality >= best_quality) return;
  charity.quality = (learnt * best_quality + forgetting * charity.restingQuality) / (learnt + forgetting);
}

function openAccounts(charity: Charity, holder: boolean): void {
  const spending = charity.otherIncome + charity.contractCost;
  charity.obligations = boundBy(charity.obligationShare, spending, charity.otherIncome);
  charity.plan = charity.otherIncome - charity.obligations;
  if (holder) charity.lastActive = 0;
  charity.reserves = (charity.openingMonths / 12) * spending;
}
