/** Numbers as people say them to each other: about a third, about 3 in 100, about £60, about 13 days. */
import type { Interval } from './change.ts';

/** Words, and the number that they stand for. */
type Said = { readonly words: string; readonly value: number };
/** The words for a number; null where the scale has none that is near enough. The last of several scales has words for every number. */
export type Scale = (value: number) => Said | null;

/** Shares that have a name or are whole tenths. */
const SIMPLE: readonly Said[] = [
  { words: 'about a fifth', value: 1 / 5 },
  { words: 'about a quarter', value: 1 / 4 },
  { words: 'about a third', value: 1 / 3 },
  { words: 'about half', value: 1 / 2 },
  { words: 'about two thirds', value: 2 / 3 },
  { words: 'about three quarters', value: 3 / 4 },
  ...[1, 3, 4, 6, 7, 8, 9].map((n) => ({ words: `about ${n} in 10`, value: n / 10 })),
];

/** Farthest that words may be from a share: two in 100, and 15 % of the smaller of it and what it leaves. */
const FARTHEST = 0.02;
const FARTHEST_PART = 0.15;

const near = (share: number, { value }: Said): boolean =>
  Math.abs(value - share) <= Math.min(FARTHEST, FARTHEST_PART * Math.min(share, 1 - share));

/** None and all are said of nothing that is only near. */
function whole(share: number): Said | null {
  if (share <= 0) return { words: 'none', value: 0 };
  return share >= 1 ? { words: 'all', value: 1 } : null;
}

function simple(share: number): Said | null {
  const [nearest] = [...SIMPLE].sort((a, b) => Math.abs(a.value - share) - Math.abs(b.value - share));
  return nearest !== undefined && near(share, nearest) ? nearest : null;
}

const THOUSAND = 1000;
const inText = (count: number, all: number): string => `${count} in ${all.toLocaleString('en-GB')}`;

function outOf(all: number, share: number): Said {
  const count = Math.round(share * all);
  return { words: `about ${inText(count, all)}`, value: count / all };
}

function inHundred(share: number): Said | null {
  const said = outOf(100, share);
  return near(share, said) ? said : null;
}

function inThousand(share: number): Said {
  const said = outOf(THOUSAND, share);
  if (said.value === 0) return { words: `fewer than ${inText(1, THOUSAND)}`, value: 0 };
  return said.value === 1 ? { words: `more than ${inText(THOUSAND - 1, THOUSAND)}`, value: 1 } : said;
}

/** Of shares, 0 to 1. */
export const SHARES: readonly Scale[] = [simple, inHundred, inThousand].map((scale) => (share) => whole(share) ?? scale(share));

/** In steps of the given size; where the number is below half of one, there are no words for it unless it is the smallest step. */
const rounded =
  (step: number, isLast: boolean, write: (amount: number) => string): Scale =>
  (value) => {
    const amount = Math.round(value / step) * step;
    if (value === 0) return { words: write(0), value };
    if (amount > 0 && (isLast || Math.abs(amount - value) <= FARTHEST_PART * value))
      return { words: `about ${write(amount)}`, value: amount };
    return isLast ? { words: `less than ${write(step)}`, value: amount } : null;
  };

const pounds = (amount: number) => `£${amount.toLocaleString('en-GB')}`;
const perHundred = (step: number, isLast: boolean): Scale => {
  const scale = rounded(step, isLast, pounds);
  return (share) => {
    const said = scale(100 * share);
    return said === null ? null : { ...said, value: said.value / 100 };
  };
};

/** Of what is left of every £100, as a share; may be above 1. */
export const OF_EVERY_100_POUNDS: readonly Scale[] = [perHundred(10, false), perHundred(5, false), perHundred(1, true)];

const DAYS_A_MONTH = 365 / 12;
const days = rounded(1, true, (count) => `${count} ${count === 1 ? 'day' : 'days'}`);

/** Of months a year, said in days. */
export const DAYS_A_YEAR: readonly Scale[] = [
  (months) => {
    const said = days(months * DAYS_A_MONTH) as Said;
    return { ...said, value: said.value / DAYS_A_MONTH };
  },
];

const WHOLE_INDEX = 10_000;

/** Of the index of concentration, said as the number of providers that, sharing a market equally, give it that index: in tenths, or in hundredths. */
export const EQUAL_PROVIDERS: readonly Scale[] = [1, 2].map((digits) => (index) => {
  const shown = (WHOLE_INDEX / Math.max(1, index)).toFixed(digits);
  return { words: Number(shown) === 1 ? 'one provider' : `about ${Number(shown)} providers`, value: WHOLE_INDEX / Number(shown) };
});

/** The size of a change, from one end of its interval to the other, both on one side of 0. */
export type Range = (low: number, high: number) => string;

/** In whole steps, never narrower than the interval. */
const range =
  (whole: number, before: string, after: string): Range =>
  (low, high) => {
    const [least, most] = [Math.abs(low), Math.abs(high)].sort((a, b) => a - b).map((end) => end * whole) as [number, number];
    const from = least < 1 ? `under ${before}1` : `${before}${Math.floor(least).toLocaleString('en-GB')}`;
    return `${from} to ${before}${Math.ceil(most).toLocaleString('en-GB')}${after}`;
  };

export const RANGES = {
  shares: range(100, '', ' in 100'),
  pounds: range(100, '£', ''),
  days: range(DAYS_A_MONTH, '', ' days'),
  index: range(1, '', ' points of the index of concentration'),
} as const satisfies Readonly<Record<string, Range>>;

/** A number by the roundest words that are near enough. */
export function inWords(scales: readonly Scale[], value: number): string {
  for (const scale of scales) {
    const said = scale(value);
    if (said !== null) return said.words;
  }
  throw new Error(`no words for ${value}`);
}

/**
 * Two numbers in words of one kind, the roundest between which lies no other difference than the interval of the difference carries;
 * the finest where none do.
 */
export function bothInWords(scales: readonly Scale[], after: number, before: number, [low, high]: Interval): readonly [string, string] {
  const pairs = scales.flatMap((scale) => {
    const [now, then] = [scale(after), scale(before)];
    return now === null || then === null ? [] : [[now, then] as const];
  });
  const carried = pairs.find(([now, then]) => now.value - then.value >= low && now.value - then.value <= high);
  const [now, then] = carried ?? (pairs.at(-1) as (typeof pairs)[number]);
  return [now.words, then.words];
}
