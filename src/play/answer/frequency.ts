/** In how many worlds a design did something: counts, and how sure they are. */
import { CLOSED, OPERATING } from '../../model/sector/charities.ts';
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

/** What became of one charity at the end of both towns; 'other income' of one that is otherwise untouched. */
export type Fate =
  | 'closed by it'
  | 'saved by it'
  | 'merged by it'
  | 'stayed apart'
  | 'gone alike'
  | 'lost its contract'
  | 'gained a contract'
  | 'other income'
  | 'untouched'
  | 'absent';

/** Ways of holding a contract, as bits of a frame's work: as lead or as partner. */
export const CONTRACT = 3;

/** Incomes of which one is smaller than the other by more than this are two. */
const A_TENTH = 0.1;

/** A charity in a frame, by its index there. */
type Place = { readonly frame: Frame; readonly at: number };

const statusOf = ({ frame, at }: Place): number | undefined => frame.status[at];
const holds = ({ frame, at }: Place): boolean => ((frame.work[at] ?? 0) & CONTRACT) > 0;

export function fateOf(base: Frame, yours: Frame, atBase: number | undefined, atYours: number | undefined): Fate {
  if (atBase === undefined || atYours === undefined) return 'absent';
  const [before, after] = [
    { frame: base, at: atBase },
    { frame: yours, at: atYours },
  ];
  const ends = [statusOf(before), statusOf(after)];
  if (ends.some((status) => status !== OPERATING)) return endOf(ends[0], ends[1]);
  if (holds(before) !== holds(after)) return holds(before) ? 'lost its contract' : 'gained a contract';
  return incomesOf(base, yours, atBase, atYours) === null ? 'untouched' : 'other income';
}

/** Of a charity that is gone in one town at least. To merge is not to close: its work goes on in another charity. */
function endOf(before: number | undefined, after: number | undefined): Fate {
  if (before === after) return 'gone alike';
  if (after === CLOSED) return 'closed by it';
  if (after !== OPERATING) return 'merged by it';
  return before === CLOSED ? 'saved by it' : 'stayed apart';
}

/** The charity's incomes in the two towns, £ a year, where it is in both and they differ by more than a tenth; else null. */
export function incomesOf(
  base: Frame,
  yours: Frame,
  atBase: number | undefined,
  atYours: number | undefined,
): readonly [base: number, yours: number] | null {
  if (atBase === undefined || atYours === undefined) return null;
  if (base.status[atBase] !== OPERATING || yours.status[atYours] !== OPERATING) return null;
  const [before, after] = [base.income[atBase] ?? 0, yours.income[atYours] ?? 0];
  return Math.abs(before - after) > A_TENTH * Math.max(before, after) ? [before, after] : null;
}
