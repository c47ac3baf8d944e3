/** Sizes of changes, and values of conditions, in an outcome's unit. */
import { changeIn } from './words.ts';

/** Digits beyond the usual ones. */
const FINEST = 4;

/** A change without its sign, with as many digits as show that it is not 0: '4.2 points'. `size` is not negative. */
export function amountIn(unit: string, size: number): string {
  for (let extra = 0; extra <= FINEST; extra++) {
    const text = changeIn(unit, size, extra).replace(/^\+/, '');
    if (size === 0 || /[1-9]/.test(text)) return text;
  }
  return changeIn(unit, 0);
}
