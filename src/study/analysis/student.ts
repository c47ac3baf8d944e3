/** Student's t: its distribution function and its quantiles. */
import { exp, log } from '../../model/random/numerics.ts';

/** Lanczos approximation of the logarithm of the gamma function. */
function logGamma(x: number): number {
  const c = [76.18009172947146, -86.50532032941677, 24.01409824083091, -1.231739572450155, 0.1208650973866179e-2, -0.5395239384953e-5];
  const t = x + 5.5 - (x + 0.5) * log(x + 5.5);
  const series = c.reduce((sum, a, k) => sum + a / (x + 1 + k), 1.000000000190015);
  return -t + log((2.5066282746310005 * series) / x);
}

/** Regularised incomplete beta function by its continued fraction. */
function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(b, a, 1 - x);
  const front = exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log(1 - x)) / a;
  let c = 1;
  let d = 1 / Math.max(1e-300, 1 - ((a + b) * x) / (a + 1));
  let f = d;
  for (let m = 1; m < 300; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    f *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    f *= c * d;
    if (Math.abs(c * d - 1) < 1e-14) break;
  }
  return front * f;
}

/** Chance that Student's t with the given degrees of freedom is below t. */
export function studentCumulative(t: number, freedom: number): number {
  const tail = 0.5 * incompleteBeta(freedom / 2, 0.5, freedom / (freedom + t * t));
  return t > 0 ? 1 - tail : tail;
}

/** Quantiles that were asked for, by chance and degrees of freedom: an experiment asks for the same few hundred thousand times. */
const known = new Map<number, Map<number, number>>();

/** Value below which Student's t lies with chance p, 0.5 ≤ p < 1. */
export function studentQuantile(p: number, freedom: number): number {
  const ofChance = known.get(p) ?? new Map<number, number>();
  known.set(p, ofChance);
  const found = ofChance.get(freedom) ?? quantileBetween(p, freedom);
  ofChance.set(freedom, found);
  return found;
}

function quantileBetween(p: number, freedom: number): number {
  let low = 0;
  let high = 1;
  while (studentCumulative(high, freedom) < p) high *= 2;
  for (let round = 0; round < 100; round++) {
    const middle = (low + high) / 2;
    if (studentCumulative(middle, freedom) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
