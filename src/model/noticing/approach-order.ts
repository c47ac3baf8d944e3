/** Who could be asked to join, on a ring: each lead starts somewhere on it, so that all are asked alike. */
import { hash } from '../random/draw.ts';
import { grown, scratchFloats, scratchInts } from '../columns/scratch.ts';
import type { World } from '../world/world.ts';

/** Working columns. */
const scratch = {
  whereRingsBegin: scratchInts(),
  ringPlacesAsDrawn: scratchFloats(),
  binsOfTheRing: scratchInts(),
  ringRows: scratchInts(),
  ringPlaces: scratchFloats(),
};

const MOST_ON_RING = 2_097_152;

/** Rings that are being filled, one tender after the other. */
export type RingsSoFar = { readonly start: Int32Array; rows: Int32Array; places: Float64Array };

/** Memory for a given number of rings, of which the first begins. */
export function makeRings(count: number): RingsSoFar {
  const start = scratch.whereRingsBegin(count + 1).subarray(0, count + 1);
  start[0] = 0;
  return { start, rows: scratch.ringRows(1024), places: scratch.ringPlaces(1024) };
}

/** Possible partners for a tender on the ring after those before it: each at a place drawn for it and the tender, so that one more moves no other. */
export function addRing(world: World, t: number, partners: Int32Array, count: number, rings: RingsSoFar): void {
  const { key } = world.sector.charities;
  const tenderKey = world.now.tenders[t].key;
  const drawKey = world.keys['choice/directory'];
  const from = rings.start[t];
  const to = from + count;
  rings.start[t + 1] = to;
  rings.rows = grown(scratch.ringRows, rings.rows, to);
  rings.places = grown(scratch.ringPlaces, rings.places, to);
  const { rows, places } = rings;
  // One number a charity, its place in the high bits and where it stands in the list in the low ones: plain numbers sort without a
  // comparison function.
  const unsorted = scratch.ringPlacesAsDrawn(count);
  for (let k = 0; k < count; k++) unsorted[k] = hash(drawKey, key[partners[k]], tenderKey, 0) * MOST_ON_RING + k;
  sortDrawn(unsorted, count, places, from);
  for (let k = from; k < to; k++) {
    const place = Math.floor(places[k] / MOST_ON_RING);
    rows[k] = partners[places[k] - place * MOST_ON_RING];
    places[k] = place / 4294967296;
  }
}

/**
 * Puts packed places in ascending order. Drawn evenly, each belongs near its share of the way: counted into as many bins as there are, they
 * are all but sorted.
 */
function sortDrawn(drawn: Float64Array, count: number, sorted: Float64Array, from: number): void {
  const next = scratch.binsOfTheRing(count + 1).fill(0, 0, count + 1);
  const perBin = count / (4294967296 * MOST_ON_RING);
  for (let k = 0; k < count; k++) next[Math.floor(drawn[k] * perBin) + 1]++;
  next[0] = from;
  for (let b = 1; b < count; b++) next[b] += next[b - 1];
  for (let k = 0; k < count; k++) sorted[next[Math.floor(drawn[k] * perBin)]++] = drawn[k];
  for (let k = from + 1; k < from + count; k++) {
    const one = sorted[k];
    let at = k;
    for (; at > from && sorted[at - 1] > one; at--) sorted[at] = sorted[at - 1];
    sorted[at] = one;
  }
}
