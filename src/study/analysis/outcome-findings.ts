/** Outcomes over runs and their differences from a baseline, each with the reason where runs have no value. */
import { counted } from '../counted.ts';
import type { Difference, OutcomeSummary } from '../findings.ts';
import type { OpenInterval } from '../measures/entry-threshold.ts';
import { outcomeDefinitions, type OutcomeId } from '../outcomes/registry.ts';
import type { RunRecord } from '../run-record.ts';
import { pairedDifference, summarise } from './statistics.ts';

/** The part of a run's record that its outcomes are. */
type Measured = Pick<RunRecord, 'outcomes' | 'reasons' | 'intervals'>;

export function outcomeSummaries(records: readonly Measured[]): Record<OutcomeId, OutcomeSummary> {
  return forEachOutcome(({ id, unit, bounds }) => {
    const reason = reasonIn(records, id);
    const summary = summarise(
      records.map((r) => r.outcomes[id]),
      unit,
      bounds,
      reason,
    );
    const intervals = records.flatMap((r) => (r.intervals[id] === undefined ? [] : [r.intervals[id]]));
    return {
      ...summary,
      ...(reason === undefined || summary.n === 0 ? {} : { reason: inSome(records.length - summary.n, records.length, 'run', reason) }),
      ...(intervals.length === 0 ? {} : { run_ci95: middleInterval(intervals) }),
    };
  });
}

export function outcomeDifferences(records: readonly Measured[], baseline: readonly Measured[]): Record<OutcomeId, Difference> {
  return forEachOutcome(({ id, bounds }) => {
    const difference = pairedDifference(
      records.map((r) => r.outcomes[id]),
      baseline.map((r) => r.outcomes[id]),
      bounds,
    );
    const reason = pairReason(records, baseline, id);
    if (reason === undefined) return difference;
    const { n } = difference;
    return { ...difference, reason: n === 0 ? reason : inSome(records.length - n, records.length, 'pair', reason) };
  });
}

type Definition = (typeof outcomeDefinitions)[number];

function forEachOutcome<T>(find: (definition: Definition) => T): Record<OutcomeId, T> {
  return Object.fromEntries(outcomeDefinitions.map((definition) => [definition.id, find(definition)])) as Record<OutcomeId, T>;
}

const reasonIn = (records: readonly Measured[], id: OutcomeId) => records.find((r) => r.reasons[id] !== undefined)?.reasons[id];

const inSome = (missing: number, all: number, what: string, reason: string) => `in ${missing} of ${counted(all, what)}: ${reason}`;

/** Why a difference is lacking: what the baseline lacks is named first. */
function pairReason(records: readonly Measured[], baseline: readonly Measured[], id: OutcomeId): string | undefined {
  const theirs = reasonIn(baseline, id);
  if (theirs !== undefined) return `not defined in the baseline: ${theirs}`;
  const own = reasonIn(records, id);
  return own === undefined ? undefined : `not defined in the scenario: ${own}`;
}

/** The middle one of each end, an open one beyond all others; of two in the middle the outer, so that it is not too narrow. */
function middleInterval(intervals: readonly OpenInterval[]): OpenInterval {
  const middle = (ends: number[], at: number) => {
    const end = ends.sort((a, b) => a - b)[at] as number;
    return Number.isFinite(end) ? end : null;
  };
  const lows = intervals.map(([low]) => low ?? -Infinity);
  const highs = intervals.map(([, high]) => high ?? Infinity);
  return [middle(lows, (intervals.length - 1) >> 1), middle(highs, intervals.length >> 1)];
}
