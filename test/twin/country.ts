/** Where the twin's market is: areas, regions, need, and which areas are simulated. */
import { SERVICES } from '../../src/model/scenario/names.ts';
import type { Settings } from '../../src/model/scenario/settings.ts';
import { clip, total, type Chance } from './chance.ts';
import { HIGHEST, LOWEST } from './charity.ts';

export type Area = {
  readonly region: number;
  readonly people: number;
  readonly deprivation: number;
  /** Share of the country's weight for public money, and for where charities are. */
  readonly moneyShare: number;
  readonly charityShare: number;
  /** People in need, by service. */
  readonly need: readonly number[];
};

export type Region = {
  readonly region: number;
  /** The region's simulated areas. */
  readonly areas: readonly Area[];
  /** One of them: where a wider charity's base counts for work of the whole region. */
  readonly seat: Area;
  /** Share of the region's people who live in them. */
  readonly share: number;
  readonly moneyShare: number;
};

export type Country = { readonly areas: readonly Area[]; readonly regions: readonly Region[]; readonly share: number };

const ENGLAND_AREAS = [12, 24, 15, 10, 14, 11, 33, 19, 15];
const ENGLAND_DEPRIVATION = [0.62, 0.58, 0.55, 0.48, 0.55, 0.42, 0.52, 0.38, 0.42];

export function drawCountry(settings: Settings, chance: Chance): Country {
  const all = drawAreas(settings, chance);
  const areas = sampleOf(all, settings.population.scale, chance);
  const people = (list: readonly Area[]) => total(list, (area) => area.people);
  const regions = [...new Set(areas.map((area) => area.region))].map((region) => {
    const inside = all.filter((area) => area.region === region);
    const simulated = areas.filter((area) => area.region === region);
    return {
      region,
      areas: simulated,
      seat: chance.oneOf(simulated),
      share: people(simulated) / people(inside),
      moneyShare: total(inside, (area) => area.moneyShare),
    };
  });
  return { areas, regions, share: people(areas) / people(all) };
}

function drawAreas({ population, market }: Settings, chance: Chance): Area[] {
  const raw = Array.from({ length: population.areas }, (_, k) => {
    const { region, mean } = regionOf(k, population.areas, population.regions);
    const deprivation = clip(mean + population.deprivation_sd * chance.normal(), LOWEST, HIGHEST);
    return { region, deprivation, size: Math.exp(population.area_log_sd * chance.normal()) };
  });
  const sizes = total(raw, (area) => area.size);
  const placed = raw.map(({ region, deprivation, size }) => ({ region, deprivation, people: (population.people * size) / sizes }));
  const money = (area: { people: number; deprivation: number }) =>
    area.people * byDeprivation(market.money_by_deprivation, area.deprivation);
  const homes = (area: { people: number; deprivation: number }) =>
    area.people * byDeprivation(population.charities_by_deprivation, area.deprivation);
  const moneyTotal = total(placed, money);
  const homesTotal = total(placed, homes);
  return placed.map((area) => ({
    ...area,
    moneyShare: money(area) / moneyTotal,
    charityShare: homes(area) / homesTotal,
    need: SERVICES.map(
      (service) => (area.people / 1000) * market.need_per_thousand[service] * byDeprivation(market.need_by_deprivation, area.deprivation),
    ),
  }));
}

/** A factor that is 1 in the middle of deprivation and rises by the slope from none to full. */
function byDeprivation(slope: number, deprivation: number): number {
  return 1 + slope * (deprivation - 0.5);
}

function regionOf(area: number, areas: number, regions: number): { region: number; mean: number } {
  if (areas !== 153 || regions !== 9) return { region: Math.floor((area * regions) / areas), mean: 0.5 };
  let region = 0;
  for (let end = ENGLAND_AREAS[0]; area >= end; end += ENGLAND_AREAS[region]) region++;
  return { region, mean: ENGLAND_DEPRIVATION[region] };
}

/** A stretch of a circle of all areas, in which those of a region lie next to each other. */
function sampleOf(all: readonly Area[], scale: number, chance: Chance): Area[] {
  const regions = chance.shuffled([...new Set(all.map((area) => area.region))]);
  const circle = regions.flatMap((region) => chance.shuffled(all.filter((area) => area.region === region)));
  const size = Math.max(1, Math.round(scale * all.length));
  const start = Math.floor(chance.uniform() * all.length);
  return Array.from({ length: size }, (_, k) => circle[(start + k) % all.length]);
}
