/** A picture of a town of which only what a test is about is given. */
import type { Frame } from '../../../src/play/engine/frames.ts';

export const frame = (status: readonly number[], work: readonly number[], more: Partial<Frame> = {}): Frame => ({
  quarter: 0,
  newMembers: [],
  status: Uint8Array.from(status),
  work: Uint8Array.from(work),
  band: new Uint8Array(status.length),
  income: new Float32Array(status.length).fill(1000),
  flows: [],
  money: { small: 0, larger: 0, outside: 0 },
  hhi: null,
  starters: 0,
  holding: 0,
  operating: 0,
  ...more,
});
