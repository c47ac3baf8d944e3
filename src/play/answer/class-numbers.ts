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

/** Highest first; what is not known comes last. */
export function sortedBy<T extends Readonly<Record<Measure, Change>>>(rows: readonly T[], measure: Measure): T[] {
  const value = (row: T): number => row[measure].mean ?? -Infinity;
  return [...rows].sort((a, b) => (value(a) === value(b) ? 0 : value(b) - value(a)));
}
