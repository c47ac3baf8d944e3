/** The page on the recorded ablation study, and what may not differ between the record and the mechanisms' files. */
import type { Mechanism } from '../../src/model/mechanisms/mechanism.ts';
import { ablationMarkdown } from '../../src/report/ablation/markdown.ts';
import type { AblationRecord, RecordedRow } from '../../src/report/ablation/record.ts';

type Declared = Pick<Mechanism, 'id' | 'expect' | 'recorded'>;

/** Whether a row was measured against what the mechanism's file says now. */
function standsFor(row: RecordedRow, { id, expect }: Declared): boolean {
  const { outcome, contrast, sign, kind } = expect;
  return row.mechanism === id && row.observable === outcome && row.contrast === contrast && row.expected === sign && row.kind === kind;
}

const ownRow = ({ rows }: AblationRecord, mechanism: Declared) =>
  rows.find((row) => row.scenario === mechanism.expect.scenario && standsFor(row, mechanism));

const isMeasured = ({ recorded }: Declared) => recorded.verdict !== 'not yet measured';

export function ablationProblems(record: AblationRecord, mechanisms: readonly Declared[]): string[] {
  const strangers = record.rows.filter(({ mechanism }) => !mechanisms.some(({ id }) => id === mechanism));
  return [
    ...strangers.map(({ mechanism }) => `found a row for ${mechanism}; expected only mechanisms of the registry`),
    ...mechanisms.filter(isMeasured).flatMap((mechanism) => {
      const { id, expect, recorded } = mechanism;
      const row = ownRow(record, mechanism);
      if (row === undefined)
        return [`found no row of ${id} for ${expect.outcome} in ${expect.scenario}, where its file says '${recorded.verdict}'`];
      return row.verdict === recorded.verdict ? [] : [`found '${row.verdict}' for ${id}; expected '${recorded.verdict}', as its file says`];
    }),
  ];
}

export function ablationPage(record: AblationRecord, mechanisms: readonly Declared[]): string {
  const unmeasured = mechanisms.filter((mechanism) => !isMeasured(mechanism));
  const rows = record.rows.filter((row) => mechanisms.some((mechanism) => isMeasured(mechanism) && standsFor(row, mechanism)));
  return ablationMarkdown(
    { ...record, rows },
    {
      reasonOf: (id) => mechanisms.find((mechanism) => mechanism.id === id)?.recorded.note ?? null,
      unmeasured: unmeasured.map(({ id, expect }) => ({ mechanism: id, observable: expect.outcome })),
    },
  );
}
