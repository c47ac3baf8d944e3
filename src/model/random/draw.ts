/** Draws as pure functions of who, when and what for: no state, no order. */
import { log, normalQuantile } from './numerics.ts';
import type { StreamKey } from './streams.ts';

/** The finaliser of "lowbias32" (Wellons, hash-prospector): a bijection of 32 bits with low bias. */
function mix(x: number): number {
  x ^= x >>> 16;
  x = Math.imul(x, 0x21f0aaad);
  x ^= x >>> 15;
  x = Math.imul(x, 0x735a2d97);
  return x ^ (x >>> 15);
}

/** 32 random bits for a stream and three indices: who, when and what for. */
export function hash(key: StreamKey, a: number, b: number, c: number): number {
  let h = mix(key ^ a);
  h = mix((h + 0x9e3779b9) ^ b);
  return mix((h + 0x9e3779b9) ^ c) >>> 0;
}

/**
 * An identity made of another, of no seed: it says whom later draws belong to, and is no draw itself. The other is mixed first: identities
 * of neighbours differ in few bits, as small numbers do, and one of them with one number would be the next with another.
 */
export function identityFrom(identity: number, a: number, b: number, c: number): number {
  return hash(mix(identity) as StreamKey, a, b, c) | 0;
}

/** Uniform in (0, 1), never 0 or 1. */
export function uniform(key: StreamKey, a: number, b = 0, c = 0): number {
  return (hash(key, a | 0, b | 0, c | 0) + 0.5) * 2.3283064365386963e-10;
}

export function normal(key: StreamKey, a: number, b = 0, c = 0): number {
  return normalQuantile(uniform(key, a, b, c));
}

/** Uniform draws for the rows in a stretch of a list, by the keys of those rows, from the start of a column. */
export function uniforms(
  column: Float64Array,
  key: StreamKey,
  keys: Int32Array,
  rows: Int32Array,
  from: number,
  to: number,
  b: number,
): void {
  for (let n = from; n < to; n++) column[n - from] = uniform(key, keys[rows[n]], b);
}

/**
 * Normal draws likewise. The plain form, normal() for each where it is wanted, hands over each number in an object of its own when the
 * caller is long.
 */
export function normals(
  column: Float64Array,
  key: StreamKey,
  keys: Int32Array,
  rows: Int32Array,
  from: number,
  to: number,
  b: number,
): void {
  uniforms(column, key, keys, rows, from, to, b);
  toNormal(column, 0, to - from);
}

/** Makes standard normal draws of the uniform ones in a stretch of a column. */
export function toNormal(column: Float64Array, from: number, to: number): void {
  for (let r = from; r < to; r++) column[r] = normalQuantile(column[r]);
}

/** Makes standard Gumbel draws, the noise of a random-utility choice, of the uniform ones in a stretch of a column. */
export function toGumbel(column: Float64Array, from: number, to: number): void {
  for (let r = from; r < to; r++) column[r] = -log(-log(column[r]));
}
