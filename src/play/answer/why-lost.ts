/** Why small charities that would hold a contract under today's rules hold none under those of the second town. */
import type { StartersEnd, WhyNone } from '../engine/starters.ts';

/** Two names for one thing to a reader. */
export type Reason = Exclude<WhyNone, 'partner share'>;

export type Counted = { readonly why: Reason; readonly ids: readonly string[] };

const reasonOf = (why: WhyNone): Reason => (why === 'partner share' ? 'partnership required' : why);

/** Reasons with those to whom each applies, the commonest first; every charity that holds one in the first town alone is counted once. */
export function whyLost(today: StartersEnd, yours: StartersEnd): Counted[] {
  const held = new Set(today.holding);
  const groups = new Map<Reason, string[]>();
  for (const { id, why } of yours.without) {
    if (!held.has(id)) continue;
    const reason = reasonOf(why);
    groups.set(reason, [...(groups.get(reason) ?? []), id]);
  }
  return [...groups].map(([why, ids]) => ({ why, ids })).sort((a, b) => b.ids.length - a.ids.length);
}
