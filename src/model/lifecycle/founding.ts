/** Who is founded each quarter. */
import { uniform } from '../random/draw.ts';
import { BANDS, SERVICES } from '../scenario/names.ts';
import { fillCharity } from '../population/charity.ts';
import { openBases, widerFounded } from '../population/draw.ts';
import { charityKey, COUNTRY, nthInRegion, REGION } from '../population/identity.ts';
import { incomeAt } from '../population/size-bands.ts';
import { endow } from '../sector/books.ts';
import { LOCAL, NATIONAL, OPERATING, REGIONAL, yearlySpending } from '../sector/charities.ts';
import { addToWider } from '../sector/sector.ts';
import { scratchFloats } from '../columns/scratch.ts';
import { takeRow, takeRowApart } from '../sector/storage.ts';
import { MONTHS_A_YEAR, QUARTERS_A_YEAR } from '../sector/units.ts';
import type { World } from '../world/world.ts';

/** Working column. */
const scratch = { unmetNeed: scratchFloats() };

/** New charities. */
export function foundCharities(world: World): void {
  foundLocal(world);
  foundWider(world);
}

/** Place by place: a steady background, and some more where need is least met. */
function foundLocal(world: World): void {
  const { charities, places, order, areaStart } = world.sector;
  const { entry_rate, need_entry } = world.settings.life;
  const S = SERVICES.length;
  const unmet = scratch.unmetNeed(places.count);
  let all = 0;
  for (let a = 0; a < places.count; a++) {
    let sum = 0;
    for (let s = 0; s < S; s++) sum += 1 - places.met[a * S + s];
    unmet[a] = sum / S;
    all += unmet[a];
  }
  const mean = all / places.count;
  for (let a = 0; a < places.count; a++) {
    let living = 0;
    for (let k = areaStart[a]; k < areaStart[a + 1]; k++) if (charities.status[order[k]] === OPERATING) living++;
    const rate = entry_rate + (mean > 0 ? need_entry * Math.max(0, unmet[a] / mean - 1) : 0);
    const wanted = Math.floor((living * rate) / QUARTERS_A_YEAR + uniform(world.keys['life/entry'], places.areaKey[a], world.quarter));
    for (let nth = 0; nth < wanted; nth++) foundOne(world, a, nth);
  }
}

/** What is drawn for a charity at its founding, by the number that tells its draws apart. */
const DRAWS = { band: 1, shell: 2, commissioned: 3, income: 4, wider: 5, home: 6 } as const;

function foundOne(world: World, home: number, nth: number): void {
  const { charities, places } = world.sector;
  const { settings, keys, quarter } = world;
  const key = charityKey(places.areaKey[home], quarter + 1, nth);
  const draw = (purpose: (typeof DRAWS)[keyof typeof DRAWS]) => uniform(keys['life/entry'], key, purpose);
  let whole = 0;
  for (const name of BANDS) whole += settings.life.entry_band[name];
  let left = draw(DRAWS.band) * whole;
  let band = 0;
  while (band < BANDS.length - 1 && left >= settings.life.entry_band[BANDS[band]]) left -= settings.life.entry_band[BANDS[band++]];
  const shell = band === 0 && draw(DRAWS.shell) < settings.population.shell_share / settings.population.band_share.micro;
  const commissioned = !shell && draw(DRAWS.commissioned) < settings.population.commissioned_share[BANDS[band]];
  const i = takeRow(world.sector, home);
  fillCharity(charities, i, settings, keys, {
    key,
    home,
    region: places.region[home],
    reach: LOCAL,
    reachShare: 1,
    band,
    commissioned,
    otherIncome: shell ? 0 : incomeAt(settings, band, draw(DRAWS.income)),
    founded: quarter,
  });
  endowWithReserves(world, i);
}

function endowWithReserves(world: World, i: number): void {
  const { charities, books } = world.sector;
  endow(books, charities, i, (yearlySpending(charities, i) * world.settings.life.opening_reserves) / MONTHS_A_YEAR);
  world.now.turnover.entries.push(i);
}

/** Of wider reach, region by region and then for the country: local charities never come to work more widely here, so that without it they would dwindle. */
function foundWider(world: World): void {
  const { areasOfRegion, count } = world.sector.places;
  const regional = widerFounded(world.settings, REGIONAL);
  for (let region = 0; region < areasOfRegion.length; region++) {
    const areas = areasOfRegion[region];
    if (areas.length > 0) foundOfReach(world, REGIONAL, region, regional, (u) => areas[Math.floor(u * areas.length)]);
  }
  foundOfReach(world, NATIONAL, 0, widerFounded(world.settings, NATIONAL), (u) => Math.floor(u * count));
}

/** As many of each band as are founded in a quarter, at home where a uniform draw says. */
function foundOfReach(
  world: World,
  reach: number,
  region: number,
  bands: ReturnType<typeof widerFounded>,
  homeAt: (u: number) => number,
): void {
  const { keys, quarter } = world;
  const place = reach === REGIONAL ? REGION : COUNTRY;
  let nth = 0;
  for (const { band, yearly } of bands) {
    const luck = uniform(keys['life/entry'], charityKey(place, quarter + 1, region * BANDS.length + band), DRAWS.wider);
    const upTo = nth + Math.floor(yearly / QUARTERS_A_YEAR + luck);
    for (; nth < upTo; nth++) {
      const key = charityKey(place, quarter + 1, reach === REGIONAL ? nthInRegion(region, nth) : nth);
      foundOneOfReach(world, reach, band, key, homeAt(uniform(keys['life/entry'], key, DRAWS.home)));
    }
  }
}

function foundOneOfReach(world: World, reach: number, band: number, key: number, home: number): void {
  const { sector, settings, keys, quarter } = world;
  const { charities, places } = sector;
  const reachShare = reach === NATIONAL ? places.countryShare : places.regionShare[places.region[home]];
  const i = takeRowApart(sector);
  fillCharity(charities, i, settings, keys, {
    key,
    home,
    region: places.region[home],
    reach,
    reachShare,
    band,
    commissioned: true,
    otherIncome: incomeAt(settings, band, uniform(keys['life/entry'], key, DRAWS.income)) * reachShare,
    founded: quarter,
  });
  addToWider(sector, i);
  openBases(sector, settings, keys, i);
  endowWithReserves(world, i);
}
