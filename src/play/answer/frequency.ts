/** In how many worlds a design did something: counts, and how sure they are. */
import { OPERATING } from '../../model/sector/charities.ts';
import { pairedDifference } from '../../study/analysis/statistics.ts';
import type { RunRecord } from '../../study/run-record.ts';
import type { Difference } from '../../study/findings.ts';
import { definitionOf, type OutcomeId } from '../../study/outcomes/registry.ts';
import type { Frame } from '../engine/frames.ts';

/** The same world twice: as it is, and changed. */
export type WorldPair = { readonly base: RunRecord; readonly yours: RunRecord };

type Outcomes = Pick<RunRecord, 'outcomes'>;

/** The outcomes of such a pair. */
export type OutcomePair = { readonly base: Outcomes; readonly yours: Outcomes };

export type Counts = { readonly fewer: number; readonly same: number; readonly more: number; readonly worlds: number };

/** From this many worlds on an interval is shown: one from fewer says more of luck than of the change. */
export const ENOUGH_WORLDS = 10;

/** Outcome that the playground's sentence is about. */
export const SENTENCE: OutcomeId = 'small_holders_advertised';

/** How often an outcome was lower, equal or higher than in the same world without the change; worlds in which it is not defined are left out. */
export function countsOf(pairs: readonly OutcomePair[], outcome: OutcomeId = SENTENCE): Counts {
  const differences = pairs.flatMap(({ base, yours }) => {
    const [before, after] = [base.outcomes[outcome], yours.outcomes[outcome]];
    return before === null || after === null ? [] : [after - before];
  });
  const fewer = differences.filter((d) => d < 0).length;
  const more = differences.filter((d) => d > 0).length;
  return { fewer, more, same: differences.length - fewer - more, worlds: differences.length };
}

/** Mean difference that a design made over worlds, with its interval. */
export function differenceOf(pairs: readonly OutcomePair[], outcome: OutcomeId): Difference {
  return pairedDifference(
    pairs.map(({ yours }) => yours.outcomes[outcome]),
    pairs.map(({ base }) => base.outcomes[outcome]),
    definitionOf(outcome).bounds,
  );
}

/** What became of one charity at the end of both towns. */
export type Fate = 'closed by it' | 'saved by it' | 'lost its contract' | 'gained a contract' | 'untouched';

/** Ways of holding a contract, as bits of a frame's work: as lead or as partner. */
export const CONTRACT = 3;

export function fateOf(base: Frame, yours: Frame, atBase: number | undefined, atYours: number | undefined): Fate {
  if (atBase === undefined || atYours === undefined) return 'untouched';
  const there = [base.status[atBase] === OPERATING, yours.status[atYours] === OPERATING];
  if (there[0] && !there[1]) return 'closed by it';
  if (!there[0] && there[1]) return 'saved by it';
  if (!there[0]) return 'untouched';
  const held = [((base.work[atBase] ?? 0) & CONTRACT) > 0, ((yours.work[atYours] ?? 0) & CONTRACT) > 0];
  if (held[0] && !held[1]) return 'lost its contract';
  return !held[0] && held[1] ? 'gained a contract' : 'untouched';
}
