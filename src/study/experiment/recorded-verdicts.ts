/**
 * What the recorded ablation study found of each mechanism. `npm run docs` generates the data beside this file from
 * docs/model/recorded/ablation.json and docs/model/reasons/mechanisms. They are not part of the build hash in results.
 */
import recorded from './recorded-verdicts.json' with { type: 'json' };
import type { Verdict } from './verdict.ts';

export type Recorded = {
  readonly verdict: Verdict | 'not yet measured';
  /** Why it is not 'shown', and what was tried; null where it is shown or nothing was measured. */
  readonly note: string | null;
};

/** Verdicts by mechanism id; a mechanism without a row in the record is not in it. */
export type RecordedVerdicts = Readonly<Record<string, Recorded>>;

export const recordedVerdicts = recorded as RecordedVerdicts;

export const recordedOf = (id: string, verdicts: RecordedVerdicts = recordedVerdicts): Recorded =>
  (Object.hasOwn(verdicts, id) ? verdicts[id] : undefined) ?? { verdict: 'not yet measured', note: null };
