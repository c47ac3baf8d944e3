/** The contract value at which large nationals begin to appear: a logistic curve fitted to a run's tenders. */
import { uniform } from '../../model/random/draw.ts';
import { exp, log, logistic } from '../../model/random/numerics.ts';

/** A tender: its annual and its whole-life value, and whether a distant national bid for it. */
export type Sighting = { readonly annual: number; readonly whole: number; readonly seen: boolean };

/** 95 % interval of one run's value; an end is null where more than 2.5 % of the resampled runs have no value on that side. */
export type OpenInterval = readonly [number | null, number | null];

export type Threshold = { readonly value: number; readonly interval: OpenInterval } | { readonly reason: string };

export const FEWEST_TENDERS = 200;
const RESAMPLES = 200;

/** £ a year, or over the contract's life, at which the chance of a distant national's bid is one half, or why there is no such value. */
export function entryThreshold(sightings: readonly Sighting[], of: 'annual' | 'whole', key: number): Threshold {
  if (sightings.length < FEWEST_TENDERS) return { reason: `only ${sightings.length} tenders; at least ${FEWEST_TENDERS} are needed` };
  const seen = sightings.filter((s) => s.seen).length;
  if (seen === 0) return { reason: 'no distant national ever bid' };
  if (seen === sightings.length) return { reason: 'a distant national bid for every tender' };
  const points = sightings.map((sighting) => ({ x: log(sighting[of]), y: sighting.seen ? 1 : 0 }));
  const curve = fitLogistic(points);
  if (!(curve.slope > 0)) return { reason: 'the chance does not rise with value' };
  const range = rangeOf(points);
  const at = crossing(curve, seen / points.length, range);
  if (at === Infinity) return { reason: 'the chance stays below one half for every tender let' };
  if (at === -Infinity) return { reason: 'the chance is above one half for every tender let' };
  return { value: exp(at), interval: resampledInterval(points, curve, range, key) };
}

type Point = { readonly x: number; readonly y: number };
type Curve = { readonly intercept: number; readonly slope: number };
type Range = { readonly lowest: number; readonly highest: number };

function rangeOf(points: readonly Point[]): Range {
  const xs = points.map(({ x }) => x);
  return { lowest: xs.reduce((a, b) => Math.min(a, b)), highest: xs.reduce((a, b) => Math.max(a, b)) };
}

/** Where a chance that never falls with value passes one half: infinite above or below when no tender let is on its other side. */
function crossing({ intercept, slope }: Curve, share: number, { lowest, highest }: Range): number {
  // A curve that would fall is flat under the constraint, at the share seen.
  if (!(slope > 0)) return share < 0.5 ? Infinity : -Infinity;
  const middle = -intercept / slope;
  return middle > highest ? Infinity : middle < lowest ? -Infinity : middle;
}

/** The middle 95 % of the values of as many tenders drawn anew from the run's own; both fits of a run draw the same ones. */
function resampledInterval(points: readonly Point[], curve: Curve, range: Range, key: number): OpenInterval {
  const values = Array.from({ length: RESAMPLES }, (_, round) => {
    const weights = drawnAnew(points.length, key, round);
    const seen = points.reduce((sum, { y }, k) => sum + y * (weights[k] as number), 0);
    if (seen === 0) return Infinity;
    if (seen === points.length) return -Infinity;
    // Newton's error is of the order of its last step squared: far below what separates one resampled run from the next.
    return crossing(fitLogistic(points, { weights, start: curve, lastStep: 1e-3 }), seen / points.length, range);
  }).sort((a, b) => a - b);
  const outside = Math.floor(0.025 * RESAMPLES) - 1;
  const end = (k: number) => (Number.isFinite(values[k]) ? exp(values[k] as number) : null);
  return [end(outside), end(RESAMPLES - 1 - outside)];
}

function drawnAnew(count: number, key: number, round: number): Uint16Array {
  const times = new Uint16Array(count);
  for (let k = 0; k < count; k++) {
    const drawn = Math.floor(count * uniform(key, round, k));
    times[drawn] = (times[drawn] as number) + 1;
  }
  return times;
}

type Fitting = { readonly weights?: ArrayLike<number>; readonly start?: Curve; readonly lastStep?: number };

/** Maximum likelihood by Newton's method, with a faint ridge that keeps separable data finite. */
export function fitLogistic(points: readonly Point[], { weights, start, lastStep = 1e-10 }: Fitting = {}): Curve {
  const ridge = 1e-3;
  const weight = (k: number) => (weights === undefined ? 1 : (weights[k] as number));
  const all = points.reduce((sum, _, k) => sum + weight(k), 0);
  const mean = points.reduce((sum, { x }, k) => sum + weight(k) * x, 0) / all;
  let a = start === undefined ? 0 : start.intercept + start.slope * mean;
  let b = start?.slope ?? 0;
  for (let round = 0; round < 50; round++) {
    let ga = 0;
    let gb = -ridge * b;
    let haa = 1e-9;
    let hab = 0;
    let hbb = ridge;
    for (let k = 0; k < points.length; k++) {
      const times = weight(k);
      if (times === 0) continue;
      const { x, y } = points[k] as Point;
      const d = x - mean;
      const p = logistic(a + b * d);
      const w = times * p * (1 - p);
      ga += times * (y - p);
      gb += times * (y - p) * d;
      haa += w;
      hab += w * d;
      hbb += w * d * d;
    }
    const det = haa * hbb - hab * hab;
    const da = (hbb * ga - hab * gb) / det;
    const db = (haa * gb - hab * ga) / det;
    a += Math.max(-2, Math.min(2, da));
    b += Math.max(-2, Math.min(2, db));
    if (Math.abs(da) + Math.abs(db) < lastStep) break;
  }
  return { intercept: a - b * mean, slope: b };
}
