/** The whole state of a run: plain data, so that structuredClone branches it and a worker can receive it. */
import type { Books } from './books.ts';
import type { Charities } from './charities.ts';
import type { Experience, MarketMemory } from './experience.ts';
import type { Alliance, Contract, Line, Work } from './market.ts';
import { letFrom, type Places, type Where } from './places.ts';
import type { Ties } from './ties.ts';

/** Where a charity of wider reach has its base in an area noted, by its row among them. */
export function baseAt({ wideCount }: { readonly wideCount: number }, wide: number, area: number): number {
  return area * wideCount + wide;
}

/** The same for charity i, of wider reach, where work is let from. */
export function baseFor(sector: Sector, i: number, work: Where): number {
  return baseAt(sector, sector.charities.wide[i], letFrom(sector.places, work));
}

/** Charity i joins those of wider reach, without a base anywhere yet. */
export function addToWider(sector: Sector, i: number): void {
  const { bases, wideCount, places } = sector;
  const wider = new Int32Array((wideCount + 1) * places.count).fill(-1);
  for (let area = 0; area < places.count; area++)
    wider.set(bases.subarray(area * wideCount, (area + 1) * wideCount), area * (wideCount + 1));
  sector.charities.wide[i] = wideCount;
  sector.bases = wider;
  sector.wideCount = wideCount + 1;
}

export type SpotPool = {
  /** Before multiples, £ a year: that of the start less what lines have taken in. */
  budget: number;
  readonly service: number;
  readonly area: number;
  members: number[];
};

/** Rows kept free beside the charities of each area: the next one, and where they end. */
export type Vacant = { readonly next: Int32Array; readonly end: Int32Array };

export type Sector = {
  charities: Charities;
  places: Places;
  books: Books;
  ties: Ties;
  lines: Line[];
  contracts: Contract[];
  /** Work that drew no compliant bid, or that was stopped, and will be let again. */
  failed: Work[];
  alliances: Alliance[];
  spot: SpotPool[];
  memory: MarketMemory;
  experience: Experience;
  /** Area × charity of wider reach: quarter until which it keeps a base there. A tender looks at all who might have one in its area. */
  bases: Int32Array;
  wideCount: number;
  /** Budget for each area in each of the last four quarters, £ a year. */
  recentBudget: Float64Array;
  /** Likewise for each line, relative to the start: what it takes in meanwhile is no rise of its budget. */
  recentMultiple: Float64Array;
  /** Yearly budget promised to commissioners when the run began, £. */
  budgetAtStart: number;
  /** Public money of all charities, as remembered, £ a year; 0 before the first quarter. */
  publicMoney: number;
  /** Charities that operated when the quarter began, in order of identity. */
  byIdentity: Int32Array;
  /** The local ones of each area among them, with where each area's begin. */
  order: Int32Array;
  areaStart: Int32Array;
  vacant: Vacant;
};
