/** Areas and regions: who lives where, how deprived it is, and which whole areas are simulated. */
import type { DrawKeys } from '../random/streams.ts';
import { normal, uniform } from '../random/draw.ts';
import { exp } from '../random/numerics.ts';
import { SERVICES, THIRDS } from '../scenario/names.ts';
import type { Settings } from '../scenario/settings.ts';
import type { Places } from '../sector/places.ts';
import { HIGHEST, LOWEST, MIDDLE } from '../sector/units.ts';

/** English regions, north to south-west: number of upper-tier areas and mean deprivation (IMD order; judgement on the scale). */
const ENGLAND = { areas: [12, 24, 15, 10, 14, 11, 33, 19, 15], deprivation: [0.62, 0.58, 0.55, 0.48, 0.55, 0.42, 0.52, 0.38, 0.42] };

const ENGLISH_AREAS = ENGLAND.areas.reduce((sum, areas) => sum + areas, 0);

/** Unit in which need is set, people. */
const THOUSAND = 1000;

type Country = { region: number[]; people: number[]; deprivation: number[] };

function drawCountry(settings: Settings, keys: DrawKeys): Country {
  const { areas, regions, people, deprivation_sd, area_log_sd } = settings.population;
  const english = areas === ENGLISH_AREAS && regions === ENGLAND.areas.length;
  const country: Country = { region: [], people: [], deprivation: [] };
  for (let a = 0; a < areas; a++) {
    const region = english ? regionOf(a) : Math.floor((a * regions) / areas);
    const mean = english ? ENGLAND.deprivation[region] : MIDDLE;
    country.region.push(region);
    country.people.push(exp(area_log_sd * normal(keys['population/areas'], a)));
    country.deprivation.push(Math.min(HIGHEST, Math.max(LOWEST, mean + deprivation_sd * normal(keys['population/deprivation'], a))));
  }
  const total = country.people.reduce((sum, p) => sum + p, 0);
  country.people = country.people.map((p) => (p / total) * people);
  return country;
}

function regionOf(area: number): number {
  let first = 0;
  for (let region = 0; region < ENGLAND.areas.length; region++) {
    first += ENGLAND.areas[region];
    if (area < first) return region;
  }
  return ENGLAND.areas.length - 1;
}

/** What is drawn for a place in the circle that areas are sampled from. */
const IN_CIRCLE = { region: 2, area: 3 } as const;

/**
 * Sample of whole areas, each as likely: regions and their areas are laid out in a circle in random order, and the sample is a stretch of it. It lies
 * in as few regions as it can, so that charities that work across a region meet most of it.
 */
function sampleAreas(settings: Settings, keys: DrawKeys, country: Country): number[] {
  const all = country.people.map((_, a) => a);
  const wanted = Math.max(1, Math.round(settings.population.scale * all.length));
  if (wanted >= all.length) return all;
  const placeOfRegion = all.map((a) => uniform(keys['population/sample'], IN_CIRCLE.region, country.region[a]));
  const placeOfArea = all.map((a) => uniform(keys['population/sample'], IN_CIRCLE.area, a));
  const circle = [...all].sort((a, b) => placeOfRegion[a] - placeOfRegion[b] || placeOfArea[a] - placeOfArea[b]);
  const start = Math.floor(uniform(keys['population/sample'], 0) * all.length);
  return Array.from({ length: wanted }, (_, k) => circle[(start + k) % all.length]).sort((a, b) => a - b);
}

/** A factor that is 1 in the middle of deprivation, and differs by the slope between no deprivation and full. */
function tilted(slope: number, deprivation: number): number {
  return 1 - slope / 2 + slope * deprivation;
}

/** The simulated places, and for each region the expected need for service lines in all of its areas. */
export function drawPlaces(
  settings: Settings,
  keys: DrawKeys,
): { places: Places; regionWeight: number[]; weight: number[]; localWeight: number[] } {
  const country = drawCountry(settings, keys);
  const picked = sampleAreas(settings, keys, country);
  const { regions, charities_by_deprivation } = settings.population;
  const peopleIn = (areas: readonly number[]) => areas.reduce((sum, a) => sum + country.people[a], 0);
  const all = country.people.map((_, a) => a);
  const total = peopleIn(all);
  const inRegion = (areas: readonly number[], region: number) => areas.filter((a) => country.region[a] === region);

  // The country's areas in three equal groups from the least to the most deprived, whatever part of them is simulated.
  const third = new Uint8Array(all.length);
  const ranked = [...all].sort((a, b) => country.deprivation[a] - country.deprivation[b] || a - b);
  ranked.forEach((a, rank) => (third[a] = Math.floor(((rank + MIDDLE) * THIRDS.length) / all.length)));

  const { need_per_thousand, need_by_deprivation, money_by_deprivation } = settings.market;
  const moneyWeight = country.people.map((p, a) => p * tilted(money_by_deprivation, country.deprivation[a]));
  const moneyTotal = moneyWeight.reduce((sum, w) => sum + w, 0);
  const charityWeight = country.people.map((p, a) => p * tilted(charities_by_deprivation, country.deprivation[a]));
  const charityTotal = charityWeight.reduce((sum, w) => sum + w, 0);

  const need = new Float64Array(picked.length * SERVICES.length);
  picked.forEach((a, k) => {
    SERVICES.forEach((service, s) => {
      need[k * SERVICES.length + s] =
        (country.people[a] / THOUSAND) * need_per_thousand[service] * tilted(need_by_deprivation, country.deprivation[a]);
    });
  });
  const areasOfRegion = Array.from({ length: regions }, (_, r) =>
    Int32Array.from([...picked.keys()].filter((a) => country.region[picked[a]] === r)),
  );
  const lot = picked.map((a) => uniform(keys['population/seat'], a));
  const places: Places = {
    count: picked.length,
    areaKey: Int32Array.from(picked),
    region: Int32Array.from(picked, (a) => country.region[a]),
    areasOfRegion,
    seatOfRegion: Int32Array.from(areasOfRegion, (areas) => areas.reduce((best, a) => (best < 0 || lot[a] < lot[best] ? a : best), -1)),
    regionsWithAreas: areasOfRegion.filter((areas) => areas.length > 0).length,
    people: Float64Array.from(picked, (a) => country.people[a]),
    deprivation: Float64Array.from(picked, (a) => country.deprivation[a]),
    third: Uint8Array.from(picked, (a) => third[a]),
    peopleByThird: [...Array.from({ length: regions }, (_, r) => inRegion(all, r)), all].map((areas) =>
      THIRDS.map((_, k) => peopleIn(areas.filter((a) => third[a] === k)) / (peopleIn(areas) || 1)),
    ),
    regionShare: Float64Array.from({ length: regions }, (_, r) => peopleIn(inRegion(picked, r)) / (peopleIn(inRegion(all, r)) || 1)),
    countryShare: peopleIn(picked) / total,
    climate: new Float64Array(picked.length).fill(MIDDLE),
    cut: new Float64Array(picked.length),
    need,
    needAtStart: need.slice(),
    oneDoor: new Float64Array(need.length),
    joined: new Float64Array(need.length),
    met: new Float64Array(need.length).fill(MIDDLE),
    incursion: new Float64Array(picked.length),
  };
  return {
    places,
    regionWeight: Array.from({ length: regions }, (_, r) => inRegion(all, r).reduce((sum, a) => sum + moneyWeight[a], 0) / moneyTotal),
    weight: picked.map((a) => moneyWeight[a] / moneyTotal),
    localWeight: picked.map((a) => charityWeight[a] / charityTotal),
  };
}
