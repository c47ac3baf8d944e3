/**
 * Room for working columns: made once and kept from quarter to quarter, so that a steady quarter asks for no memory. All worlds of a thread
 * share it: what lies in it holds until any of them begins its next quarter.
 */

const whole = new Map<string, Int32Array>();
const numbers = new Map<string, Float64Array>();

/** A named column of whole numbers, at least as long as asked for; what was in it before may still be there. */
export function wholeNumbersFor(name: string, length: number): Int32Array {
  return columnFor(whole, Int32Array, name, length);
}

/** The same of numbers. */
export function numbersFor(name: string, length: number): Float64Array {
  return columnFor(numbers, Float64Array, name, length);
}

/** The column of that name with what is in it, with room for so many; twice as much when it has to be made anew. */
export function moreWholeNumbers(name: string, column: Int32Array, length: number): Int32Array {
  if (column.length >= length) return column;
  const longer = wholeNumbersFor(name, 2 * length);
  longer.set(column);
  return longer;
}

/** The same of numbers. */
export function moreNumbers(name: string, column: Float64Array, length: number): Float64Array {
  if (column.length >= length) return column;
  const longer = numbersFor(name, 2 * length);
  longer.set(column);
  return longer;
}

function columnFor<C extends { readonly length: number }>(
  kept: Map<string, C>,
  Column: new (length: number) => C,
  name: string,
  length: number,
): C {
  const there = kept.get(name);
  if (there !== undefined && there.length >= length) return there;
  const made = new Column(Math.ceil(1.5 * length));
  kept.set(name, made);
  return made;
}
