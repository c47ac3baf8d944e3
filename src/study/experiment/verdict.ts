/** The verdict on a difference: whether its interval shows the expected sign. */
import type { Difference } from '../findings.ts';

export type Verdict = 'shown' | 'not shown' | 'opposite';

export function verdictOn(expected: '+' | '-' | '0', difference: Pick<Difference, 'ci95'>): Verdict {
  if (difference.ci95 === null) return 'not shown';
  const [low, high] = difference.ci95;
  const sign = low > 0 ? '+' : high < 0 ? '-' : '0';
  if (sign === expected) return 'shown';
  return sign === '0' || expected === '0' ? 'not shown' : 'opposite';
}
