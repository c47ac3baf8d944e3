/** Identities that do not depend on history: from place, quarter and order of founding there. */

/** Stands in an identity for 'the whole country' and 'a region', where areas have 0–249. */
export const COUNTRY = 255;
export const REGION = 254;
const MOST_PER_REGION = 800;
const MOST_PER_PLACE = 16_384;

/** Where the parts of a charity's identity begin, in bits: the place above, then the quarter of founding, then the order of founding there. */
const PLACE_BIT = 24;
const QUARTER_BIT = 14;
const QUARTERS = 0x3ff;

/** The same for a line's: the place or, with a mark above, the region; the service; its number. */
const MARK_BIT = 30;
const REGION_BIT = 20;
const SERVICE_BIT = 12;

export class TooManyInOnePlace extends Error {}

export function charityKey(place: number, quarter: number, nth: number): number {
  if (nth >= MOST_PER_PLACE)
    throw new TooManyInOnePlace(`A place can have at most ${MOST_PER_PLACE} charities founded at once; use more areas.`);
  return (place << PLACE_BIT) | ((quarter & QUARTERS) << QUARTER_BIT) | nth;
}

/** Order among the charities of all regions that work across theirs. */
export function nthInRegion(region: number, nth: number): number {
  if (nth >= MOST_PER_REGION)
    throw new TooManyInOnePlace(`A region can have at most ${MOST_PER_REGION} charities of regional reach; use more regions.`);
  return region * MOST_PER_REGION + nth;
}

export function lineKey(place: number, region: number, service: number, nth: number): number {
  const where = place < 0 ? (1 << MARK_BIT) | (region << REGION_BIT) : place << REGION_BIT;
  return where | (service << SERVICE_BIT) | nth;
}

/** A charity's identity as people write it, e.g. "A12-0-345": area 12, founded before the run, the 345th there. */
export function keyName(key: number): string {
  const place = key >>> PLACE_BIT;
  const mark = place === COUNTRY ? 'N' : place === REGION ? 'R' : `A${place}`;
  return `${mark}-${(key >>> QUARTER_BIT) & QUARTERS}-${key & (MOST_PER_PLACE - 1)}`;
}

export function parseKeyName(name: string): number | null {
  const match = /^(N|R|A(\d+))-(\d+)-(\d+)$/.exec(name);
  if (match === null) return null;
  const [, mark, area, quarter, nth] = match;
  const place = mark === 'N' ? COUNTRY : mark === 'R' ? REGION : Number(area);
  return (place << PLACE_BIT) | ((Number(quarter) & QUARTERS) << QUARTER_BIT) | Number(nth);
}
