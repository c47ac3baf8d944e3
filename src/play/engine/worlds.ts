/** Worlds that have run, in whatever order they came. */
import type { WorldPair } from '../answer/frequency.ts';

/** As many worlds, counted from the first, as have run without a gap: those the command would run. */
export function withoutGap(worlds: readonly WorldPair[]): WorldPair[] {
  const sorted = worlds.toSorted((a, b) => a.base.replication - b.base.replication);
  return sorted.filter(({ base }, k) => base.replication === k);
}
