/** Tables as CSV, quoted where a cell needs it, in which no text is a formula to a spreadsheet. */
import { csvFormatRows } from 'd3';

export type Value = string | number | null | undefined;

/** Signs with which a formula begins, by OWASP's list: also the wide ones of East Asian keyboards. */
const SIGNS = '[=+\\-@\uff1d\uff0b\uff0d\uff20]';

/**
 * Texts that get an apostrophe before them: those that begin with a sign, also after spaces, and with characters that a reader drops before it.
 * One that begins with an apostrophe gets another, so that taking one away gives back every text.
 */
export const GUARDED = `^\\s*${SIGNS}|^[\\t\\r\\n']`;

/** Where a line that is no row would have a formula, were it read as one: after what may separate cells. */
export const SEPARATED = `([,;\\t]["\\s]*)(?=${SIGNS})`;

export const GUARD_WORDS =
  'A text that begins with = + - or @, also after spaces, or with a tab, a line end or an apostrophe has an apostrophe put before it, so that no spreadsheet takes it for a formula; take one away to have the text. Numbers are plain.';

const guarded = new RegExp(GUARDED);

/** Nothing is written where a number is not defined. */
function cell(value: Value): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (value === null || value === undefined) return '';
  return guarded.test(value) ? `'${value}` : value;
}

export function csvOf(rows: readonly (readonly Value[])[]): string {
  return `${csvFormatRows(rows.map((row) => row.map(cell)))}\n`;
}
