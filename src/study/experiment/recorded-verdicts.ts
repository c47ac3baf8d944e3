/**
 * What the recorded ablation study found of each mechanism. The data beside this file are made whole by `npm run docs`, of
 * docs/model/recorded/ablation.json and docs/model/reasons/mechanisms; they are no part of the build that results name.
 */
import recorded from './recorded-verdicts.json' with { type: 'json' };
import type { Verdict } from './verdict.ts';

export type Recorded = {
  readonly verdict: Verdict | 'not yet measured';
  /** Why it is not 'shown', and what was tried; null where it is shown or nothing was measured. */
  readonly note: string | null;
};

/** By mechanism; one that is not there has no row in the record. */
export type RecordedVerdicts = Readonly<Record<string, Recorded>>;

export const recordedVerdicts = recorded as RecordedVerdicts;

export const recordedOf = (id: string, verdicts: RecordedVerdicts = recordedVerdicts): Recorded =>
  (Object.hasOwn(verdicts, id) ? verdicts[id] : undefined) ?? { verdict: 'not yet measured', note: null };
