/** What the interval of a difference carries: a change that is clear and matters, hardly any, or nothing that can be said. */
import type { Difference } from '../../study/findings.ts';
import type { OutcomeUnit } from '../../study/outcomes/outcome.ts';
import { direction, isNothing } from '../words.ts';

export type Interval = readonly [low: number, high: number];

/** Whole of a scale on which a change is measured; units that have no whole are not put into plain words. */
const WHOLE: Partial<Record<OutcomeUnit, number>> = { share: 1, ratio: 1, 'index 0–10,000': 10_000, months: 12 };

/**
 * Part of the whole from which on a change matters: one in 100 of charities, tenders, pounds or of a year, and an index by 100, which is
 * also the rise that merger guidelines look into (US DOJ/FTC 2023).
 */
const PART = 0.01;

/** Least change that matters, in the unit. */
export const leastThatMatters = (unit: string): number => PART * (WHOLE[unit as OutcomeUnit] ?? 0);

export type Change =
  /** The interval leaves out no change, and the size matters. */
  | 'up'
  | 'down'
  /** The whole interval lies within what does not matter. */
  | 'hardly any'
  /** It does not, and includes no change or a size that does not matter. */
  | 'not clear'
  /** No difference in any of the paired worlds. */
  | 'none'
  /** There is one world only. */
  | 'one world'
  | 'not defined';

export function changeOf(unit: string, difference: Difference): Change {
  const { mean, ci95, n } = difference;
  if (mean === null) return 'not defined';
  if (n < 2) return 'one world';
  if (isNothing(difference)) return 'none';
  if (ci95 === null) return 'not clear';
  const least = leastThatMatters(unit);
  const way = direction(difference);
  if (way !== 'none' && Math.abs(mean) >= least) return way;
  return ci95[0] > -least && ci95[1] < least ? 'hardly any' : 'not clear';
}
