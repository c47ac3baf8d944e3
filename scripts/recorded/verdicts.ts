/** Verdicts on the mechanisms, from the recorded study, with the reasons that are kept by hand for those that are not 'shown'. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Mechanism } from '../../src/model/mechanisms/mechanism.ts';
import type { AblationRecord, RecordedRow } from '../../src/report/ablation/record.ts';
import type { RecordedVerdicts } from '../../src/study/experiment/recorded-verdicts.ts';

export type Declared = Pick<Mechanism, 'id' | 'expect'>;

/** Where `src` reads them; made whole, never by hand. */
export const VERDICTS = 'src/study/experiment/recorded-verdicts.json';

/** Whether a row was measured against what the mechanism's file expects now. */
export function standsFor(row: RecordedRow, { id, expect }: Declared): boolean {
  const { outcome, contrast, sign, kind } = expect;
  return row.mechanism === id && row.observable === outcome && row.contrast === contrast && row.expected === sign && row.kind === kind;
}

/** The row in the mechanism's own scenario, if it stands for the mechanism as it is. */
export const ownRow = ({ rows }: Pick<AblationRecord, 'rows'>, mechanism: Declared): RecordedRow | undefined =>
  rows.find((row) => row.scenario === mechanism.expect.scenario && standsFor(row, mechanism));

/** Files of reasons, by mechanism. */
export type Reasons = ReadonlyMap<string, string>;

const HOME = 'docs/model/reasons/mechanisms';
export const reasonFileOf = (id: string): string => `${HOME}/${id}.md`;

export function readReasons(home = ''): Reasons {
  const folder = join(home, HOME);
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.md')) : [];
  return new Map(files.map((name) => [basename(name, '.md'), readFileSync(join(folder, name), 'utf8')]));
}

const FORM = /^For the verdict '([a-z ]+)'\.\r?\n\r?\n([\s\S]*\S)\s*$/;
const UNWRITTEN = 'No reason has been written yet.';

type Reason = { readonly verdict: string; readonly text: string };

function readReason(file: string): Reason | null {
  const [, verdict, text] = FORM.exec(file) ?? [];
  return verdict === undefined || text === undefined ? null : { verdict, text: text.replaceAll(/\s*\n\s*/g, ' ') };
}

function noteOn(verdict: string, file: string | undefined): string {
  const reason = file === undefined ? null : readReason(file);
  if (reason === null) return UNWRITTEN;
  return reason.verdict === verdict ? reason.text : `${UNWRITTEN} Of the verdict '${reason.verdict}' it was said: ${reason.text}`;
}

export function verdictsOf(record: Pick<AblationRecord, 'rows'>, mechanisms: readonly Declared[], reasons: Reasons): RecordedVerdicts {
  return Object.fromEntries(
    mechanisms.flatMap((mechanism) => {
      const verdict = ownRow(record, mechanism)?.verdict;
      if (verdict === undefined) return [];
      return [[mechanism.id, { verdict, note: verdict === 'shown' ? null : noteOn(verdict, reasons.get(mechanism.id)) }]];
    }),
  );
}

export const verdictsText = (verdicts: RecordedVerdicts): string => `${JSON.stringify(verdicts, null, 2)}\n`;

/** Mechanisms that are not 'shown' and have no reason written for the verdict they have. */
export function withoutReason(verdicts: RecordedVerdicts): string[] {
  return Object.entries(verdicts).flatMap(([id, { note }]) => (note?.startsWith(UNWRITTEN) ? [id] : []));
}

/** Reasons that nothing asks for, and those that cannot be read. */
export function reasonProblems(verdicts: RecordedVerdicts, mechanisms: readonly Declared[], reasons: Reasons): string[] {
  return [...reasons].flatMap(([id, file]) => {
    if (!mechanisms.some((mechanism) => mechanism.id === id))
      return [`${reasonFileOf(id)}: found a reason for ${id}; expected only mechanisms of the registry`];
    if (readReason(file) === null)
      return [`${reasonFileOf(id)}: found no reason; expected "For the verdict '<verdict>'.", an empty line and the reason`];
    return verdicts[id]?.verdict === 'shown' ? [`${reasonFileOf(id)}: found a reason for ${id}, which is shown; delete the file`] : [];
  });
}
