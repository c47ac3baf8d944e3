/**
 * When two numbers count as one: sums in floating point differ in their last digits by the order in which they were added, and money moves in
 * whole pence.
 */

/**
 * Part of the larger number up to which a difference is rounding. A sum of a million terms is exact to about 1e-10 of itself, a payment of
 * £50,000 in whole pence to 1e-7; one charity of the whole sector is 6e-6.
 */
const RELATIVE = 1e-7;

/** Part of an outcome's whole scale up to which a difference is rounding, for values near 0 where nothing is relative to. */
const ABSOLUTE = 1e-12;

/**
 * The first number less the second; exactly 0 where they differ by rounding alone.
 * `scale` is the size of the range that values of this kind have: 1 for shares, 10,000 for the HHI.
 */
export function less(a: number, b: number, scale = 1): number {
  return isRoundOff(a - b, Math.max(Math.abs(a), Math.abs(b)), scale) ? 0 : a - b;
}

/** The same for values that may not be defined; null where either is not. */
export function lessDefined(a: number | null, b: number | null, scale = 1): number | null {
  return a === null || b === null ? null : less(a, b, scale);
}

/** Whether a difference between numbers of up to the given size is rounding alone. */
export function isRoundOff(difference: number, size: number, scale: number): boolean {
  return Math.abs(difference) <= Math.max(RELATIVE * size, ABSOLUTE * scale);
}
