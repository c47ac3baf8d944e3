/**
 * Working columns that are kept from quarter to quarter, so that a steady quarter asks for no memory (decision 0023). A file declares each
 * of its columns once, and the declaration is the column's only name: no two uses can share one by mistake. All worlds of a thread share
 * them; what lies in one holds until any of them begins its next quarter.
 */
type Column = Int32Array | Float64Array;

/** Lends the column, at least as long as asked for; what was in it before may still be there. */
export type Scratch<C extends Column> = (length: number) => C;

function scratch<C extends Column>(Kind: new (length: number) => C): Scratch<C> {
  let kept = new Kind(0);
  return (length) => {
    if (kept.length < length) kept = new Kind(Math.ceil(1.5 * length));
    return kept;
  };
}

/** A working column of whole numbers. */
export const scratchInts = (): Scratch<Int32Array> => scratch(Int32Array);

/** A working column of numbers. */
export const scratchFloats = (): Scratch<Float64Array> => scratch(Float64Array);

/** The column with what is in it, at least as long as asked for; twice as long when it has to be made again. */
export function grown<C extends Column>(place: Scratch<C>, column: C, length: number): C {
  if (column.length >= length) return column;
  const longer = place(2 * length);
  longer.set(column);
  return longer;
}
