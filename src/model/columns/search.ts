/** Where things stand in a column whose values ascend. */

/** Index of the first of ascending values that is not below x, in a stretch of the column or all of it; where that ends when there is none. */
export function firstAtOrAfter(values: Float64Array, x: number, from = 0, to = values.length): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle] < x) low = middle + 1;
    else high = middle;
  }
  return low;
}
