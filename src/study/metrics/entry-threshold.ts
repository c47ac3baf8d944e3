/** The contract value at which large nationals begin to appear: a logistic curve fitted to a run's tenders. */
import { counted } from '../counted.ts';
import { uniform } from '../../model/random/draw.ts';
import { exp, log, logistic } from '../../model/random/numerics.ts';

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
export function entryThresholds(sightings: readonly Sighting[], key: number): Readonly<Record<Meaning, Threshold>> {
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
  const curve = fitLogistic(points);
  if (!(curve.slope > 0)) return { reason: 'the chance does not rise with value' };
  const range = rangeOf(points);
  const at = crossing(curve, seen / sightings.length, range);
  if (at === Infinity) return { reason: 'the chance stays below one half for every tender let' };
  if (at === -Infinity) return { reason: 'the chance is above one half for every tender let' };
  // Every resampled run is fitted from the run's own curve, so what a first step needs of each tender is the same in all.
  const centre = meanOf(points);
  return { at, points, curve, range, centre, atStart: contributions(points, centre, curve), values: new Float64Array(RESAMPLES) };
}

/** The middle 95 % of the values of the resampled runs around the run's own. */
function thresholdOf(fit: Fit): Threshold {
  if ('reason' in fit) return fit;
  const { at, values } = fit;
  values.sort();
  const outside = Math.floor(0.025 * RESAMPLES) - 1;
  const end = (k: number) => (Number.isFinite(values[k]) ? exp(values[k] as number) : null);
  return { value: exp(at), interval: [end(outside), end(RESAMPLES - 1 - outside)] };
}

/** What is fitted, a row a tender: logarithm of its value, 1 where a distant national bid and 0 where none did, and how often it counts. */
export type Points = { count: number; readonly x: Float64Array; readonly y: Float64Array; readonly times: Float64Array };
type Curve = { readonly intercept: number; readonly slope: number };
type Range = { readonly lowest: number; readonly highest: number };

const noPoints = (room: number): Points => ({
  count: 0,
  x: new Float64Array(room),
  y: new Float64Array(room),
  times: new Float64Array(room),
});

function pointsOf(sightings: readonly Sighting[], of: 'annual' | 'whole'): Points {
  const points = noPoints(sightings.length);
  for (const sighting of sightings) addPoint(points, log(sighting[of]), sighting.seen ? 1 : 0, 1);
  return points;
}

function addPoint(points: Points, x: number, y: number, times: number): void {
  const k = points.count++;
  points.x[k] = x;
  points.y[k] = y;
  points.times[k] = times;
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

/** The values of as many tenders drawn anew from the run's own, by every fit that has one. */
function resample(fits: readonly Fit[], count: number, key: number): void {
  const open = fits.flatMap((fit) => ('reason' in fit ? [] : [fit]));
  const [first] = open;
  if (first === undefined) return;
  const drawn = noPoints(count);
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
      else values[round] = crossing(climb(again, centre, curve, sums, { partOfError: 0.05 }), seen / count, range);
    }
  }
}

