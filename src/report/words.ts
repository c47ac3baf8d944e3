/** How numbers become words: units, intervals, and verbs no stronger than the evidence. */
import { format } from 'd3';
import type { Band } from '../model/scenario/names.ts';
import type { Difference, OutcomeSummary } from '../study/findings.ts';
import type { Wording } from '../study/outcomes/outcome.ts';

const whole = format(',.0f');
const MINUS = '\u2212';
const digits = (value: number, count: number) => format(`,.${count}f`)(value);
const tidy = (text: string) => text.replace(/^-/, MINUS).replace(/^\u2212(0(\.0+)?)$/, '$1');

export function pounds(value: number): string {
  const size = Math.abs(value);
  const sign = value < 0 && size >= 0.5 ? MINUS : '';
  if (size >= 1e9) return `${sign}£${digits(size / 1e9, 1)}bn`;
  if (size >= 999_500) return `${sign}£${digits(size / 1e6, 1)}m`;
  if (size >= 1e4) return `${sign}£${whole(size / 1e3)}k`;
  return `${sign}£${whole(size)}`;
}

const FINEST = 5;
const tiny = format('.0e');

/** Money has pence and nothing finer. */
const POUNDS_FINEST = 1;
const withPence = (value: number): string =>
  Math.abs(value) < 1000 ? `${value < 0 ? MINUS : ''}£${digits(Math.abs(value), 2)}` : pounds(value);

/** Digits beyond the usual ones beside a number that is written as a power of ten. */
const BESIDE_A_POWER = 2;

/** With more digits than usual; where the most of them do not show a number, those it does not show as powers of ten. */
function bare(unit: string, value: number, extra: number): string {
  if (unit.startsWith('£')) return extra > 0 ? withPence(value) : pounds(value);
  const text = decimals(unit, value, extra > FINEST ? BESIDE_A_POWER : extra);
  return extra > FINEST && value !== 0 && isZero(text) ? tidy(tiny(unit === 'share' ? 100 * value : value)) : text;
}

function decimals(unit: string, value: number, extra: number): string {
  if (unit === 'share') return tidy(digits(100 * value, 1 + extra));
  if (unit.startsWith('index')) return tidy(digits(value, extra));
  if (unit.startsWith('count')) return tidy(digits(value, Math.abs(value) >= 100 ? 0 : 1 + extra));
  return tidy(digits(value, 2 + extra));
}

const suffix = (unit: string, share: string) => (unit === 'share' ? share : unit === '£ a year' ? ' a year' : '');

/** A value in its unit, as precise as it is useful. */
export const valueIn = (unit: string, value: number): string => `${bare(unit, value, 0)}${suffix(unit, ' %')}`;

const isZero = (text: string) => /^£?0(\.0+)?$/.test(text);

function signed(unit: string, value: number, extra: number): string {
  const text = bare(unit, value, extra);
  return value > 0 && (!isZero(text) || unit.startsWith('£')) ? `+${text}` : text;
}

/** A difference in its unit: shares differ by points. */
export const changeIn = (unit: string, value: number, extra = 0): string => `${signed(unit, value, extra)}${suffix(unit, ' points')}`;

/** Half-widths below this do not show at the usual digits. */
const coarseStep = (unit: string): number =>
  unit === 'share' ? 0.001 : unit.startsWith('count') ? 0.1 : unit.startsWith('£') ? 0.5 : 0.01;

/** More digits where the usual ones are too coarse for the interval, or would make an end that is not 0 look like it. */
function extraDigits(unit: string, [low, high]: readonly [number, number]): number {
  const half = (high - low) / 2;
  const coarse = half > 0 && half < coarseStep(unit) ? 1 : 0;
  if (low * high <= 0) return coarse;
  const looksNought = (extra: number) => [low, high].some((end) => isZero(bare(unit, end, extra)));
  const finest = unit.startsWith('£') ? POUNDS_FINEST - 1 : FINEST;
  let extra = coarse;
  while (extra <= finest && looksNought(extra)) extra++;
  return extra;
}

/** Of a value that no run has. */
export const NOT_DEFINED = 'not defined';

