/** How the ten years of a charity end in a town. */
import { CLOSED, OPERATING } from '../../model/sector/charities.ts';
import type { Frame } from '../engine/frames.ts';
import { CONTRACT } from './frequency.ts';

export type Ending =
  /** Years count from 1. */
  { readonly how: 'closed' | 'merged'; readonly year: number } | { readonly how: 'holds' | 'none' | 'absent' };

/** `k` is the charity's index among the members of the town; without one it is not there. */
export function endingOf(frames: readonly Frame[], k: number | undefined): Ending {
  const last = frames.at(-1);
  if (last === undefined || k === undefined || k >= last.status.length) return { how: 'absent' };
  const ended = frames.find(({ status }) => k < status.length && status[k] !== OPERATING);
  if (ended === undefined) return { how: ((last.work[k] ?? 0) & CONTRACT) > 0 ? 'holds' : 'none' };
  return { how: ended.status[k] === CLOSED ? 'closed' : 'merged', year: Math.max(1, Math.ceil(ended.quarter / 4)) };
}
