/** Scenario and replication → the sector at quarter 0. */
import { uniform } from '../random/draw.ts';
import type { DrawKeys } from '../random/streams.ts';
import { BANDS } from '../scenario/names.ts';
import type { Settings } from '../scenario/settings.ts';
import { endow, openBooks } from '../sector/books.ts';
import { allocateCharities, LOCAL, MAJOR, NATIONAL, REGIONAL, turnover } from '../sector/charities.ts';
import { refreshOrder } from '../sector/order.ts';
import { firstOfEachKind } from '../sector/first-records.ts';
import { makeExperience, makeMarketMemory } from '../sector/experience.ts';
import { baseAt, type Sector } from '../sector/sector.ts';
import { makeVacancies } from '../sector/storage.ts';
import { makeTies } from '../sector/ties.ts';
import { practisedShare, settledQuality } from '../shared-rules/practice.ts';
import { fillCharity, openingMonths, openPlan, type Birth } from './charity.ts';
import { charityKey, COUNTRY, nthInRegion, REGION } from './identity.ts';
import { drawLines, drawWork } from './contracts.ts';
import { drawPlaces } from './places.ts';
import { incomeAt } from './size-bands.ts';
import { MIDDLE, MONTHS_A_YEAR, QUARTERS_A_YEAR } from '../sector/units.ts';

type Group = { readonly band: number; readonly reach: number; readonly commissioned: boolean; readonly expected: number };

/** Expected numbers in the whole country, by band, reach and whether the work is of a kind that is commissioned. */
function groups(settings: Settings): Group[] {
  const { charities, band_share, commissioned_share, regional_share, national_share } = settings.population;
  return BANDS.flatMap((name, band) => {
    const all = charities * band_share[name];
    const commissioned = all * commissioned_share[name];
    const regional = commissioned * regional_share[name];
    const national = commissioned * national_share[name];
    return [
      { band, reach: NATIONAL, commissioned: true, expected: national },
      { band, reach: REGIONAL, commissioned: true, expected: regional },
      { band, reach: LOCAL, commissioned: true, expected: commissioned - regional - national },
      { band, reach: LOCAL, commissioned: false, expected: all - commissioned },
    ];
  });
}

/** Charities of a wider reach at the start, by band: in each region, or in the country. */
function widerGroups(settings: Settings, reach: number): { readonly band: number; readonly number: number }[] {
  const places = reach === REGIONAL ? settings.population.regions : 1;
  return groups(settings)
    .filter((g) => g.reach === reach)
    .map(({ band, expected }) => ({ band, number: Math.round(expected / places) }));
}

/** Charities of a wider reach that are founded in a year, by band, in each region or in the country: in proportion to what the background closes of those at the start. */
export function widerFounded(settings: Settings, reach: number): { readonly band: number; readonly yearly: number }[] {
  const { exit_rate, wider_entry } = settings.life;
  return widerGroups(settings, reach).map(({ band, number }) => ({ band, yearly: number * exit_rate[BANDS[band]] * wider_entry }));
}

