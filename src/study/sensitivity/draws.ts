/** Draws of the arithmetic of sensitivity: functions of a seed text, what they are for, and two indices. */
import { uniform } from '../../model/random/draw.ts';
import { drawKeys, type StreamKey } from '../../model/random/streams.ts';

/** The key of one kind of draw: equal for equal seed and purpose. */
export const keyFor = (seed: string, purpose: string): StreamKey => drawKeys(`${seed}/${purpose}`, 0)['observation/resample'];

/** A whole number from 0 to below n, each as likely. */
export const wholeBelow = (n: number, key: StreamKey, a: number, b: number): number => Math.floor(n * uniform(key, a, b));
