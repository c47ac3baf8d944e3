/** How numbers become words: units, intervals, and verbs no stronger than the evidence. */
import { format } from 'd3';
import type { Difference, OutcomeSummary } from '../study/findings.ts';

const whole = format(',.0f');
const one = format(',.1f');
const two = format(',.2f');
const MINUS = '\u2212';
const tidy = (text: string) => text.replace(/^-/, MINUS).replace(/^\u2212(0(\.0+)?)$/, '$1');

export function pounds(value: number): string {
  const size = Math.abs(value);
  const sign = value < 0 ? MINUS : '';
  if (size >= 1e9) return `${sign}£${one(size / 1e9)}bn`;
  if (size >= 1e6) return `${sign}£${one(size / 1e6)}m`;
  if (size >= 1e4) return `${sign}£${whole(size / 1e3)}k`;
  return `${sign}£${whole(size)}`;
}

/** A value in its unit, as precise as it is useful. */
export function valueIn(unit: string, value: number): string {
  if (unit === 'share') return tidy(`${one(100 * value)} %`);
  if (unit === '£ a year') return `${pounds(value)} a year`;
  if (unit.startsWith('index')) return tidy(whole(value));
  if (unit === 'count a year' || unit === 'count') return tidy(Math.abs(value) >= 100 ? whole(value) : one(value));
  return tidy(two(value));
}

/** A difference in its unit: shares differ by points. */
export function changeIn(unit: string, value: number): string {
  const sign = value > 0 ? '+' : '';
  if (unit === 'share') return `${sign}${tidy(one(100 * value))} points`;
  return `${sign}${valueIn(unit, value)}`;
}

function rangeIn(unit: string, [low, high]: readonly [number, number], change: boolean): string {
  if (unit === '£ a year') return `${pounds(low)} to ${pounds(high)}`;
  const bare = (value: number) => (unit === 'share' ? tidy(one(100 * value)) : change ? changeIn(unit, value) : valueIn(unit, value));
  return `${bare(low)} to ${bare(high)}`;
}

export function summaryText({ mean, ci95, unit }: OutcomeSummary): string {
  if (mean === null) return 'not defined';
  return ci95 === null ? valueIn(unit, mean) : `${valueIn(unit, mean)} (${rangeIn(unit, ci95, false)})`;
}

export function differenceText(unit: string, { mean, ci95 }: Difference): string {
  if (mean === null) return 'not defined';
  if (ci95 === null) return changeIn(unit, mean);
  return `${changeIn(unit, mean)} (${rangeIn(unit, ci95, true)})`;
}

/** Whether a difference has a direction that its 95 % interval bears out. */
export function direction({ mean, ci95 }: Difference): 'up' | 'down' | 'none' {
  if (mean === null || ci95 === null) return 'none';
  return ci95[0] > 0 ? 'up' : ci95[1] < 0 ? 'down' : 'none';
}

/** The vocabulary of the UK's PHIA probability yardstick, with its gaps closed to the nearer word. */
export function likelihood(share: number): string {
  if (share < 0.075) return 'a remote chance';
  if (share < 0.225) return 'highly unlikely';
  if (share < 0.375) return 'unlikely';
  if (share < 0.525) return 'a realistic possibility';
  if (share < 0.775) return 'likely';
  if (share < 0.925) return 'highly likely';
  return 'almost certain';
}

type Claim = { readonly what: string; readonly up: string; readonly down: string };

/** One difference as a sentence. Without a direction that the interval bears out, it says so and claims none. */
export function claim({ what, up, down }: Claim, unit: string, difference: Difference): string {
  const { mean, n, share_above } = difference;
  if (mean === null) return `${what}: not defined in these runs`;
  if (mean === 0 && difference.ci95 !== null && difference.ci95[0] === 0 && difference.ci95[1] === 0)
    return `${what}: no difference at all`;
  const way = direction(difference);
  if (way === 'none' || share_above === null) return `${what}: no clear difference, ${differenceText(unit, difference)}`;
  const share = way === 'up' ? share_above : 1 - share_above;
  const worlds = Math.round(share * n);
  return `${way === 'up' ? up : down}: ${differenceText(unit, difference)}; ${likelihood(share)} (${worlds} of ${n} paired worlds)`;
}

export const headlineClaims = {
  small_survival: {
    what: 'Survival of small charities',
    up: 'More small charities are still operating after the run',
    down: 'Fewer small charities are still operating after the run',
  },
  hhi_local: {
    what: 'Concentration of local markets',
    up: 'Local markets are more concentrated',
    down: 'Local markets are less concentrated',
  },
  small_share: {
    what: 'Contract money with small charities',
    up: 'A larger share of contract money is with small charities',
    down: 'A smaller share of contract money is with small charities',
  },
} as const satisfies Record<string, Claim>;

export const SMALL_MEANS = 'Small means an income under £1m a year, as in small-charity policy; NCVO calls only £10k to £100k small.';

export const plain = (name: string): string => name.replaceAll('_', ' ');

export const formNames = {
  alone: 'one charity alone',
  lead: 'a lead with partners',
  alliance: 'an alliance or joint venture',
  outside: 'a for-profit provider',
} as const;