/** As many tenders as there are, drawn with replacement: how often each came up. */
function drawAnew(often: Uint16Array, key: number, round: number): void {
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

/** A faint ridge keeps separable data finite. */
const RIDGE = 1e-3;
const RIDGE_OF_HEIGHT = 1e-9;

/** Sums a step of Newton's method needs: gradient in height and slope, then curvature in height, both, slope. */
const NEEDED = 5;

/** What each tender adds to those sums for a curve, a column each. */
type Contributions = { readonly [sum in 'height' | 'tilt' | 'level' | 'both' | 'spread']: Float64Array };

function contributions({ count, x, y }: Points, centre: number, { intercept, slope }: Curve): Contributions {
  const column = () => new Float64Array(count);
  const adds = { height: column(), tilt: column(), level: column(), both: column(), spread: column() };
  for (let k = 0; k < count; k++) {
    const d = (x[k] as number) - centre;
    const p = logistic(intercept + slope * (x[k] as number));
    const w = p * (1 - p);
    const g = (y[k] as number) - p;
    adds.height[k] = g;
    adds.tilt[k] = g * d;
    adds.level[k] = w;
    adds.both[k] = w * d;
    adds.spread[k] = w * d * d;
  }
  return adds;
}

/** The sums over tenders that come up so often. */
function addUp({ height, tilt, level, both, spread }: Contributions, often: Uint16Array, slope: number, sums: Float64Array): void {
  sums.set([0, -RIDGE * slope, RIDGE_OF_HEIGHT, 0, RIDGE]);
  for (let k = 0; k < often.length; k++) {
    const t = often[k] as number;
    sums[0] = (sums[0] as number) + t * (height[k] as number);
    sums[1] = (sums[1] as number) + t * (tilt[k] as number);
    sums[2] = (sums[2] as number) + t * (level[k] as number);
    sums[3] = (sums[3] as number) + t * (both[k] as number);
    sums[4] = (sums[4] as number) + t * (spread[k] as number);
  }
}

function seenAmong({ count, y }: Points, often: Uint16Array): number {
  let seen = 0;
  for (let k = 0; k < count; k++) seen += (y[k] as number) * (often[k] as number);
  return seen;
}

function meanOf({ count, x, times }: Points): number {
  let all = 0;
  let sum = 0;
  for (let k = 0; k < count; k++) {
    all += times[k] as number;
    sum += (times[k] as number) * (x[k] as number);
  }
  return sum / all;
}

/** Maximum likelihood by Newton's method, with a faint ridge that keeps separable data finite. */
export function fitLogistic(points: Points): Curve {
  const centre = meanOf(points);
  const flat = { intercept: 0, slope: 0 };
  const sums = new Float64Array(NEEDED);
  sumAt(points, centre, 0, 0, sums);
  return climb(() => points, centre, flat, sums, { step: 1e-10 });
}

/** When a fit is good enough: at a last step so small, or where what is left to do is so small a part of a standard error. */
type Enough = { readonly step?: number; readonly partOfError?: number };

/**
 * Newton's steps from a curve, whose sums are given; points are asked for when a second step is needed. What is left after a step is of
 * the order of that step squared; for the fits of an interval a twentieth of a standard error is enough, because its ends, of 200 resampled
 * runs, are themselves uncertain by a fifth of one.
 */
function climb(ask: () => Points, centre: number, { intercept, slope }: Curve, sums: Float64Array, enough: Enough): Curve {
  const { step: lastStep = 0, partOfError = 0 } = enough;
  let a = intercept + slope * centre;
  let b = slope;
  let points: Points | null = null;
  for (let round = 0; round < 50; round++) {
    if (round > 0) sumAt((points ??= ask()), centre, a, b, sums);
    const ga = sums[0] as number;
    const gb = sums[1] as number;
    const haa = sums[2] as number;
    const hab = sums[3] as number;
    const hbb = sums[4] as number;
    const det = haa * hbb - hab * hab;
    const da = (hbb * ga - hab * gb) / det;
    const db = (haa * gb - hab * ga) / det;
    a += Math.max(-2, Math.min(2, da));
    b += Math.max(-2, Math.min(2, db));
    const step = Math.abs(da) + Math.abs(db);
    if (step < lastStep || step * step < partOfError * (Math.sqrt(hbb / det) + Math.sqrt(haa / det))) break;
  }
  return { intercept: a - b * centre, slope: b };
}

/** The sums for a curve of a height at the centre and a slope. */
function sumAt({ count, x, y, times }: Points, centre: number, a: number, b: number, sums: Float64Array): void {
  let height = 0;
  let tilt = -RIDGE * b;
  let level = RIDGE_OF_HEIGHT;
  let both = 0;
  let spread = RIDGE;
  for (let k = 0; k < count; k++) {
    const t = times[k] as number;
    const d = (x[k] as number) - centre;
    const p = logistic(a + b * d);
    const w = t * p * (1 - p);
    const g = t * ((y[k] as number) - p);
    height += g;
    tilt += g * d;
    level += w;
    both += w * d;
    spread += w * d * d;
  }
  sums[0] = height;
  sums[1] = tilt;
  sums[2] = level;
  sums[3] = both;
  sums[4] = spread;
}
