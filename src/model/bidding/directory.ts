/** Who could be asked: commissioned charities by place and service, rebuilt each quarter in order of identity. */
import { SERVICES } from '../scenario/names.ts';
import { LOCAL, OPERATING } from '../sector/charities.ts';
import type { Tender } from '../sector/market.ts';
import type { World } from '../sector/world.ts';

const S = SERVICES.length;

export function buildDirectory(world: World): void {
  const { charities, places, order, areaStart } = world.sector;
  const localStart = new Int32Array(places.count * S + 1);
  const local: number[] = [];
  const lists: number[][] = SERVICES.map(() => []);
  for (let a = 0; a < places.count; a++) {
    for (const list of lists) list.length = 0;
    for (let k = areaStart[a]; k < areaStart[a + 1]; k++) {
      const i = order[k];
      if (charities.commissioned[i] === 0 || charities.status[i] !== OPERATING) continue;
      for (let s = 0, mask = charities.services[i]; mask !== 0; s++, mask >>= 1) if (mask & 1) lists[s].push(i);
    }
    lists.forEach((list, s) => {
      for (const i of list) local.push(i);
      localStart[a * S + s + 1] = local.length;
    });
  }
  const wideStart = new Int32Array(S + 1);
  const wide: number[] = [];
  const wideOrder = world.sector.byIdentity.filter((i) => charities.reach[i] !== LOCAL && charities.status[i] === OPERATING);
  for (let s = 0; s < S; s++) {
    for (const i of wideOrder) if ((charities.services[i] >> s) & 1) wide.push(i);
    wideStart[s + 1] = wide.length;
  }
  world.directory = { localStart, local: Int32Array.from(local), wideStart, wide: Int32Array.from(wide) };
}

/** Calls back for every charity that works where and in what a tender asks for: local ones first, then those of wider reach. */
export function forEachAble(world: World, tender: Tender, visit: (i: number) => void): void {
  const { charities, places } = world.sector;
  const { localStart, local, wideStart, wide } = world.directory;
  const firstOf = (i: number, s: number) => (charities.services[i] & tender.services & ((1 << s) - 1)) === 0;
  for (let s = 0; s < S; s++) {
    if (((tender.services >> s) & 1) === 0) continue;
    for (let a = 0; a < places.count; a++) {
      if (tender.area >= 0 ? a !== tender.area : places.region[a] !== tender.region) continue;
      for (let k = localStart[a * S + s]; k < localStart[a * S + s + 1]; k++) if (firstOf(local[k], s)) visit(local[k]);
    }
    for (let k = wideStart[s]; k < wideStart[s + 1]; k++) {
      const i = wide[k];
      if ((charities.reach[i] === 2 || charities.region[i] === tender.region) && firstOf(i, s)) visit(i);
    }
  }
}
