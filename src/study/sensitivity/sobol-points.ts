/** Points of Sobol’s sequence in base 2, scrambled after Owen (1995). */
import { hash } from '../../model/random/draw.ts';
import { keyFor } from './draws.ts';
import type { UnitPoint } from './morris.ts';

/**
 * Direction numbers of Joe and Kuo (2008), file new-joe-kuo-6.21201, for the second dimension on: the primitive polynomial with all its
 * bits, then the first numbers m.
 */
const TABLE = `
  3:1 7:1,3 11:1,3,1 13:1,1,1 19:1,1,3,3 25:1,3,5,13 37:1,1,5,5,17 41:1,1,5,5,5 47:1,1,7,11,19 55:1,1,5,1,1 59:1,1,1,3,11
  61:1,3,5,5,31 67:1,3,3,9,7,49 91:1,1,1,15,21,21 97:1,3,1,13,27,49 103:1,1,1,15,7,5 109:1,3,1,15,13,25 115:1,1,5,5,19,61
  131:1,3,7,11,23,15,103 137:1,3,7,13,13,15,69 143:1,1,3,13,7,35,63 145:1,3,5,9,1,25,53 157:1,3,1,13,9,35,107
  167:1,3,1,5,27,61,31 171:1,1,5,11,19,41,61 185:1,3,5,3,3,13,69 191:1,1,7,13,1,19,1 193:1,3,7,5,13,19,59
  203:1,1,3,9,25,29,41 211:1,3,5,13,23,1,55 213:1,3,7,3,13,59,17 229:1,3,1,3,5,53,69 239:1,1,5,5,23,33,13
  241:1,1,7,7,1,61,123 247:1,1,7,9,13,61,49 253:1,3,3,5,3,55,33 285:1,3,1,15,31,13,49,245 299:1,3,5,15,31,59,63,97
  301:1,3,1,11,11,11,77,249 333:1,3,1,11,27,43,71,9 351:1,1,7,15,21,11,81,45 355:1,3,7,3,25,31,65,79
  357:1,3,1,1,19,11,3,205 361:1,1,5,9,19,21,29,157 369:1,3,7,11,1,33,89,185 391:1,3,3,3,15,9,79,71
  397:1,3,7,11,15,39,119,27 425:1,1,3,1,11,31,97,225 451:1,1,1,3,23,43,57,177 463:1,3,7,7,17,17,37,71
  487:1,3,1,5,27,63,123,213 501:1,1,3,5,11,43,53,133 529:1,3,5,5,29,17,47,173,479 539:1,3,3,11,3,1,109,9,69
  545:1,1,1,5,17,39,23,5,343 557:1,3,1,5,25,15,31,103,499 563:1,1,1,11,11,17,63,105,183 601:1,1,5,11,9,29,97,231,363
  607:1,1,5,15,19,45,41,7,383 617:1,3,7,7,31,19,83,137,221 623:1,1,1,3,23,15,111,223,83 631:1,1,5,13,31,15,55,25,161
  637:1,1,3,13,25,47,39,87,257
`;
const directions = TABLE.trim().split(/\s+/).map(parse);

const BITS = 32;
export const MOST_DIMENSIONS = directions.length + 1;

function parse(text: string): Uint32Array {
  const [polynomial, first] = text.split(':') as [string, string];
  return directionsOf(Number(polynomial), first.split(',').map(Number));
}

/** Bratley and Fox's recurrence (Algorithm 659): direction numbers with their binary point before the highest of 32 bits. */
function directionsOf(polynomial: number, first: readonly number[]): Uint32Array {
  const degree = first.length;
  const v = new Uint32Array(32);
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
