/** How far counts are from those that are expected, in the measure of Pearson. */
export function chiSquare(found: readonly number[], expected: readonly number[]): number {
  return found.reduce((sum, n, k) => sum + (n - (expected[k] as number)) ** 2 / (expected[k] as number), 0);
}
