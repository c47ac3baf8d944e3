/** The contract value at which large nationals begin to appear: a logistic curve fitted to a run's tenders. */
import { counted } from '../counted.ts';
import { uniform } from '../../model/random/draw.ts';
import type { StreamKey } from '../../model/random/streams.ts';
import { exp, log } from '../../model/random/numerics.ts';
import {
  addPoint,
  addUp,
  centreOf,
  climb,
  CLOSE_ENOUGH,
  contributions,
  fitLogistic,
  makePoints,
  NEEDED,
  type Contributions,
  type Curve,
  type Points,
} from './logistic-fit.ts';

/** A tender: its annual and its whole-life value, and whether a distant national bid for it. */
export type Sighting = { readonly annual: number; readonly whole: number; readonly seen: boolean };

/** 95 % interval of one run's value; an end is null where more than 2.5 % of the resampled runs have no value on that side. */
export type OpenInterval = readonly [number | null, number | null];

export type Threshold = { readonly value: number; readonly interval: OpenInterval } | { readonly reason: string };

export const FEWEST_TENDERS = 200;
const RESAMPLES = 200;

/** What a tender's value may mean: £ a year, or over the contract's life. */
type Meaning = 'annual' | 'whole';

/** The value at which the chance of a distant national's bid is one half, or why there is none: by either meaning, from the same resampled runs. */
export function entryThresholds(sightings: readonly Sighting[], key: StreamKey): Readonly<Record<Meaning, Threshold>> {
  const annual = fitOf(sightings, 'annual');
  const whole = fitOf(sightings, 'whole');
  resample([annual, whole], sightings.length, key);
  return { annual: thresholdOf(annual), whole: thresholdOf(whole) };
}

/** A run's own curve and what it is fitted to, with the values of the resampled runs; or why there is no value. */
type Fit =
  | { readonly reason: string }
  | {
      readonly at: number;
      readonly points: Points;
      readonly curve: Curve;
      readonly range: Range;
      readonly centre: number;
      readonly atStart: Contributions;
      readonly values: Float64Array;
    };

function fitOf(sightings: readonly Sighting[], of: Meaning): Fit {
  if (sightings.length < FEWEST_TENDERS)
    return { reason: `only ${counted(sightings.length, 'tender')}; at least ${FEWEST_TENDERS} are needed` };
  const seen = sightings.filter((s) => s.seen).length;
  if (seen === 0) return { reason: 'no distant national ever bid' };
  if (seen === sightings.length) return { reason: 'a distant national bid for every tender' };
  const points = pointsOf(sightings, of);
  const range = rangeOf(points);
  if (range.lowest === range.highest) return { reason: 'every tender has the same value' };
  const curve = fitLogistic(points);
  if (!(curve.slope > 0)) return { reason: 'the chance does not rise with value' };
  const at = crossing(curve, seen / sightings.length, range);
  if (at === Infinity) return { reason: 'the chance stays below one half for every tender let' };
  if (at === -Infinity) return { reason: 'the chance is above one half for every tender let' };
  // Every resampled run is fitted from the run's own curve, so what a first step needs of each tender is the same in all.
  const centre = centreOf(points);
  return { at, points, curve, range, centre, atStart: contributions(points, centre, curve), values: new Float64Array(RESAMPLES) };
}

/** Percentile interval: the middle 95 % of the values of the resampled runs around the run's own. */
function thresholdOf(fit: Fit): Threshold {
  if ('reason' in fit) return fit;
  const { at, values, points } = fit;
  values.sort();
  const outside = Math.floor(0.025 * RESAMPLES) - 1;
  const [lower, upper] = [values[outside] as number, values[RESAMPLES - 1 - outside] as number];
  const gap = gapOf(points);
  const end = (value: number) => (Number.isFinite(value) ? exp(value) : null);
  const interval = [end(Math.min(lower, gap?.from ?? Infinity)), end(Math.max(upper, gap?.to ?? -Infinity))] as const;
  if (interval[0] === null && interval[1] === null)
    return {
      reason: 'the tenders do not determine it: resampled runs have it below all of them as well as above',
    };
  return { value: exp(at), interval };
}

/**
 * Where nationals bid for every tender above a value and for none below, all values between the two tenders fit equally well:
 * the interval holds all of that gap. Null where tenders with and without such a bid overlap.
 */
function gapOf({ count, x, y }: Points): { readonly from: number; readonly to: number } | null {
  let [from, to] = [-Infinity, Infinity];
  for (let k = 0; k < count; k++) {
    if (y[k] === 1) to = Math.min(to, x[k] as number);
    else from = Math.max(from, x[k] as number);
  }
  return from < to ? { from, to } : null;
}

type Range = { readonly lowest: number; readonly highest: number };

function pointsOf(sightings: readonly Sighting[], of: 'annual' | 'whole'): Points {
  const points = makePoints(sightings.length);
  for (const sighting of sightings) addPoint(points, log(sighting[of]), sighting.seen ? 1 : 0, 1);
  return points;
}

const rangeOf = ({ x }: Points): Range => ({
  lowest: x.reduce((a, b) => Math.min(a, b), Infinity),
  highest: x.reduce((a, b) => Math.max(a, b), -Infinity),
});

/** Where a chance that never falls with value passes one half: infinite above or below when no tender let is on its other side. */
function crossing({ intercept, slope }: Curve, share: number, { lowest, highest }: Range): number {
  // A curve that would fall is flat under the constraint, at the share seen.
  if (!(slope > 0)) return share < 0.5 ? Infinity : -Infinity;
  const middle = -intercept / slope;
  return middle > highest ? Infinity : middle < lowest ? -Infinity : middle;
}

/** The values of as many tenders drawn with replacement from the run's own, by every fit that has one. */
function resample(fits: readonly Fit[], count: number, key: StreamKey): void {
  const open = fits.flatMap((fit) => ('reason' in fit ? [] : [fit]));
  const [first] = open;
  if (first === undefined) return;
  const drawn = makePoints(count);
  const often = new Uint16Array(count);
  const sums = new Float64Array(NEEDED);
  for (let round = 0; round < RESAMPLES; round++) {
    drawAnew(often, key, round);
    const seen = seenAmong(first.points, often);
    for (const { points, curve, range, centre, atStart, values } of open) {
      addUp(atStart, often, curve.slope, sums);
      const again = () => gather(points, often, drawn);
      if (seen === 0) values[round] = Infinity;
      else if (seen === count) values[round] = -Infinity;
      else values[round] = crossing(climb(again, centre, curve, sums, CLOSE_ENOUGH), seen / count, range);
    }
  }
}

/** As many tenders as there are, drawn with replacement: how often each came up. */
function drawAnew(often: Uint16Array, key: StreamKey, round: number): void {
  const count = often.length;
  often.fill(0);
  for (let k = 0; k < count; k++) {
    const one = Math.floor(count * uniform(key, round, k));
    often[one] = (often[one] as number) + 1;
  }
}

/** Those that came up, with how often, in the order they were let. */
function gather({ count, x, y }: Points, often: Uint16Array, drawn: Points): Points {
  drawn.count = 0;
  for (let k = 0; k < count; k++) if (often[k] !== 0) addPoint(drawn, x[k] as number, y[k] as number, often[k] as number);
  return drawn;
}

function seenAmong({ count, y }: Points, often: Uint16Array): number {
  let seen = 0;
  for (let k = 0; k < count; k++) seen += (y[k] as number) * (often[k] as number);
  return seen;
}
