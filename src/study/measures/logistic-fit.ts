/** Logistic regression on one variable, penalised so that it has one answer on any data (ridge of 0.001 on the slope). */
import { logistic } from '../../model/random/numerics.ts';

/** What is fitted, a row an observation: its value, 1 where the event occurred and 0 where not, and how often it counts. */
export type Points = { count: number; readonly x: Float64Array; readonly y: Float64Array; readonly times: Float64Array };

/** The chance of the event at x is logistic(intercept + slope · x). */
export type Curve = { readonly intercept: number; readonly slope: number };

/** Keeps the slope finite on separable data; too small to be seen on any other. */
const RIDGE = 1e-3;
/** Added to the curvature in height, which vanishes where every chance is near 0 or 1, so that a step is always defined. */
const RIDGE_OF_HEIGHT = 1e-9;

/** Sums that a step of Newton's method needs: gradient in height and slope, then curvature in height, both, slope. */
export const NEEDED = 5;

/** What each observation adds to those sums for a curve, a column each. */
export type Contributions = { readonly [sum in 'height' | 'tilt' | 'level' | 'both' | 'spread']: Float64Array };

export function makePoints(room: number): Points {
  return { count: 0, x: new Float64Array(room), y: new Float64Array(room), times: new Float64Array(room) };
}

export function addPoint(points: Points, x: number, y: number, times: number): void {
  const k = points.count++;
  points.x[k] = x;
  points.y[k] = y;
  points.times[k] = times;
}

/** Mean of x; heights of curves are measured there, where height and slope are least correlated. */
export function centreOf({ count, x, times }: Points): number {
  let all = 0;
  let sum = 0;
  for (let k = 0; k < count; k++) {
    all += times[k] as number;
    sum += (times[k] as number) * (x[k] as number);
  }
  return sum / all;
}

/** What each observation adds to the sums of a step from a curve. */
export function contributions({ count, x, y }: Points, centre: number, { intercept, slope }: Curve): Contributions {
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

/** The sums of a step where each observation counts as often as given. */
export function addUp({ height, tilt, level, both, spread }: Contributions, often: Uint16Array, slope: number, sums: Float64Array): void {
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

/** The penalised maximum of the likelihood. */
export function fitLogistic(points: Points): Curve {
  const centre = centreOf(points);
  const sums = new Float64Array(NEEDED);
  sumAt(points, centre, 0, 0, sums);
  return climb(() => points, centre, { intercept: 0, slope: 0 }, sums, CLOSE);
}

/** Squared step, in standard errors of the fit, after which what remains is of the order of that step squared: none that a number shows. */
const CLOSE = 1e-12;
/** For a resampled fit: its error is then a twentieth of a standard error, and the ends of the interval are uncertain by a fifth of one. */
export const CLOSE_ENOUGH = 0.05;

/** Part of the slope at the start of a step that may be left, downhill, at its end; with more the step was too long. */
const OVERSHOT = 0.5;
const MOST_SUMS = 200;

/**
 * Newton's steps up the penalised likelihood from a curve whose sums are given, until a squared step in standard errors falls below
 * `enough`. The likelihood has one top and no other flat place, but Newton's step can overshoot it, by far on steep data: a step is
 * shortened until the likelihood no longer falls steeply at its end. The points are asked for when a second sum is needed.
 */
export function climb(ask: () => Points, centre: number, { intercept, slope }: Curve, sums: Float64Array, enough: number): Curve {
  let height = intercept + slope * centre;
  let tilt = slope;
  let points: Points | null = null;
  let [up, turn, rise] = stepFrom(sums);
  let part = 1;
  for (let round = 0; round < MOST_SUMS; round++) {
    if (rise < enough) break;
    sumAt((points ??= ask()), centre, height + part * up, tilt + part * turn, sums);
    const left = (sums[0] as number) * up + (sums[1] as number) * turn;
    if (left < -OVERSHOT * rise) {
      // Where the slope along the step would be 0 if it were straight, but at least a tenth of the way.
      part *= Math.max(0.1, rise / (rise - left));
      continue;
    }
    height += part * up;
    tilt += part * turn;
    [up, turn, rise] = stepFrom(sums);
    part = 1;
  }
  height += up;
  tilt += turn;
  return { intercept: height - tilt * centre, slope: tilt };
}

/** Newton's step in height and slope, and its square in standard errors, which is how fast the likelihood rises along it. */
function stepFrom(sums: Float64Array): [up: number, turn: number, rise: number] {
  const [ga, gb, haa, hab, hbb] = sums as unknown as [number, number, number, number, number];
  const determinant = haa * hbb - hab * hab;
  const up = (hbb * ga - hab * gb) / determinant;
  const turn = (haa * gb - hab * ga) / determinant;
  return [up, turn, ga * up + gb * turn];
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
