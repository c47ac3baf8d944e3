/** The page on the recorded ablation study, and what may not differ between the record and the mechanisms' files. */
import { ablationMarkdown } from '../../src/report/ablation/markdown.ts';
import type { AblationRecord } from '../../src/report/ablation/record.ts';
import { recordedOf, type RecordedVerdicts } from '../../src/study/experiment/recorded-verdicts.ts';
import { standingOf } from './standing.ts';
import { ownRow, standsFor, type Declared } from './verdicts.ts';

/** Rows of mechanisms that are not there, and rows that are there twice. */
export function ablationProblems({ rows }: Pick<AblationRecord, 'rows'>, mechanisms: readonly Declared[]): string[] {
  const nameOf = (row: (typeof rows)[number]) => `${row.mechanism} for ${row.observable} in ${row.scenario}`;
  const strangers = rows.filter(({ mechanism }) => !mechanisms.some(({ id }) => id === mechanism));
  const again = rows.filter((row, k) => rows.findIndex((other) => nameOf(other) === nameOf(row)) < k);
  return [
    ...strangers.map(({ mechanism }) => `found a row for ${mechanism}; expected only mechanisms of the registry`),
    ...again.map((row) => `found a second row of ${nameOf(row)}; expected one`),
  ];
}

export function ablationPage(record: AblationRecord, mechanisms: readonly Declared[], verdicts: RecordedVerdicts): string {
  const unmeasured = mechanisms.filter((mechanism) => ownRow(record, mechanism) === undefined);
  const rows = record.rows.filter((row) => mechanisms.some((mechanism) => !unmeasured.includes(mechanism) && standsFor(row, mechanism)));
  return ablationMarkdown(
    { ...record, rows },
    {
      standing: standingOf(record.reproduce),
      reasonOf: (id) => recordedOf(id, verdicts).note,
      unmeasured: unmeasured.map(({ id, expect }) => ({ mechanism: id, observable: expect.outcome })),
    },
  );
}
