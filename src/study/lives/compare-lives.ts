/** Compares the lives of one charity under two sets of rules with the same luck: until when they are the same, and what differs first. */
import type { Life, LifeEvent } from './follow-life.ts';

export type LivesCompared = {
  /** The first quarter in which anything recorded differs; null if the lives are the same throughout. */
  readonly from: number | null;
  /** For each life, its event in that quarter that the other does not have; null if there is none. */
  readonly one: LifeEvent | null;
  readonly other: LifeEvent | null;
  /** The first quarter in which reserves or turnover differ, which may be before any event does. */
  readonly moneyFrom: number | null;
};

const same = (a: LifeEvent | undefined, b: LifeEvent | undefined) =>
  a !== undefined && b !== undefined && a.quarter === b.quarter && a.kind === b.kind && a.text === b.text;

export function compareLives(one: Life, other: Life): LivesCompared {
  // The sum of a year follows from the events in it, so it is not compared.
  const [ones, others] = [one, other].map(({ events }) => events.filter(({ kind }) => kind !== 'year')) as [LifeEvent[], LifeEvent[]];
  let k = 0;
  while (k < Math.max(ones.length, others.length) && same(ones[k], others[k])) k++;
  const [mine, theirs] = [ones[k] ?? null, others[k] ?? null];
  const event = Math.min(mine?.quarter ?? Infinity, theirs?.quarter ?? Infinity);
  const money = firstDifference(one, other);
  const from = Math.min(event, money ?? Infinity);
  return {
    from: Number.isFinite(from) ? from : null,
    // Only events in the first quarter that differs: a later one may only follow from it.
    one: mine !== null && mine.quarter === event ? mine : null,
    other: theirs !== null && theirs.quarter === event ? theirs : null,
    moneyFrom: money,
  };
}

/** Both begin with the same quarter: a charity that is founded in both runs is founded in the same, by the same draw. */
function firstDifference(one: Life, other: Life): number | null {
  for (let q = 0; q < Math.max(one.months.length, other.months.length); q++)
    if (one.months[q] !== other.months[q] || one.turnover[q] !== other.turnover[q]) return q + (one.founded ?? 0);
  return null;
}
