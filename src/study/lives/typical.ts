/** Which charity stands for all of a size when a life is asked for by size. */
import { mechanisms } from '../../model/mechanisms/registry.ts';
import { advance, beginRun } from '../../model/quarter/simulate.ts';
import type { Scenario } from '../../model/scenario/scenario.ts';
import { contractIncome, inMarket, OPERATING } from '../../model/sector/charities.ts';
import type { WarmState } from '../experiment/run-one.ts';
import { EventLedger } from './event-ledger.ts';
import { isTurn } from './turns.ts';

/** More than this are not followed at once: of a larger number every second, third … by identity. */
const MOST_FOLLOWED = 100;

/** Turns of one charity's life in a run. */
export type Counted = { readonly row: number; readonly turns: number };

/**
 * The row of a charity of a size band (its index) in the market at the start, for which neither little nor much happens: of those that hold a contract
 * then (of all, where none does) and have any turn in their lives, the one with the median number of turns. Null if none of that size is there.
 */
export function typicalOf(warm: WarmState, scenario: Scenario, band: number): number | null {
  const run = beginRun(warm, scenario, mechanisms);
  const { charities, byIdentity } = run.world.sector;
  const present = [...byIdentity].filter((i) => charities.band[i] === band && inMarket(charities, i, run.world.quarter));
  const holders = present.filter((i) => contractIncome(charities, i) > 0);
  const followed = thinned(holders.length > 0 ? holders : present).map((row) => ({
    row,
    turns: 0,
    ledger: new EventLedger(run.world, row),
    isOver: false,
  }));
  const count = (): void => {
    for (const each of followed) {
      if (each.isOver) continue;
      each.turns += each.ledger.quarter(run.world, []).filter(({ kind }) => isTurn(kind)).length;
      each.isOver = run.world.sector.charities.status[each.row] !== OPERATING;
    }
  };
  while (advance(run, count));
  return medianOf(followed);
}

function thinned(rows: readonly number[]): readonly number[] {
  const step = Math.ceil(rows.length / MOST_FOLLOWED);
  return rows.filter((_, k) => k % step === 0);
}

/** Given in the order of identity, by which ties are decided; of an even number the lower one in the middle. */
export function medianOf(counted: readonly Counted[]): number | null {
  const eventful = counted.filter(({ turns }) => turns > 0);
  const sorted = (eventful.length > 0 ? eventful : counted).toSorted((a, b) => a.turns - b.turns);
  return sorted[Math.floor((sorted.length - 1) / 2)]?.row ?? null;
}
