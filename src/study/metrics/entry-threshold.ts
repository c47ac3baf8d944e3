/** The contract value at which large nationals begin to appear: a logistic curve fitted to a run's tenders. */
import { exp, log, logistic } from '../../model/random/numerics.ts';

/** A tender: its annual and its whole-life value, and whether a distant national bid for it. */
export type Sighting = { readonly annual: number; readonly whole: number; readonly seen: boolean };

export const FEWEST_TENDERS = 200;

/** £ a year at which the chance of a distant national's bid is one half, or why there is no such value. */
export function entryThreshold(sightings: readonly Sighting[], of: 'annual' | 'whole'): { value: number } | { reason: string } {
  if (sightings.length < FEWEST_TENDERS) return { reason: `only ${sightings.length} tenders; at least ${FEWEST_TENDERS} are needed` };
  const seen = sightings.filter((s) => s.seen).length;
  if (seen === 0) return { reason: 'no distant national ever bid' };
  if (seen === sightings.length) return { reason: 'a distant national bid for every tender' };
  const points = sightings.map((sighting) => ({ x: log(sighting[of]), y: sighting.seen ? 1 : 0 }));
  const { intercept, slope } = fitLogistic(points);
  if (!(slope > 0)) return { reason: 'the chance does not rise with value' };
  const middle = -intercept / slope;
  const xs = points.map(({ x }) => x);
  const lowest = xs.reduce((a, b) => Math.min(a, b));
  const highest = xs.reduce((a, b) => Math.max(a, b));
  if (middle > highest) return { reason: 'the chance stays below one half for every tender let' };
  if (middle < lowest) return { reason: 'the chance is above one half for every tender let' };
  return { value: exp(middle) };
}

/** Maximum likelihood by Newton's method, with a faint ridge that keeps separable data finite. */
export function fitLogistic(points: readonly { x: number; y: number }[]): { intercept: number; slope: number } {
  const ridge = 1e-3;
  const mean = points.reduce((sum, { x }) => sum + x, 0) / points.length;
  let a = 0;
  let b = 0;
  for (let round = 0; round < 50; round++) {
    let ga = 0;
    let gb = -ridge * b;
    let haa = 1e-9;
    let hab = 0;
    let hbb = ridge;
    for (const { x, y } of points) {
      const d = x - mean;
      const p = logistic(a + b * d);
      const w = p * (1 - p);
      ga += y - p;
      gb += (y - p) * d;
      haa += w;
      hab += w * d;
      hbb += w * d * d;
    }
    const det = haa * hbb - hab * hab;
    const da = (hbb * ga - hab * gb) / det;
    const db = (haa * gb - hab * ga) / det;
    a += Math.max(-2, Math.min(2, da));
    b += Math.max(-2, Math.min(2, db));
    if (Math.abs(da) + Math.abs(db) < 1e-10) break;
  }
  return { intercept: a - b * mean, slope: b };
}
