/**
 * Confidence intervals of a mean over runs, which never leave the range of what they are about.
 *
 * One method, by the range of the outcome: Student's t on a link scale, carried back (delta method).
 * Proportions and indices, with two bounds, use the logit; counts and money, with one, the logarithm; a difference of
 * proportions, between −1 and 1, the logit of its place between them, which is twice Fisher's z; values without bounds, the
 * mean itself. See Agresti, Categorical Data Analysis (2013), sections 1.4 and 3.1, for intervals on the logit and log scales.
 */
import { exp, log } from '../../model/random/numerics.ts';
import type { Bounds } from '../outcomes/outcome.ts';
import { studentQuantile } from './student.ts';

export const UNBOUNDED: Bounds = [null, null];

/** Bounds of the difference of two values that have these bounds. */
export function differenceBounds([low, high]: Bounds): Bounds {
  return low === null || high === null ? UNBOUNDED : [low - high, high - low];
}

/** Size of the range between the bounds; 1 where it is open. */
export function scaleOf([low, high]: Bounds): number {
  return low === null || high === null ? 1 : high - low;
}

type Link = {
  readonly to: (x: number) => number;
  readonly from: (y: number) => number;
  /** Derivative of `to`. */
  readonly slope: (x: number) => number;
};

function linkFor([low, high]: Bounds): Link {
  if (low !== null && high !== null) {
    return {
      to: (x) => log((x - low) / (high - x)),
      from: (y) => (y > 0 ? high - (high - low) / (1 + exp(y)) : low + (high - low) / (1 + exp(-y))),
      slope: (x) => (high - low) / ((x - low) * (high - x)),
    };
  }
  if (low !== null) return { to: (x) => log(x - low), from: (y) => low + exp(y), slope: (x) => 1 / (x - low) };
  if (high !== null) return { to: (x) => -log(high - x), from: (y) => high - exp(-y), slope: (x) => 1 / (high - x) };
  return { to: (x) => x, from: (y) => y, slope: () => 1 };
}

/** Half-width on the log scale beyond which an interval is not given: ends ten times the mean or a tenth of it, where the delta method no longer holds. */
const WIDEST_LOG = log(10);

/** Part of the range between two bounds from which an interval says nothing, and is not given. */
const NEARLY_ALL = 0.9;

const LARGEST_EXPONENT = 700;
const inRange = (y: number) => Math.max(-LARGEST_EXPONENT, Math.min(LARGEST_EXPONENT, y));

/**
 * Two-sided interval of a mean from its standard error and the degrees of freedom.
 * Null where the mean lies on a bound, for there the link has no value and the runs say nothing of how far it might lie inside;
 * where, with one bound, the runs do not place the mean within a factor of ten; and where, with two, nearly everything is possible.
 */
export function linkedInterval(
  mean: number,
  standardError: number,
  freedom: number,
  bounds: Bounds,
  level = 0.95,
): readonly [number, number] | null {
  const [low, high] = bounds;
  if ((low !== null && mean <= low) || (high !== null && mean >= high)) return null;
  const { to, from, slope } = linkFor(bounds);
  const half = studentQuantile(0.5 + level / 2, freedom) * standardError * slope(mean);
  const bounded = low !== null || high !== null;
  if (bounded && (low === null || high === null) && half > WIDEST_LOG) return null;
  const end = (y: number) => from(bounded ? inRange(y) : y);
  const ends = [end(to(mean) - half), end(to(mean) + half)] as const;
  return low !== null && high !== null && ends[1] - ends[0] > NEARLY_ALL * (high - low) ? null : ends;
}
