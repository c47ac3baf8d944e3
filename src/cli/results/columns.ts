/** Rows of a printed table. */
import { padLeft, padRight, shorten, widthOf } from '../../report/text-width.ts';

const WIDEST = 26;

/** Rows as text in columns: the first ones set left, the others right. `widest` is the room of a column on a terminal. */
export function columns(rows: readonly (readonly string[])[], left: number, widest = WIDEST): string[] {
  const all = rows.map((row) => row.map((text) => shorten(text, widest)));
  const widths = (all[0] ?? []).map((_, k) => Math.max(...all.map((row) => widthOf(row[k] ?? ''))));
  const set = (row: readonly string[]) => row.map((text, k) => (k < left ? padRight : padLeft)(text, widths[k] ?? 0));
  return all.map((row) => set(row).join('  ').trimEnd());
}
