/** An effect as text: its mean with the interval, or what there is of the two. */
import type { Difference } from '../../study/findings.ts';
import { isNothing, NOT_DEFINED } from '../words.ts';

const plain = (x: number) => (x === 0 ? '0' : Math.abs(x) >= 100 ? x.toFixed(0) : x.toPrecision(3));

export const figure = (x: number): string => plain(x).replace('-', '−');

/** One pair has a mean and no interval; where no pair differs, an interval of no width would claim more than was seen. */
export function effectText({ mean, ci95 }: Pick<Difference, 'mean' | 'ci95'>): string {
  if (mean === null) return NOT_DEFINED;
  if (isNothing({ mean, ci95 })) return 'no difference';
  return ci95 === null ? figure(mean) : `${figure(mean)} (${figure(ci95[0])} to ${figure(ci95[1])})`;
}
