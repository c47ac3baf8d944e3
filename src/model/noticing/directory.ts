/** Who could be asked: commissioned charities by place and service, rebuilt each quarter in order of identity. */
import { SERVICES } from '../scenario/names.ts';
import { LOCAL, NATIONAL, wholeTurnover } from '../sector/charities.ts';
import { costLevel } from '../shared-rules/capability.ts';
import type { Directory } from '../world/now.ts';
import type { World } from '../world/world.ts';
import type { Groups } from '../columns/groups.ts';
import { scratchFloats, scratchInts, type Scratch } from '../columns/scratch.ts';

/** Working columns. */
const scratch = {
  directoryBins: scratchInts(),
  directoryRows: scratchInts(),
  incomeWhileBidsAreMade: scratchFloats(),
  costLevelsWhileBidsAreMade: scratchFloats(),
  directoryNext: scratchInts(),
  local: { start: scratchInts(), rows: scratchInts() },
  wide: { start: scratchInts(), rows: scratchInts() },
};

const S = SERVICES.length;

export function buildDirectory(world: World): Directory {
  const { charities, places, order, byIdentity } = world.sector;
  const { services, home, reach, region, commissioned, alliance } = charities;
  const regions = places.areasOfRegion.length;
  const groups = regions + 1;
  const most = Math.max(order.length, byIdentity.length) * S;
  const binOf = scratch.directoryBins(most);
  const rowOf = scratch.directoryRows(most);
  let met = 0;
  for (let k = 0; k < order.length; k++) {
    const i = order[k];
    if (commissioned[i] === 0) continue;
    for (let s = 0, mask = services[i]; mask !== 0; s++, mask >>= 1) {
      if ((mask & 1) === 0) continue;
      binOf[met] = home[i] * S + s;
      rowOf[met++] = i;
    }
  }
  const local = listed(scratch.local, binOf, rowOf, met, places.count * S);
  const income = scratch.incomeWhileBidsAreMade(charities.capacity);
  const level = scratch.costLevelsWhileBidsAreMade(charities.capacity);
  for (let n = 0; n < byIdentity.length; n++) income[byIdentity[n]] = wholeTurnover(charities, byIdentity[n]);
  for (let n = 0; n < byIdentity.length; n++) {
    const i = byIdentity[n];
    if (commissioned[i] === 1 || alliance[i] >= 0) level[i] = costLevel(world, i, income[i]);
  }
  met = 0;
  for (let k = 0; k < byIdentity.length; k++) {
    const i = byIdentity[k];
    if (reach[i] === LOCAL) continue;
    const group = reach[i] === NATIONAL ? regions : region[i];
    for (let s = 0, mask = services[i]; mask !== 0; s++, mask >>= 1) {
      if ((mask & 1) === 0) continue;
      binOf[met] = s * groups + group;
      rowOf[met++] = i;
    }
  }
  const wide = listed(scratch.wide, binOf, rowOf, met, S * groups);
  return {
    localStart: local.start,
    local: local.rows,
    groups,
    wideStart: wide.start,
    wide: wide.rows,
    income,
    costLevel: level,
  };
}

type Bins = { readonly start: Scratch<Int32Array>; readonly rows: Scratch<Int32Array> };

/** The first `count` rows by bin, in the order they came; the last start is where they all end. */
function listed(into: Bins, binOf: Int32Array, rowOf: Int32Array, count: number, bins: number): Groups {
  const start = into.start(bins + 1).fill(0, 0, bins + 1);
  const next = scratch.directoryNext(bins);
  const rows = into.rows(count).subarray(0, count);
  for (let k = 0; k < count; k++) start[binOf[k] + 1]++;
  for (let b = 0; b < bins; b++) {
    next[b] = start[b];
    start[b + 1] += start[b];
  }
  for (let k = 0; k < count; k++) rows[next[binOf[k]]++] = rowOf[k];
  return { start, rows };
}
