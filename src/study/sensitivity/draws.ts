/** Draws of the arithmetic of sensitivity: functions of a seed text, what they are for, and two indices. */
import { uniform } from '../../model/random/draw.ts';
import { drawKeys, type StreamKey } from '../../model/random/streams.ts';

/** The key of one kind of draw: equal for equal seed and purpose. */
export const keyFor = (seed: string, purpose: string): StreamKey => drawKeys(`${seed}/${purpose}`, 0)['observation/resample'];

/** A whole number from 0 to below n, each as likely. */
export const wholeBelow = (n: number, key: StreamKey, a: number, b: number): number => Math.floor(n * uniform(key, a, b));

const RESAMPLES = 1000;
/** Resampled values beyond either end of a 95 % interval. */
const OUTSIDE = Math.floor(0.025 * RESAMPLES);

type Interval = readonly [number, number];

/**
 * 95 % percentile intervals of numbers reckoned from a sample (Efron 1979), by drawing its units with replacement a thousand times.
 * `reckon` is given the numbers of the units drawn. An interval is null under two units, and where a resampled value is no number.
 */
export function bootstrap(units: number, reckon: (drawn: Int32Array) => readonly number[], key: StreamKey): (Interval | null)[] {
  const drawn = new Int32Array(units);
  const values: Float64Array[] = reckon(Int32Array.from(drawn, (_, k) => k)).map(() => new Float64Array(RESAMPLES));
  if (units < 2) return values.map(() => null);
  for (let round = 0; round < RESAMPLES; round++) {
    for (let k = 0; k < units; k++) drawn[k] = wholeBelow(units, key, round, k);
    for (const [j, value] of reckon(drawn).entries()) (values[j] as Float64Array)[round] = value;
  }
  return values.map(middle);
}

function middle(values: Float64Array): Interval | null {
  if (values.some((value) => !Number.isFinite(value))) return null;
  values.sort();
  return [values[OUTSIDE] as number, values[RESAMPLES - 1 - OUTSIDE] as number];
}
