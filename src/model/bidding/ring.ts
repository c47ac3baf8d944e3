/** Who could be asked to join, on a ring: each lead starts somewhere on it, so that all are asked alike. */
import { hash } from '../random/draw.ts';
import type { Tender } from '../sector/market.ts';
import { numbersFor, wholeNumbersFor } from '../sector/room.ts';
import type { World } from '../sector/world.ts';

const MOST_ON_RING = 2_097_152;

/**
 * Possible partners on a ring: each at a place drawn for it and the tender, so that one more moves no other. All rings of a quarter lie
 * one after the other in two columns.
 */
export function onRing(world: World, tender: Tender, partners: Int32Array, count: number, from: number): World['partnerDirectory'][number] {
  const { key } = world.sector.charities;
  const drawKey = world.keys['choice/directory'];
  // One number a charity, its place in the high bits and where it stands in the list in the low ones: plain numbers sort without a
  // comparison function.
  const packed = numbersFor('ring places', from + count).subarray(from, from + count);
  const unsorted = numbersFor('ring places as drawn', count);
  for (let k = 0; k < count; k++) unsorted[k] = hash(drawKey, key[partners[k]], tender.key, 0) * MOST_ON_RING + k;
  sortDrawn(unsorted, count, packed);
  const rows = wholeNumbersFor('ring rows', from + count).subarray(from, from + count);
  for (let k = 0; k < count; k++) {
    const place = Math.floor(packed[k] / MOST_ON_RING);
    rows[k] = partners[packed[k] - place * MOST_ON_RING];
    packed[k] = place / 4294967296;
  }
  return { rows, places: packed };
}

/**
 * Puts packed places in ascending order. Drawn evenly, each belongs near its share of the way: counted into as many bins as there are, they
 * are all but sorted.
 */
function sortDrawn(drawn: Float64Array, count: number, sorted: Float64Array): void {
  const next = wholeNumbersFor('bins of the ring', count + 1).fill(0, 0, count + 1);
  const perBin = count / (4294967296 * MOST_ON_RING);
  for (let k = 0; k < count; k++) next[Math.floor(drawn[k] * perBin) + 1]++;
  for (let b = 1; b < count; b++) next[b] += next[b - 1];
  for (let k = 0; k < count; k++) sorted[next[Math.floor(drawn[k] * perBin)]++] = drawn[k];
  for (let k = 1; k < count; k++) {
    const one = sorted[k];
    let at = k;
    for (; at > 0 && sorted[at - 1] > one; at--) sorted[at] = sorted[at - 1];
    sorted[at] = one;
  }
}
