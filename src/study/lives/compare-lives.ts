/** Compares the lives of one charity under two sets of rules with the same luck: until when they are the same, and what differs first. */
import type { Life, LifeEvent } from './follow-life.ts';
import { isTurn } from './turns.ts';

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

/** From this relative difference on, two incomes differ to a reader: a few pounds do from the first quarter on, since all share one town. */
const A_HUNDREDTH = 0.01;

/** The first quarters in which a turn of the lives differs, and in which income does by more than a hundredth; null for never. */
export type Parting = { readonly event: number | null; readonly income: number | null };

export function partingOf(one: Life, other: Life): Parting {
  const [ones, others] = [turnsOf(one), turnsOf(other)];
  const k = ones.findIndex((turn, n) => turn.text !== others[n]?.text || turn.quarter !== others[n]?.quarter);
  const at = k < 0 ? ones.length : k;
  const event = Math.min(ones[at]?.quarter ?? Infinity, others[at]?.quarter ?? Infinity);
  return { event: Number.isFinite(event) ? event : null, income: incomeParts(one, other) };
}

/** The size of another charity, which stands behind its name, is no turn of this one's life. */
const turnsOf = ({ events }: Life) =>
  events
    .filter(({ kind }) => isTurn(kind))
    .map(({ quarter, text }) => ({ quarter, text: text.replaceAll(/\(((?:N|R|A\d+)-\d+-\d+), [^)]*\)/g, '($1)') }));

function incomeParts({ turnover: ones, founded }: Life, { turnover: others }: Life): number | null {
  for (let q = 0; q < Math.max(ones.length, others.length); q++) {
    const [a, b] = [ones[q] ?? 0, others[q] ?? 0];
    if (Math.abs(a - b) > A_HUNDREDTH * Math.max(a, b)) return q + (founded ?? 0);
  }
  return null;
}
