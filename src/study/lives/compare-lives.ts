/** One charity on the same luck under two sets of rules: until when its lives are the same, and what differs first. */
import type { Life, LifeEvent } from './follow-life.ts';

export type LivesCompared = {
  /** First quarter in which anything that is recorded differs; null when the lives are the same throughout. */
  readonly from: number | null;
  /** The first event of each life that the other does not have in that place; null when it has none. */
  readonly one: LifeEvent | null;
  readonly other: LifeEvent | null;
  /** Quarter from which reserves or turnover differ, which may be before any event does. */
  readonly moneyFrom: number | null;
};

const same = (a: LifeEvent | undefined, b: LifeEvent | undefined) =>
  a !== undefined && b !== undefined && a.quarter === b.quarter && a.kind === b.kind && a.text === b.text;

export function compareLives(one: Life, other: Life): LivesCompared {
  // How a year ended follows from what happened in it, and is no event of its own.
  const [ones, others] = [one, other].map(({ events }) => events.filter(({ kind }) => kind !== 'year')) as [LifeEvent[], LifeEvent[]];
  let k = 0;
  while (k < Math.max(ones.length, others.length) && same(ones[k], others[k])) k++;
  const [mine, its] = [ones[k] ?? null, others[k] ?? null];
  const event = Math.min(mine?.quarter ?? Infinity, its?.quarter ?? Infinity);
  const money = firstDifference(one, other);
  const from = Math.min(event, money ?? Infinity);
  return {
    from: Number.isFinite(from) ? from : null,
    // An event that comes later in one life than the other's first different one is not what differs first.
    one: mine !== null && mine.quarter === event ? mine : null,
    other: its !== null && its.quarter === event ? its : null,
    moneyFrom: money,
  };
}

function firstDifference(one: Life, other: Life): number | null {
  for (let q = 0; q < Math.max(one.months.length, other.months.length); q++)
    if (one.months[q] !== other.months[q] || one.turnover[q] !== other.turnover[q]) return q;
  return null;
}
