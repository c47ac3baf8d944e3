/** The whole state of a run: plain data, so that structuredClone branches it and a worker can receive it. */
import { SERVICES } from '../scenario/names.ts';
import type { Books } from './accounts.ts';
import type { Charities } from './charities.ts';
import type { Alliance, Contract, Line, Work } from './market.ts';
import type { Vacant } from './rows.ts';
import type { Ties } from './ties.ts';

export type Places = {
  /** Simulated areas. */
  count: number;
  /** Index of each simulated area in the whole country; part of every identity. */
  areaKey: Int32Array;
  region: Int32Array;
  /** The simulated areas of each region. */
  areasOfRegion: readonly Int32Array[];
  /** The most populous simulated area of each region, from which the region lets; −1 where it has none. */
  seatOfRegion: Int32Array;
  /** How many regions have simulated areas. */
  regionsWithAreas: number;
  people: Float64Array;
  /** 0 least deprived … 1 most. */
  deprivation: Float64Array;
  /** Third of the country's areas by deprivation, by area: 0 the least deprived. */
  third: Uint8Array;
  /** Share of people who live in each third, by region; that of the country last. */
  peopleByThird: readonly (readonly number[])[];
  /** Share of a region's people, and of the country's, who live in simulated areas. */
  regionShare: Float64Array;
  countryShare: number;
  /** Trust between charities in a place that have no tie of their own, 0–1. */
  climate: Float64Array;
  /** Budget this year over budget a year ago, less one, when negative: how deep cuts were felt, 0–1. */
  cut: Float64Array;
  /** People in need, area × service: now, and before any prevention. */
  need: Float64Array;
  needAtStart: Float64Array;
  /** Area × service, share of contract money last quarter: delivered behind one door, and by providers who together meet several needs. */
  oneDoor: Float64Array;
  joined: Float64Array;
  /** Share of need met, area × service, last quarter. */
  met: Float64Array;
  /** Share of the work let in an area that nationals won, fading memory, 0–1. */
  incursion: Float64Array;
};

/** The simulated areas a tender or contract is delivered in: one, or its region's. */
export function areasOf({ areasOfRegion }: Places, { area, region }: { readonly area: number; readonly region: number }): Int32Array {
  return area >= 0 ? (single[area] ??= Int32Array.of(area)) : areasOfRegion[region];
}

/** Lists of one area, made once: they are asked for several times a contract and quarter. */
const single: Int32Array[] = [];

/** Where a charity of wider reach has its base in an area noted, by its row among them. */
export function baseAt({ wideCount }: { readonly wideCount: number }, wide: number, area: number): number {
  return area * wideCount + wide;
}

/** What charities have learnt from their own bids: fading counts, with rows only for those who have ever bid. */
export type Experience = { rows: number; counts: Float64Array };

/** Services, times the two forms (alone, together), times bids and wins. */
const COUNTS = SERVICES.length * 4;

/** Where the counts of a row for a service and a form are: bids, then wins. The other form's are found with bit 1 turned, so that all four are read together. */
export function countsAt(row: number, service: number, form: number): number {
  return row * COUNTS + service * 4 + form * 2;
}

export const noExperience = (): Experience => ({ rows: 0, counts: new Float64Array(64 * COUNTS) });

/** A new row of experience; its number. */
export function addExperience(experience: Experience): number {
  const { counts, rows } = experience;
  if ((rows + 1) * COUNTS > counts.length) {
    experience.counts = new Float64Array(2 * counts.length);
    experience.counts.set(counts);
  }
  return experience.rows++;
}

/** What the charities of each area have learnt from each other's bids: the same counts, a row an area. */
export type MarketMemory = { counts: Float64Array };

export const noMemory = (areas: number): MarketMemory => ({ counts: new Float64Array(areas * COUNTS) });

export type SpotPool = {
  /** Pence-free £ a year at the start; the budget it may not exceed before multipliers. */
  readonly budget: number;
  readonly service: number;
  readonly area: number;
  members: number[];
};

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
  /** Yearly budget promised to commissioners when the run began, £. */
  budgetAtStart: number;
  /** Charities that operated when the quarter began, in order of identity. */
  byIdentity: Int32Array;
  /** The local ones of each area among them, with where each area's begin. */
  order: Int32Array;
  areaStart: Int32Array;
  vacant: Vacant;
};
