/** Who could be asked: commissioned charities by place and service, rebuilt each quarter in order of identity. */
import { SERVICES } from '../scenario/names.ts';
import { LOCAL, NATIONAL, OPERATING } from '../sector/charities.ts';
import type { Tender } from '../sector/market.ts';
import { areasOf } from '../sector/sector.ts';
import type { Directory, World } from '../sector/world.ts';

const S = SERVICES.length;

export function buildDirectory(world: World): void {
  const { charities, places, order, areaStart, byIdentity } = world.sector;
  const regions = places.areasOfRegion.length;
  const groups = regions + 1;
  const local = sorted(places.count * S, (add) => {
    for (let a = 0; a < places.count; a++) {
      for (let k = areaStart[a]; k < areaStart[a + 1]; k++) {
        const i = order[k];
        if (charities.commissioned[i] === 0 || charities.status[i] !== OPERATING) continue;
        for (let s = 0, mask = charities.services[i]; mask !== 0; s++, mask >>= 1) if (mask & 1) add(a * S + s, i);
      }
    }
  });
  const wider = byIdentity.filter((i) => charities.reach[i] !== LOCAL && charities.status[i] === OPERATING);
  const wide = sorted(S * groups, (add) => {
    for (const i of wider) {
      const group = charities.reach[i] === NATIONAL ? regions : charities.region[i];
      for (let s = 0, mask = charities.services[i]; mask !== 0; s++, mask >>= 1) if (mask & 1) add(s * groups + group, i);
    }
  });
  world.directory = { localStart: local.start, local: local.rows, groups, wideStart: wide.start, wide: wide.rows };
}

/** Rows by bin in the order they come: counted first, then put in place. */
function sorted(bins: number, each: (add: (bin: number, row: number) => void) => void): { start: Int32Array; rows: Int32Array } {
  const start = new Int32Array(bins + 1);
  each((bin) => start[bin + 1]++);
  for (let b = 0; b < bins; b++) start[b + 1] += start[b];
  const next = start.slice(0, bins);
  const rows = new Int32Array(start[bins]);
  each((bin, row) => (rows[next[bin]++] = row));
  return { start, rows };
}

/** Calls back for every charity that works where and in what a tender asks for: local ones first, then those of wider reach. */
export function forEachAble(world: World, tender: Tender, visit: (i: number) => void): void {
  const { places } = world.sector;
  const { localStart, local, groups, wideStart, wide }: Directory = world.directory;
  const areas = areasOf(places, tender);
  for (let s = 0; s < S; s++) {
    if (((tender.services >> s) & 1) === 0) continue;
    for (let n = 0; n < areas.length; n++) visitRange(localStart[areas[n] * S + s], localStart[areas[n] * S + s + 1], local, s);
    const region = s * groups + tender.region;
    const nation = s * groups + groups - 1;
    visitRange(wideStart[region], wideStart[region + 1], wide, s);
    visitRange(wideStart[nation], wideStart[nation + 1], wide, s);
  }

  /** A charity that has several of the services asked for is visited at the first. */
  function visitRange(from: number, to: number, rows: Int32Array, s: number): void {
    const before = tender.services & ((1 << s) - 1);
    const { services } = world.sector.charities;
    for (let k = from; k < to; k++) if ((services[rows[k]] & before) === 0) visit(rows[k]);
  }
}
