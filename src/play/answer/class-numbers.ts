/** The two numbers by which a class compares designs. */
import type { OutcomeId } from '../../study/outcomes/registry.ts';
import { differenceOf, type OutcomePair } from './frequency.ts';

/** Change of an outcome from today's rules, in points of 100; null where it is not known yet. */
export type Change = { readonly mean: number | null; readonly ci95: readonly [number, number] | null };

export type Measure = 'small' | 'local';

/** Concentration runs to 10,000 in the model, and is said in points of 100. */
const MEASURES: Readonly<Record<Measure, { readonly outcome: OutcomeId; readonly scale: number }>> = {
  small: { outcome: 'small_holders_advertised', scale: 100 },
  local: { outcome: 'hhi_local', scale: 0.01 },
};

export function changeOf(worlds: readonly OutcomePair[], measure: Measure): Change {
  const { outcome, scale } = MEASURES[measure];
  const { mean, ci95 } = differenceOf(worlds, outcome);
  return { mean: mean === null ? null : mean * scale, ci95: ci95 === null ? null : [ci95[0] * scale, ci95[1] * scale] };
}

/** Whether the ranges of two changes have a value in common; a change without a range is taken as a point. */
function overlaps(one: Change, other: Change): boolean {
  if (one.mean === null || other.mean === null) return false;
  const [a, b] = [one.ci95 ?? [one.mean, one.mean], other.ci95 ?? [other.mean, other.mean]];
  return a[0] <= b[1] && b[0] <= a[1];
}

/** The row with the highest mean of a measure, and after it those whose ranges overlap its own; none while any is unknown. */
export function leadersOf<T extends Readonly<Record<Measure, Change>>>(rows: readonly T[], measure: Measure): T[] {
  if (rows.some((row) => row[measure].mean === null)) return [];
  const [first, ...rest] = sortedBy(rows, measure);
  return first === undefined ? [] : [first, ...rest.filter((row) => overlaps(row[measure], first[measure]))];
}

/** Highest first; what is not known comes last. */
export function sortedBy<T extends Readonly<Record<Measure, Change>>>(rows: readonly T[], measure: Measure): T[] {
  const value = (row: T): number => row[measure].mean ?? -Infinity;
  return [...rows].sort((a, b) => (value(a) === value(b) ? 0 : value(b) - value(a)));
}
