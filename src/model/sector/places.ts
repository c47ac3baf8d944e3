/** Areas: who lives there, what they need, and how it is met. */

export type Places = {
  /** Simulated areas. */
  count: number;
  /** Index of each simulated area in the whole country; part of every identity. */
  areaKey: Int32Array;
  region: Int32Array;
  /** The simulated areas of each region. */
  areasOfRegion: readonly Int32Array[];
  /** One of the simulated areas of each region, from which the region lets; −1 where it has none. */
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

/** Where a line, tender or contract is: an area, below 0 where it lies in no single one, and the region. */
export type Where = { readonly area: number; readonly region: number };

/** The simulated areas a tender or contract is delivered in: one, or its region's. */
export function areasOf({ areasOfRegion }: Places, { area, region }: Where): Int32Array {
  return area >= 0 ? (single[area] ??= Int32Array.of(area)) : areasOfRegion[region];
}

/** The area that work is let from: its own, or the seat of its region. */
export function letFrom({ seatOfRegion }: Places, { area, region }: Where): number {
  return area >= 0 ? area : seatOfRegion[region];
}

/** Lists of one area, made once: they are asked for several times a contract and quarter. */
const single: Int32Array[] = [];
