/** Which row a charity is stored in. No result depends on it; how fast they come does: neighbours meet, so they lie side by side. */
import { allocateCharities, type Charities } from './charities.ts';
import type { Sector, Vacant } from './sector.ts';
import { makeTies, tie, type Ties } from './ties.ts';

export const makeVacancies = (areas: number): Vacant => ({ next: new Int32Array(areas), end: new Int32Array(areas) });

export class RowsExhausted extends Error {}

/** A row for a charity that is founded: beside its neighbours while there is room, else after all others. */
export function takeRow({ charities, vacant: { next, end } }: Sector, home: number): number {
  if (next[home] < end[home]) return next[home]++;
  if (charities.count < charities.capacity) return charities.count++;
  throw new RowsExhausted(`There is room for ${charities.capacity} charities, and no more can be founded.`);
}

/** A row for one of wider reach, which is nobody's neighbour: after all others while there is room. */
export function takeRowApart(sector: Sector): number {
  const { charities, vacant } = sector;
  if (charities.count < charities.capacity) return charities.count++;
  const free = vacant.next.findIndex((next, area) => next < (vacant.end[area] as number));
  return takeRow(sector, Math.max(0, free));
}

/** Part of those who may be founded for whom there is room beside their neighbours; places grow unevenly, and the rest is for any. */
const BESIDE = 0.9;

/**
 * Stores the charities of each area side by side, those that meet in the market first, with space for a given number of newcomers in all; then those of
 * wider reach, then those that ended and are still referred to. Other rows are given up: nobody asks for them again.
 */
export function storePlaceByPlace(sector: Sector, newcomers: number): void {
  const { charities, places, order, areaStart, byIdentity } = sector;
  const rowOf = new Int32Array(charities.count).fill(-1);
  const vacant = makeVacancies(places.count);
  let rows = 0;
  for (let a = 0; a < places.count; a++) {
    // Those that meet in the market side by side, then those that never bid.
    for (let k = areaStart[a]; k < areaStart[a + 1]; k++) if (charities.commissioned[order[k]] === 1) rowOf[order[k]] = rows++;
    for (let k = areaStart[a]; k < areaStart[a + 1]; k++) if (charities.commissioned[order[k]] !== 1) rowOf[order[k]] = rows++;
    vacant.next[a] = rows;
    rows += Math.floor((BESIDE * newcomers * (areaStart[a + 1] - areaStart[a])) / Math.max(1, order.length));
    vacant.end[a] = rows;
  }
  const beside = rows - order.length;
  for (let n = 0; n < byIdentity.length; n++) if (rowOf[byIdentity[n]] < 0) rowOf[byIdentity[n]] = rows++;
  const needed = referredTo(sector);
  for (let i = 0; i < charities.count; i++) if (rowOf[i] < 0 && needed[i] === 1) rowOf[i] = rows++;
  moveRows(sector, rowOf, rows, rows + newcomers - beside);
  sector.vacant = vacant;
}

/** 1 for rows of charities that a tie, a contract, a pool of spot work or an alliance refers to. */
function referredTo({ charities, ties, contracts, spot, alliances }: Sector): Uint8Array {
  const referred = new Uint8Array(charities.count);
  const mark = (i: number) => {
    if (i >= 0) referred[i] = 1;
  };
  ties.a.forEach(mark);
  ties.b.forEach(mark);
  for (const contract of contracts) {
    mark(contract.lead);
    contract.partners.forEach(mark);
    contract.eligible.forEach(mark);
  }
  for (const pool of spot) pool.members.forEach(mark);
  for (const alliance of alliances) alliance.members.forEach(mark);
  return referred;
}

/** Sees to it that a given number of newcomers find room; where they would not, rows are added after all others. */
export function makeRoom(sector: Sector, newcomers: number): void {
  const { charities, vacant } = sector;
  const { count, capacity } = charities;
  let room = capacity - count;
  for (let a = 0; a < vacant.next.length; a++) room += vacant.end[a] - vacant.next[a];
  if (room >= newcomers) return;
  const asBefore = Int32Array.from({ length: count }, (_, i) => i);
  moveRows(sector, asBefore, count, capacity + newcomers - room);
}

/**
 * Stores charities in other rows, every reference following. The order in which things are done is that of identity, and stays: only
 * where they are found changes.
 *
 * @param rowOf for each row, the one it is to have; −1 for one that is given up, to which nothing may refer
 * @param count rows thereafter, up to the last that is in use
 */
export function moveRows(sector: Sector, rowOf: Int32Array, count: number, capacity: number): void {
  sector.charities = movedColumns(sector.charities, rowOf, count, capacity);
  for (const contract of sector.contracts) {
    contract.lead = moved(contract.lead, rowOf);
    contract.partners = movedAll(contract.partners.slice(), rowOf);
    contract.eligible = movedAll(contract.eligible.slice(), rowOf);
  }
  for (const pool of sector.spot) pool.members = movedAll(pool.members.slice(), rowOf);
  for (const alliance of sector.alliances) alliance.members = movedAll(alliance.members.slice(), rowOf);
  sector.ties = movedTies(sector.ties, rowOf, capacity);
  sector.byIdentity = movedAll(sector.byIdentity.slice(), rowOf);
  sector.order = movedAll(sector.order.slice(), rowOf);
}

/** A provider that is no charity stays as it is. */
const moved = (i: number, rowOf: Int32Array) => (i < 0 ? i : rowOf[i]);

function movedAll<L extends number[] | Int32Array>(rows: L, rowOf: Int32Array): L {
  for (let k = 0; k < rows.length; k++) rows[k] = moved(rows[k], rowOf);
  return rows;
}

type Column = Float64Array;

function movedColumns(from: Charities, rowOf: Int32Array, count: number, capacity: number): Charities {
  const to = allocateCharities(capacity);
  for (const name of Object.keys(from) as (keyof Charities)[]) {
    const column = from[name];
    if (typeof column === 'number') continue;
    // A column of several services holds one stretch of rows after another.
    for (let start = 0, at = 0; start < column.length; start += from.capacity, at += capacity)
      moveColumn((column as Column).subarray(start, start + from.count), (to[name] as Column).subarray(at, at + capacity), rowOf);
  }
  to.count = count;
  return to;
}

function moveColumn(from: Column, to: Column, rowOf: Int32Array): void {
  for (let i = 0; i < from.length; i++) if (rowOf[i] >= 0) to[rowOf[i]] = from[i];
}

function movedTies(ties: Ties, rowOf: Int32Array, rows: number): Ties {
  const to = makeTies(rows);
  for (let t = 0; t < ties.a.length; t++) {
    tie(to, moved(ties.a[t], rowOf), moved(ties.b[t], rowOf), ties.trust[t]);
    to.together[t] = ties.together[t];
    to.last[t] = ties.last[t];
    to.burned[t] = ties.burned[t];
  }
  return to;
}
