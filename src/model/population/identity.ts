/** Identities that do not depend on history: from place, quarter and order of founding there. */

/** Stands in an identity for 'the whole country' and 'a region', where areas have 0–249. */
export const COUNTRY = 255;
export const REGION = 254;
const MOST_PER_REGION = 800;
const MOST_PER_PLACE = 16_384;

export class TooManyInOnePlace extends Error {}

export function charityKey(place: number, quarter: number, nth: number): number {
  if (nth >= MOST_PER_PLACE)
    throw new TooManyInOnePlace(`A place can have at most ${MOST_PER_PLACE} charities founded at once; use more areas.`);
  return (place << 24) | ((quarter & 0x3ff) << 14) | nth;
}

/** Order among the charities of all regions that work across theirs. */
export function nthInRegion(region: number, nth: number): number {
  if (nth >= MOST_PER_REGION)
    throw new TooManyInOnePlace(`A region can have at most ${MOST_PER_REGION} charities of regional reach; use more regions.`);
  return region * MOST_PER_REGION + nth;
}

export function lineKey(place: number, region: number, service: number, nth: number): number {
  return place < 0 ? (1 << 30) | (region << 20) | (service << 12) | nth : (place << 20) | (service << 12) | nth;
}

/** A charity's identity as people write it, e.g. "A12-0-345": area 12, founded before the run, the 345th there. */
export function keyName(key: number): string {
  const place = key >>> 24;
  const mark = place === COUNTRY ? 'N' : place === REGION ? 'R' : `A${place}`;
  return `${mark}-${(key >>> 14) & 0x3ff}-${key & 0x3fff}`;
}

export function parseKeyName(name: string): number | null {
  const match = /^(N|R|A(\d+))-(\d+)-(\d+)$/.exec(name);
  if (match === null) return null;
  const place = match[1] === 'N' ? COUNTRY : match[1] === 'R' ? REGION : Number(match[2]);
  return (place << 24) | ((Number(match[3]) & 0x3ff) << 14) | Number(match[4]);
}
