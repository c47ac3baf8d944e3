/** The order in which charities are visited: by identity, whatever row they are stored in. */
import { LOCAL, OPERATING } from './charities.ts';
import type { Sector } from './sector.ts';

/** Brings the orders up to date: newcomers merged into the order of identity, the local charities of each area listed. */
export function refreshOrder(sector: Sector): void {
  const { charities, places } = sector;
  if (sector.ordered < charities.count) mergeNewcomers(sector);
  const { byIdentity } = sector;
  const start = new Int32Array(places.count + 1);
  const order = new Int32Array(byIdentity.length);
  // Identities sort by area first, so one pass leaves each area's charities together.
  let filled = 0;
  let area = 0;
  for (const i of byIdentity) {
    if (charities.status[i] !== OPERATING || charities.reach[i] !== LOCAL) continue;
    while (area < charities.home[i]) start[++area] = filled;
    order[filled++] = i;
  }
  while (area < places.count) start[++area] = filled;
  sector.order = order.subarray(0, filled);
  sector.areaStart = start;
}

function mergeNewcomers(sector: Sector): void {
  const { charities, byIdentity } = sector;
  const key = (i: number) => charities.key[i] >>> 0;
  const fresh = Array.from({ length: charities.count - sector.ordered }, (_, k) => sector.ordered + k).sort((a, b) => key(a) - key(b));
  const merged = new Int32Array(charities.count);
  for (let k = 0, old = 0, young = 0; k < merged.length; k++) {
    const takeOld = young >= fresh.length || (old < byIdentity.length && key(byIdentity[old]) < key(fresh[young]));
    merged[k] = takeOld ? byIdentity[old++] : fresh[young++];
  }
  sector.byIdentity = merged;
  sector.ordered = charities.count;
}
