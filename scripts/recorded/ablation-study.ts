/** Takes a whole ablation study into the record; nothing else is written, and pages and verdicts are made of the record. */
import { ablationRecord, type AblationFindings, type AblationRecord } from '../../src/report/ablation/record.ts';
import { recordedOf } from '../../src/study/experiment/recorded-verdicts.ts';
import { ablationProblems } from './ablation.ts';
import { readRecord, writeRecord } from './records.ts';
import { ownRow, readReasons, reasonProblems, verdictsOf, withoutReason, type Declared } from './verdicts.ts';

/** Why a study cannot be recorded; nothing when it can. */
export function studyProblems(study: AblationFindings, mechanisms: readonly Declared[]): string[] {
  if (study.reproduce === undefined) return [`found no 'reproduce'; expected the study of this version, which says how it was made`];
  const record = ablationRecord(study);
  const absent = mechanisms.filter((mechanism) => ownRow(record, mechanism) === undefined);
  return [
    ...absent.map(
      ({ id, expect: { outcome, sign, scenario } }) => `found no row of ${id} for ${outcome} ${sign} in ${scenario}, as its file expects`,
    ),
    ...ablationProblems(record, mechanisms),
  ];
}

export type Change = { readonly id: string; readonly from: string; readonly to: string };

export type Recording = {
  readonly rows: number;
  readonly changed: readonly Change[];
  /** Mechanisms whose verdict needs a reason that is not written. */
  readonly wanting: readonly string[];
  /** Files of reasons that have to go, or cannot be read. */
  readonly problems: readonly string[];
};

/** Replaces the record in the project, or in a folder laid out like it, by the study. */
export function recordStudy(study: AblationFindings, mechanisms: readonly Declared[], home = ''): Recording {
  const reasons = readReasons(home);
  const before = verdictsOf(readRecord<AblationRecord>('ablation', home) ?? { rows: [] }, mechanisms, reasons);
  const record = ablationRecord(study);
  const now = verdictsOf(record, mechanisms, reasons);
  writeRecord('ablation', record, home);
  const changed = mechanisms
    .map(({ id }) => ({ id, from: recordedOf(id, before).verdict, to: recordedOf(id, now).verdict }))
    .filter(({ from, to }) => from !== to);
  return { rows: record.rows.length, changed, wanting: withoutReason(now), problems: reasonProblems(now, mechanisms, reasons) };
}
