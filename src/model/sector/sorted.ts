/** Where things stand in a column whose values ascend. */

/** Index of the first of ascending values that is not below x; their number when there is none. */
export function firstAtOrAfter(values: Float64Array, x: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle] < x) low = middle + 1;
    else high = middle;
  }
  return low;
}
