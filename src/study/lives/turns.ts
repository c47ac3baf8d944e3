/** Which events change something for a charity. */
import type { Happening } from './happenings.ts';

/** Tenders it let pass, offers that came to nothing, terms that others challenged, the sums of a year. */
const QUIET: ReadonlySet<string> = new Set([
  'let pass',
  'no way open',
  'no room',
  'year',
  'partners declined',
  'partners unavailable',
  'offer declined',
  'offer too late',
  'offer too many',
  'offer too large',
  'terms contested',
  'terms improved',
  'bid alone instead',
] satisfies Happening['kind'][]);

/** Whether an event of this kind changes something for the charity: a turn of its life. */
export const isTurn = (kind: string): boolean => !QUIET.has(kind);
