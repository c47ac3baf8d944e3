/** What an outcome is: what it means, how it comes from what was counted of a run, and how a report speaks of it. */
import type { OpenInterval } from '../measures/entry-threshold.ts';
import type { Tally } from '../observing/tally.ts';

export type OutcomeUnit =
  | 'index 0–10,000'
  | 'share'
  | 'count'
  | 'count a year'
  | 'count a year per 100,000 charities'
  | 'ratio'
  | 'points 0–1'
  | '£ a year'
  | '£ over its life'
  | 'months'
  | 'outcomes per £1,000'
  | 'bids';

/** Lowest and highest value an outcome can have; null where there is none. */
export type Bounds = readonly [low: number | null, high: number | null];

/** Bounds of an outcome of this unit, unless it says otherwise. */
const boundsOf: Readonly<Record<OutcomeUnit, Bounds>> = {
  'index 0–10,000': [0, 10_000],
  share: [0, 1],
  count: [0, null],
  'count a year': [0, null],
  'count a year per 100,000 charities': [0, null],
  ratio: [0, null],
  'points 0–1': [0, 1],
  '£ a year': [0, null],
  '£ over its life': [0, null],
  months: [0, 12],
  'outcomes per £1,000': [0, null],
  bids: [0, null],
};

/** A cost or a flow over something else, which may exceed it. */
export const NOT_NEGATIVE: Bounds = [0, null];
/** A difference of two shares. */
export const SIGNED: Bounds = [-1, 1];
export const OPEN: Bounds = [null, null];

/** What is said of a difference, as clauses that begin with a small letter and have no stop. */
export type Wording = {
  /** What the outcome is about, where no direction is borne out. */
  readonly what: string;
  readonly up: string;
  readonly down: string;
  /** What the number counts, where its unit does not say. */
  readonly counts?: string;
};

export type Outcome<Id extends string = string> = {
  readonly id: Id;
  readonly title: string;
  /** Its name in the tables of a report, where the title leaves out what a reader of numbers needs. */
  readonly label?: string;
  readonly unit: OutcomeUnit;
  /** How it is reckoned, in words. */
  readonly formula: string;
  readonly source: string;
  readonly bounds: Bounds;
  /** Its value in a run; null where there is nothing to measure. */
  readonly of: (tally: Tally) => number | null;
  /** Why it has no value, where more can be said than that there was nothing to measure. */
  readonly reason?: (tally: Tally) => string | null;
  /** How sure a run is of its own value, as a 95 % interval. */
  readonly interval?: (tally: Tally) => OpenInterval | null;
  /** Only where a report states differences of it. */
  readonly says?: Wording;
};

type Declared<Id extends string> = Omit<Outcome<Id>, 'bounds'> & { readonly bounds?: Bounds };
type Said = { readonly says: Wording };

export function outcome<const Id extends string>(declared: Declared<Id> & Said): Outcome<Id> & Said;
export function outcome<const Id extends string>(declared: Declared<Id>): Outcome<Id>;
export function outcome(declared: Declared<string>): Outcome {
  return { bounds: boundsOf[declared.unit], ...declared };
}

/** Sources that several outcomes share. */
export const MERGER_CONTROL = 'Herfindahl–Hirschman index as used in merger control';
export const OWN = 'Defined for this model; see the model documentation';