/** Everyone founded before the run, in order of identity. */
function births(settings: Settings, keys: DrawKeys, world: ReturnType<typeof drawPlaces>): Birth[] {
  const { places } = world;
  const all = groups(settings);
  const list: Birth[] = [];

  // Local charities up to the tail: drawn area by area.
  const local = all.filter((g) => g.reach === LOCAL && g.band < MAJOR);
  const total = local.reduce((sum, g) => sum + g.expected, 0);
  const founded = new Int32Array(places.count);
  for (let a = 0; a < places.count; a++) {
    const wanted = Math.floor(total * world.localWeight[a] + uniform(keys['population/areas'], places.areaKey[a], 1));
    for (let nth = 0; nth < wanted; nth++) {
      const key = charityKey(places.areaKey[a], 0, nth);
      let left = uniform(keys['population/band'], key) * total;
      let k = 0;
      while (k < local.length - 1 && left >= local[k].expected) left -= local[k++].expected;
      const { band, commissioned } = local[k];
      const shell =
        band === 0 && uniform(keys['population/kind'], key) < settings.population.shell_share / settings.population.band_share.micro;
      const income = shell ? 0 : incomeAt(settings, band, uniform(keys['population/income'], key));
      list.push({
        key,
        home: a,
        region: places.region[a],
        reach: LOCAL,
        reachShare: 1,
        band,
        commissioned: commissioned && !shell,
        otherIncome: income,
        founded: -1,
      });
    }
    founded[a] = wanted;
  }

  // Local charities in the tail: placed by quantile, in areas drawn by size.
  const people = places.people.reduce((sum, p) => sum + p, 0);
  let placed = 0;
  for (const { band, commissioned, expected } of all.filter((g) => g.reach === LOCAL && g.band >= MAJOR)) {
    const wanted = Math.round(expected * places.countryShare);
    for (let k = 0; k < wanted; k++, placed++) {
      let left = uniform(keys['population/sample'], 1, placed) * people;
      let a = 0;
      while (a < places.count - 1 && left >= places.people[a]) left -= places.people[a++];
      const key = charityKey(places.areaKey[a], 0, founded[a]++);
      list.push({
        key,
        home: a,
        region: places.region[a],
        reach: LOCAL,
        reachShare: 1,
        band,
        commissioned,
        otherIncome: incomeAt(settings, band, (k + MIDDLE) / wanted),
        founded: -1,
      });
    }
  }
  list.sort((a, b) => (a.key >>> 0) - (b.key >>> 0));

  // Charities of wider reach stay whole as agents; their money is cut to the simulated part of their reach.
  const regional = widerGroups(settings, REGIONAL);
  for (let region = 0; region < settings.population.regions; region++) {
    const share = places.regionShare[region];
    if (share === 0) continue;
    const areas = places.areasOfRegion[region];
    let nth = 0;
    for (const { band, number: wanted } of regional) {
      for (let k = 0; k < wanted; k++) {
        const key = charityKey(REGION, 0, nthInRegion(region, nth++));
        const home = areas[Math.floor(uniform(keys['population/reach'], key) * areas.length)];
        list.push({
          key,
          home,
          region,
          reach: REGIONAL,
          reachShare: share,
          band,
          commissioned: true,
          otherIncome: incomeAt(settings, band, (k + MIDDLE) / wanted) * share,
          founded: -1,
        });
      }
    }
  }
  let nth = 0;
  for (const { band, number: wanted } of widerGroups(settings, NATIONAL)) {
    for (let k = 0; k < wanted; k++) {
      const key = charityKey(COUNTRY, 0, nth++);
      const home = Math.floor(uniform(keys['population/reach'], key) * places.count);
      list.push({
        key,
        home,
        region: places.region[home],
        reach: NATIONAL,
        reachShare: places.countryShare,
        band,
        commissioned: true,
        otherIncome: incomeAt(settings, band, (k + MIDDLE) / wanted) * places.countryShare,
        founded: -1,
      });
    }
  }
  return list;
}

/** Rows that are set aside for newcomers beyond those of steady growth, at most: about 700 MB of columns. */
const MOST_FOR_GROWTH = 2_000_000;

/** What luck may add to the number that steady growth brings, and rows to spare where hardly any are expected. */
const SAFETY = 1.25;
const SPARE_ROWS = 64;

/**
 * How many charities to allow for that may be founded in the given years beside the given number of charities: as many as come if none ends and newcomers
 * count as those who bring about more, within what memory allows.
 */
export function newcomersIn(settings: Settings, years: number, charities: number): number {
  const { life, population } = settings;
  const yearly = life.entry_rate + life.need_entry;
  const of = (reach: number) => widerFounded(settings, reach).reduce((sum, founded) => sum + founded.yearly, 0);
  // As if all regions were simulated.
  const wider = of(REGIONAL) * population.regions + of(NATIONAL);
  const steady = SAFETY * (charities * yearly + wider) * years;
  const compound = charities * ((1 + yearly / QUARTERS_A_YEAR) ** (QUARTERS_A_YEAR * years) - 1);
  return Math.ceil(Math.max(steady, Math.min(compound, MOST_FOR_GROWTH))) + QUARTERS_A_YEAR * Math.ceil(years) + SPARE_ROWS;
}

