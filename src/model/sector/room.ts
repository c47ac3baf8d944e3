/** Room for working columns: made once and kept from quarter to quarter, so that a steady quarter asks for no memory. */

const whole = new Map<string, Int32Array>();
const numbers = new Map<string, Float64Array>();

/** A named column of whole numbers, at least as long as asked for; what was in it before may still be there. */
export function wholeNumbersFor(name: string, length: number): Int32Array {
  const there = whole.get(name);
  if (there !== undefined && there.length >= length) return there;
  const made = new Int32Array(Math.ceil(1.5 * length));
  whole.set(name, made);
  return made;
}

/** A named column of numbers, at least as long as asked for; what was in it before may still be there. */
export function numbersFor(name: string, length: number): Float64Array {
  const there = numbers.get(name);
  if (there !== undefined && there.length >= length) return there;
  const made = new Float64Array(Math.ceil(1.5 * length));
  numbers.set(name, made);
  return made;
}
