/** Points of Sobol’s sequence in base 2, scrambled after Owen (1995). */
import { hash } from '../../model/random/draw.ts';
import { keyFor } from './draws.ts';
import type { UnitPoint } from './morris.ts';
import { DIRECTION_NUMBERS } from './sobol-directions.ts';

const BITS = 32;
const directions = DIRECTION_NUMBERS.trim().split(/\s+/).map(parse);

export const MOST_DIMENSIONS = directions.length + 1;

function parse(text: string): Uint32Array {
  const [polynomial, first] = text.split(':') as [string, string];
  return directionsOf(Number(polynomial), first.split(',').map(Number));
}

/** Bratley and Fox's recurrence (Algorithm 659): direction numbers with their binary point before the highest of 32 bits. */
function directionsOf(polynomial: number, first: readonly number[]): Uint32Array {
  const degree = first.length;
  const v = new Uint32Array(BITS);
  for (let k = 0; k < v.length; k++) {
    if (k < degree) {
      v[k] = (first[k] as number) << (31 - k);
      continue;
    }
    const last = v[k - degree] as number;
    let next = last ^ (last >>> degree);
    for (let j = 1; j < degree; j++) if ((polynomial >> (degree - j)) & 1) next ^= v[k - j] as number;
    v[k] = next;
  }
  return v;
}

/** Van der Corput's sequence, the first dimension. */
const plain = Uint32Array.from({ length: BITS }, (_, k) => 1 << (31 - k));

/** Coordinate of the nth point, n from 0, in one of the dimensions, from 0 to MOST_DIMENSIONS − 1, as a whole number of 32 bits, unscrambled; in Gray code’s order. */
export function sobolBits(n: number, dimension: number): number {
  const v = dimension === 0 ? plain : (directions[dimension - 1] as Uint32Array);
  let x = 0;
  for (let gray = n ^ (n >>> 1), k = 0; gray > 0; gray >>>= 1, k++) if (gray & 1) x ^= v[k] as number;
  return x >>> 0;
}

/**
 * The first points of the sequence, inside the unit cube, never on its edge. A number of points that is a power of two is spread most
 * evenly. Every bit is turned or not by a draw that depends on the bits above it, so that each point is uniform in the cube and the points
 * stay as evenly spread. Throws a RangeError for more dimensions than there are direction numbers.
 */
export function sobolPoints(count: number, dimensions: number, seed: string): UnitPoint[] {
  if (dimensions > MOST_DIMENSIONS) throw new RangeError(`at most ${MOST_DIMENSIONS} dimensions, not ${dimensions}`);
  const key = keyFor(seed, 'sobol-points');
  const scrambled = (x: number, dimension: number) => {
    let turned = 0;
    for (let k = 0; k < BITS; k++) {
      const above = k === 0 ? 0 : x >>> (BITS - k);
      turned = (turned << 1) | (hash(key, dimension, k, above) & 1);
    }
    return ((x ^ turned) >>> 0) + 0.5;
  };
  return Array.from({ length: count }, (_, n) => Array.from({ length: dimensions }, (__, d) => scrambled(sobolBits(n, d), d) * 2 ** -BITS));
}