export function drawSector(settings: Settings, keys: DrawKeys): Sector {
  firstOfEachKind();
  const world = drawPlaces(settings, keys);
  const { places } = world;
  const born = births(settings, keys, world);
  const charities = allocateCharities(
    born.length + newcomersIn(settings, settings.run.warm_up_limit_quarters / QUARTERS_A_YEAR, born.length),
  );
  const oldest = settings.population.oldest_years * QUARTERS_A_YEAR;
  let wideCount = 0;
  for (const birth of born) {
    const i = charities.count++;
    fillCharity(charities, i, settings, keys, birth);
    if (birth.reach !== LOCAL) charities.wide[i] = wideCount++;
    charities.founded[i] = -QUARTERS_A_YEAR - Math.floor(uniform(keys['population/age'], birth.key) * oldest);
  }
  const lines = drawLines(settings, keys, world);
  const sector: Sector = {
    charities,
    places,
    books: openBooks(),
    ties: makeTies(charities.capacity),
    lines,
    contracts: [],
    failed: [],
    alliances: [],
    spot: [],
    memory: makeMarketMemory(places.count),
    experience: makeExperience(),
    bases: new Int32Array(wideCount * places.count).fill(-1),
    wideCount,
    recentBudget: new Float64Array(places.count * QUARTERS_A_YEAR),
    recentMultiple: new Float64Array(lines.length * QUARTERS_A_YEAR),
    budgetAtStart: 0,
    publicMoney: 0,
    byIdentity: new Int32Array(0),
    order: new Int32Array(0),
    areaStart: new Int32Array(places.count + 1),
    vacant: makeVacancies(places.count),
  };
  refreshOrder(sector, [...born.keys()]);
  for (let i = 0; i < charities.count; i++) if (charities.wide[i] >= 0) openBases(sector, settings, keys, i);
  drawWork(sector, settings, keys);
  openAccounts(sector, settings, keys);
  return sector;
}

/** A quarter that no run reaches: bases for its own services that one of wider reach keeps. */
const FOR_EVER = 1_000_000;

/** One of wider reach starts with a base at home and in some other areas. */
export function openBases(sector: Sector, { population }: Settings, keys: DrawKeys, i: number): void {
  const { charities, places, bases } = sector;
  const { regional_bases, national_bases, national_bases_by_band } = population;
  // Its real home may lie where nothing is simulated; the area it is counted in is then like any other.
  const homeSimulated = uniform(keys['population/reach'], charities.key[i], 2) < charities.reachShare[i];
  const chance = charities.reach[i] === NATIONAL ? national_bases + national_bases_by_band * charities.band[i] : regional_bases;
  for (let a = 0; a < places.count; a++) {
    const here = charities.reach[i] === NATIONAL || places.region[a] === charities.region[i];
    const u = uniform(keys['population/reach'], charities.key[i], 1, places.areaKey[a]);
    if ((a === charities.home[i] && homeSimulated) || (here && u < chance)) bases[baseAt(sector, charities.wide[i], a)] = FOR_EVER;
  }
}

function openAccounts(sector: Sector, settings: Settings, keys: DrawKeys): void {
  const { charities, books } = sector;
  const { advertisedIncome, quality } = charities;
  for (let i = 0; i < charities.count; i++) {
    openPlan(charities, i);
    const practised = practisedShare(advertisedIncome[i], turnover(charities, i));
    quality[i] = settledQuality(quality[i], practised, settings.delivery);
    const spending = charities.plan[i] + charities.obligations[i] + charities.contractCost[i];
    endow(books, charities, i, (openingMonths(charities, i, settings, keys) / MONTHS_A_YEAR) * spending);
  }
}