/** A share in hundredths, to so many significant digits. */
export const percent = (share: number, digits: number): string => `${Number((100 * share).toPrecision(digits))} %`;

export function summaryText({ mean, ci95, unit }: Pick<OutcomeSummary, 'mean' | 'ci95' | 'unit'>): string {
  if (mean === null) return NOT_DEFINED;
  return ci95 === null ? valueIn(unit, mean) : `${valueIn(unit, mean)} (${bare(unit, ci95[0], 0)} to ${bare(unit, ci95[1], 0)})`;
}

export function differenceText(unit: string, { mean, ci95 }: Pick<Difference, 'mean' | 'ci95'>): string {
  if (mean === null) return NOT_DEFINED;
  if (ci95 === null) return changeIn(unit, mean);
  const extra = extraDigits(unit, ci95);
  return `${changeIn(unit, mean, extra)} (${signed(unit, ci95[0], extra)} to ${signed(unit, ci95[1], extra)})`;
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

/** Whether there is no difference in any of the paired worlds. */
export function isNothing({ mean, ci95 }: Pick<Difference, 'mean' | 'ci95'>): boolean {
  return mean === 0 && ci95 !== null && ci95[0] === 0 && ci95[1] === 0;
}

/** What a difference amounts to. Without a direction that the interval bears out, it says so and claims none. */
export function statement({ what, up, down }: Wording, difference: Difference): string {
  const { mean } = difference;
  if (mean === null) return `${what}: not defined in these runs`;
  if (isNothing(difference)) return `${what}: no difference at all`;
  if (difference.ci95 === null) return `${what}: too few worlds to tell`;
  const way = direction(difference);
  return way === 'none' ? `${what}: no clear difference` : way === 'up' ? up : down;
}

/** With fewer worlds than this a count says all there is to say. */
const FEWEST_FOR_A_WORD = 10;

/** In how many worlds it came out so, and the probability word for it; null where no direction may be claimed. Nothing tells ties from falls, so the count says so. */
export function chance(difference: Difference): string | null {
  const { n, share_above } = difference;
  const way = direction(difference);
  if (way === 'none' || share_above === null) return null;
  const share = way === 'up' ? share_above : 1 - share_above;
  const count = `${way === 'up' ? 'higher' : 'lower or equal'} in ${Math.round(share * n)} of ${n} paired worlds`;
  return n < FEWEST_FOR_A_WORD ? count : `${count}: ${likelihood(share)} in the model`;
}

/** Statement and size, without the size where there is none. */
export function clause(words: Wording, unit: string, difference: Difference): string {
  return difference.mean === null || isNothing(difference)
    ? statement(words, difference)
    : `${statement(words, difference)}, ${differenceText(unit, difference)}`;
}

/** One difference as a sentence. */
export function claim(words: Wording, unit: string, difference: Difference): string {
  const sure = chance(difference);
  return `${clause(words, unit, difference)}${sure === null ? '' : `; ${sure}`}`;
}

export const SMALL_MEANS = 'Small means an income under £1m a year, as in small-charity policy; NCVO calls only £10k to £100k small.';

/** Size bands by income a year. */
export const bandWords: Readonly<Record<Band | 'under_1m', string>> = {
  under_1m: 'under £1m',
  micro: 'under £10k',
  small: '£10k to £100k',
  medium: '£100k to £1m',
  large: '£1m to £10m',
  major: '£10m to £100m',
  super_major: 'over £100m',
};

/** A group of charities as a reader knows it: a size in pounds, or a kind of place. */
export const groupName = (group: string): string => (group in bandWords ? bandWords[group as Band] : plain(group));

export const plain = (name: string): string => name.replaceAll('_', ' ');
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** a, b and c. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1] as string}`;
}

export const formNames = {
  alone: 'one charity alone',
  lead: 'a lead with partners',
  alliance: 'an alliance or joint venture',
  outside: 'a for-profit provider',
  direct: 'awarded without competition',
} as const;

export const strategyNames: Readonly<Record<string, string>> = {
  alone: 'Bid alone',
  lead: 'Lead',
  join: 'Join',
  alliance: 'Bid in an alliance',
  step_back: 'Step back',
};
