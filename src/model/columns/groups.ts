/** Rows of charities or other things in groups, in two columns. */

/** Rows group by group, and where each group begins; the last start is where all end. */
export type Groups = { readonly start: Int32Array; readonly rows: Int32Array };

export const emptyGroups = (): Groups => ({ start: new Int32Array(1), rows: new Int32Array(0) });

/** Whether a row is in a stretch of a column. */
export function isAmong(rows: Int32Array, from: number, to: number, row: number): boolean {
  for (let n = from; n < to; n++) if (rows[n] === row) return true;
  return false;
}
