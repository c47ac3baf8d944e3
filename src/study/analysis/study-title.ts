/** What a comparison is called. */
import { counted } from '../counted.ts';

/** A title names at most this many designs; more are counted. */
const MOST_NAMED = 4;

/** 'Larger contracts, Deep cuts against Baseline'; of the titles of a study the first is that of its baseline. */
export function studyTitle([baseline = '', ...others]: readonly string[]): string {
  if (others.length === 0) return baseline;
  return `${others.length > MOST_NAMED ? counted(others.length, 'design') : others.join(', ')} against ${baseline}`;
}
