/** Where charities are stored: place by place, newcomers beside their neighbours, and always somewhere. */
import { describe, expect, it } from 'vitest';
import { simulate } from '../../../src/model/quarter/simulate.ts';
import { newcomersIn } from '../../../src/model/population/draw.ts';
import { CLOSED, LOCAL } from '../../../src/model/sector/charities.ts';
import { copySector } from '../../../src/model/sector/copy.ts';
import type { Contract } from '../../../src/model/sector/market.ts';
import { makeRoom, moveRows, RowsExhausted, storePlaceByPlace, takeRow } from '../../../src/model/sector/storage.ts';
import type { Sector } from '../../../src/model/sector/sector.ts';
import { tie, tiesOf } from '../../../src/model/sector/ties.ts';
import { runFrom, warmUp } from '../../../src/study/experiment/run-one.ts';
import { mechanisms, scenarioOf, settingsWith } from '../../property/worlds.ts';

const scenario = scenarioOf({ 'run.years': 10, 'market.tenders_per_year': 120 }, {}, 'rows');
const warm = warmUp(scenario, 0);

describe('a warmed-up sector', () => {
  it('has the charities of each area side by side, those that meet in the market first, in order of identity', () => {
    const { order, areaStart, vacant, charities } = warm.sector;
    for (let a = 0; a < warm.sector.places.count; a++) {
      const [from, to] = [areaStart[a] as number, areaStart[a + 1] as number];
      const here = [...order.subarray(from, to)];
      const stored = [1, 0].flatMap((commissioned) => here.filter((i) => charities.commissioned[i] === commissioned));
      expect(stored).toEqual(here.map((_, k) => (stored[0] as number) + k));
      expect(vacant.next[a]).toBe((stored[0] as number) + here.length);
    }
  });

  it('keeps every tie, under both its ends', () => {
    const { ties, charities } = warm.sector;
    expect(ties.a.length).toBeGreaterThan(10);
    const found = new Set<number>();
    for (let i = 0; i < charities.count; i++)
      for (const t of tiesOf(ties, i)) {
        expect([ties.a[t], ties.b[t]]).toContain(i);
        found.add(t);
      }
    expect(found.size).toBe(ties.a.length);
  });
});

describe('a charity that ended', () => {
  const NOBODYS = -77;
  const BEFORE = -1000;

  /** A sector in which one more charity was founded and ended long ago, and the row that it had. */
  function withOneThatEnded(): { sector: Sector; row: number } {
    const sector = copySector(warm.sector);
    const row = takeRow(sector, 0);
    Object.entries({ key: NOBODYS, status: CLOSED, ended: BEFORE }).forEach(([name, value]) => {
      (sector.charities[name as 'key'] as Int32Array)[row] = value;
    });
    return { sector, row };
  }
  const isKept = ({ charities }: Sector) => charities.key.includes(NOBODYS);

  it('has no row any more after the warm-up when nothing refers to it', () => {
    const { sector } = withOneThatEnded();
    expect(isKept(sector)).toBe(true);
    storePlaceByPlace(sector, 10);
    expect(isKept(sector)).toBe(false);
    expect(sector.byIdentity.length).toBe(warm.sector.byIdentity.length);
  });

  it.each<[string, (sector: Sector, row: number) => void]>([
    ['a tie', ({ ties }, row) => tie(ties, row, 0, 0.5)],
    ['a contract it might have bid for', ({ contracts }, row) => ((contracts[0] as Contract).eligible = Int32Array.of(row))],
    ['a pool of spot work', ({ spot }, row) => spot[0]?.members.push(row)],
  ])('keeps one while %s refers to it', (_, refer) => {
    const { sector, row } = withOneThatEnded();
    refer(sector, row);
    storePlaceByPlace(sector, 10);
    expect(isKept(sector)).toBe(true);
  });
});

describe('rows that are moved', () => {
  it('take everything there is about their charities and ties along', () => {
    const moved = copySector(warm.sector);
    const { count, capacity } = moved.charities;
    const backwards = Int32Array.from({ length: count }, (_, i) => count - 1 - i);
    moveRows(moved, backwards, count, capacity + 5);
    const told = ({ charities }: Sector, i: number) =>
      Object.values(charities).flatMap((column) =>
        typeof column === 'number'
          ? []
          : Array.from({ length: column.length / charities.capacity }, (_, s) => column[s * charities.capacity + i]),
      );
    for (let i = 0; i < count; i++) expect(told(moved, count - 1 - i)).toEqual(told(warm.sector, i));
    const tiesByRow = ({ ties }: Sector, move: (i: number) => number) => ({ ...ties, of: null, a: ties.a.map(move), b: ties.b.map(move) });
    expect(tiesByRow(moved, (i) => count - 1 - i)).toEqual(tiesByRow(warm.sector, (i) => i));
  });
});

describe('newcomers', () => {
  it('are stored beside their neighbours for as long as there is room, which is most of a run', () => {
    const { count } = warm.sector.charities;
    const { sector } = simulate(warm, scenario, mechanisms, () => {});
    const { reach, home, founded } = sector.charities;
    const { vacant } = warm.sector;
    const all = [...sector.byIdentity].filter((i) => (founded[i] as number) >= warm.quarter);
    const newcomers = all.filter((i) => reach[i] === LOCAL);
    expect(newcomers.length).toBeGreaterThan(80);
    const beside = newcomers.filter((i) => {
      const a = home[i] as number;
      return i >= (vacant.next[a] as number) && i < (vacant.end[a] as number);
    });
    expect(beside.length / newcomers.length).toBeGreaterThan(0.9);
    expect(all.every((i) => beside.includes(i) || i >= count)).toBe(true);
  });

  it('take rows at the end when there are none beside, and are refused when there are none at all', () => {
    const sector = copySector(warm.sector);
    const { count, capacity } = sector.charities;
    const beside = (sector.vacant.end[1] as number) - (sector.vacant.next[1] as number);
    const taken = Array.from({ length: beside + capacity - count }, () => takeRow(sector, 1));
    expect(new Set(taken).size).toBe(taken.length);
    expect(taken.filter((row) => row >= count).length).toBe(capacity - count);
    expect(() => takeRow(sector, 1)).toThrow(RowsExhausted);
    makeRoom(sector, 1000);
    expect(Array.from({ length: 900 }, () => takeRow(sector, 1)).every((row) => row >= capacity)).toBe(true);
  });

  it('find room in a scenario that founds many more than the one that the market was warmed up under', () => {
    const many = scenarioOf({ 'run.years': 10, 'market.tenders_per_year': 120, 'life.entry_rate': 0.4 }, {}, 'rows');
    expect(newcomersIn(settingsWith({ 'life.entry_rate': 0.5 }), 30, 165_000)).toBeLessThan(4_000_000);
    const [entries = null, usual = null] = [many, scenario].map((each) => runFrom(warm, each).outcomes.entries);
    if (entries === null || usual === null) throw new Error('found no number of new charities');
    expect(usual).toBeGreaterThan(0);
    expect(entries).toBeGreaterThan(5 * usual);
  });
});
