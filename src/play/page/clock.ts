/** Moves time on while the towns play. */
import type { Store } from './store.ts';

/** How long a quarter lasts at each speed, s. */
export const SECONDS_A_QUARTER = [1.6, 0.8, 0.4, 0.15] as const;

/** Longest step, s: after a pause of the whole page, time goes on from where it was. */
const LONGEST_STEP = 0.1;

/** Between two pictures, ms: as smooth as film, and a slow machine has time for the rest. */
const A_STEP = 38;

export const wantsLessMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Where time is after a step of seconds: it waits for quarters that have not run yet, and stops at the end. */
export function movedOn(at: number, seconds: number, speed: number, framesThere: number): number {
  const next = at + seconds / (SECONDS_A_QUARTER[speed] ?? SECONDS_A_QUARTER[1]);
  return Math.max(at, Math.min(next, framesThere - 1));
}

export function startClock(store: Store): void {
  let last = performance.now();
  const tick = (now: number): void => {
    requestAnimationFrame(tick);
    if (now - last < A_STEP) return;
    const seconds = Math.min(LONGEST_STEP, (now - last) / 1000);
    last = now;
    if (store.playing.peek()) {
      const there = Math.min(store.towns[0].peek().frames.length, store.towns[1].peek().frames.length);
      if (there > 0) store.at.value = movedOn(store.at.peek(), seconds, store.speed.peek(), there);
      if (store.at.peek() >= store.quarters) store.playing.value = false;
    }
  };
  requestAnimationFrame(tick);
}
