/** Numbers of points of Sobol’s sequence: only of a power of two is every factor's range covered evenly. */

/** For whole numbers from 1 to 2³¹ − 1. */
export const isPowerOfTwo = (n: number): boolean => (n & (n - 1)) === 0;

/** 'a power of two, such as 64 or 128': those on both sides of a number. */
export function powersBeside(n: number): string {
  const below = 2 ** (31 - Math.clz32(n));
  return `a power of two, such as ${below} or ${2 * below}`;
}
