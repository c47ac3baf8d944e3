/** The order in which charities are visited: by identity, whatever row they are stored in. */
import { LOCAL, OPERATING } from './charities.ts';
import type { Sector } from './sector.ts';

/** Brings the orders up to date: those who ended left out, newcomers merged in, the local charities of each area listed. */
export function refreshOrder(sector: Sector, newcomers: readonly number[]): void {
  const { charities, places } = sector;
  const { reach, home } = charities;
  keepOperating(sector);
  if (newcomers.length > 0) mergeNewcomers(sector, newcomers);
  const { byIdentity } = sector;
  const start = new Int32Array(places.count + 1);
  const order = roomFor(sector.order, charities.capacity);
  // Identities sort by area first, so one pass leaves each area's charities together.
  let filled = 0;
  let area = 0;
  for (let n = 0; n < byIdentity.length; n++) {
    const i = byIdentity[n];
    if (reach[i] !== LOCAL) continue;
    while (area < home[i]) start[++area] = filled;
    order[filled++] = i;
  }
  while (area < places.count) start[++area] = filled;
  sector.order = order.subarray(0, filled);
  sector.areaStart = start;
}

function keepOperating(sector: Sector): void {
  const { byIdentity, charities } = sector;
  const { status } = charities;
  let kept = 0;
  for (let n = 0; n < byIdentity.length; n++) if (status[byIdentity[n]] === OPERATING) byIdentity[kept++] = byIdentity[n];
  sector.byIdentity = byIdentity.subarray(0, kept);
}

function mergeNewcomers(sector: Sector, newcomers: readonly number[]): void {
  const { charities, byIdentity } = sector;
  const { key } = charities;
  const fresh = inOrderOf(key, Int32Array.from(newcomers));
  const count = byIdentity.length + fresh.length;
  const merged = roomFor(byIdentity, charities.capacity);
  // From the last to the first, so that the old order can lie in the same memory as the new.
  let old = byIdentity.length - 1;
  let young = fresh.length - 1;
  for (let k = count - 1; young >= 0; k--) {
    const takeOld = old >= 0 && key[byIdentity[old]] >>> 0 >= key[fresh[young]] >>> 0;
    merged[k] = takeOld ? byIdentity[old--] : fresh[young--];
  }
  sector.byIdentity = merged.subarray(0, count);
}

/** Sorts rows by identity where they are; they come nearly in order, so each is moved back to its place. */
export function inOrderOf(key: Int32Array, rows: Int32Array): Int32Array {
  for (let k = 1; k < rows.length; k++) {
    const row = rows[k];
    const own = key[row] >>> 0;
    let at = k;
    for (; at > 0 && key[rows[at - 1]] >>> 0 > own; at--) rows[at] = rows[at - 1];
    rows[at] = row;
  }
  return rows;
}

/** What an order lies in, with room for every row there may be: kept from quarter to quarter, and put in order in place. */
function roomFor(order: Int32Array, capacity: number): Int32Array {
  const whole = new Int32Array(order.buffer);
  if (whole.length >= capacity) return whole;
  const roomier = new Int32Array(capacity);
  roomier.set(order);
  return roomier;
}
