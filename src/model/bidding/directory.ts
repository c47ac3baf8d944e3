/** Who could be asked: commissioned charities by place and service, rebuilt each quarter in order of identity. */
import { SERVICES } from '../scenario/names.ts';
import { LOCAL, NATIONAL, wholeTurnover } from '../sector/charities.ts';
import { costLevel } from '../sector/capability.ts';
import type { World } from '../sector/world.ts';
import { numbersFor, wholeNumbersFor } from '../sector/room.ts';

const S = SERVICES.length;

export function buildDirectory(world: World): void {
  const { charities, places, order, byIdentity } = world.sector;
  const { services, home, reach, region, commissioned } = charities;
  const regions = places.areasOfRegion.length;
  const groups = regions + 1;
  const local = listed(places.count * S, order.length * S, (add) => {
    for (let k = 0; k < order.length; k++) {
      const i = order[k];
      if (commissioned[i] === 0) continue;
      const first = home[i] * S;
      for (let s = 0, mask = services[i]; mask !== 0; s++, mask >>= 1) if (mask & 1) add(first + s, i);
    }
  });
  const income = numbersFor('income while bids are made', charities.capacity);
  const level = numbersFor('cost levels while bids are made', charities.capacity);
  for (let n = 0; n < byIdentity.length; n++) income[byIdentity[n]] = wholeTurnover(charities, byIdentity[n]);
  for (let n = 0; n < byIdentity.length; n++) level[byIdentity[n]] = costLevel(world, byIdentity[n], income[byIdentity[n]]);
  const wide = listed(S * groups, byIdentity.length * S, (add) => {
    for (let k = 0; k < byIdentity.length; k++) {
      const i = byIdentity[k];
      if (reach[i] === LOCAL) continue;
      const group = reach[i] === NATIONAL ? regions : region[i];
      for (let s = 0, mask = services[i]; mask !== 0; s++, mask >>= 1) if (mask & 1) add(s * groups + group, i);
    }
  });
  world.directory = {
    localStart: local.start,
    local: local.rows,
    groups,
    wideStart: wide.start,
    wide: wide.rows,
    income,
    costLevel: level,
  };
}

/** Rows by bin in the order they come: noted and counted first, then put in place. */
function listed(
  bins: number,
  most: number,
  each: (add: (bin: number, row: number) => void) => void,
): { start: Int32Array; rows: Int32Array } {
  const start = new Int32Array(bins + 1);
  const binOf = wholeNumbersFor('directory bins', most);
  const rowOf = wholeNumbersFor('directory rows', most);
  let count = 0;
  each((bin, row) => {
    start[bin + 1]++;
    binOf[count] = bin;
    rowOf[count++] = row;
  });
  for (let b = 0; b < bins; b++) start[b + 1] += start[b];
  const next = start.slice(0, bins);
  const rows = new Int32Array(count);
  for (let k = 0; k < count; k++) rows[next[binOf[k]]++] = rowOf[k];
  return { start, rows };
}
