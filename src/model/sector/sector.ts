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
  /** Share of a region's people, and of the country's, who live in simulated areas. */
  /** Third of the country's areas by deprivation, by area: 0 the least deprived. */
  third: Uint8Array;
  /** Share of people who live in each third, by region; that of the country last. */
  peopleByThird: readonly (readonly number[])[];
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

/** What charities have learnt from their own bids: fading counts, row × service × form, with rows only for those who have ever bid. */
export type Experience = { rows: number; bids: Float64Array; wins: Float64Array };

/** Services times the two forms: alone, together. */
const KINDS = SERVICES.length * 2;

export const noExperience = (): Experience => ({ rows: 0, bids: new Float64Array(64 * KINDS), wins: new Float64Array(64 * KINDS) });

/** A new row of experience; its number. */
export function addExperience(experience: Experience): number {
  if ((experience.rows + 1) * KINDS > experience.bids.length) {
    for (const name of ['bids', 'wins'] as const) {
      const longer = new Float64Array(2 * experience[name].length);
      longer.set(experience[name]);
      experience[name] = longer;
    }
  }
  return experience.rows++;
}

/** What charities of a market have learnt from bidding: fading counts, area × service × form (alone, together). */
export type MarketMemory = { bids: Float64Array; wins: Float64Array };

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
