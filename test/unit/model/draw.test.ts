import { expect, test } from 'vitest';
import { hash, identityFrom, toGumbel, uniform } from '../../../src/model/random/draw.ts';
import { drawKeys, purposes, type StreamKey } from '../../../src/model/random/streams.ts';

const N = 200_000;
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

function correlation(a: readonly number[], b: readonly number[]): number {
  const [ma, mb] = [mean(a), mean(b)];
  const cross = mean(a.map((x, k) => (x - ma) * ((b[k] as number) - mb)));
  return cross / Math.sqrt(mean(a.map((x) => (x - ma) ** 2)) * mean(b.map((x) => (x - mb) ** 2)));
}

test('draws are uniform, and uncorrelated across neighbours, quarters, streams and seeds', () => {
  const [one, other, reseeded] = [
    drawKeys('seed', 0)['choice/alone'],
    drawKeys('seed', 0)['choice/lead'],
    drawKeys('seed', 1)['choice/alone'],
  ];
  const sample = (key: StreamKey, quarter: number) => Array.from({ length: N }, (_, i) => uniform(key, i, quarter, 7));
  const base = sample(one, 3);
  const error = 4 / Math.sqrt(12 * N);
  expect(Math.abs(mean(base) - 0.5)).toBeLessThan(error);
  const cells = new Array<number>(100).fill(0);
  for (const u of base) (cells[Math.floor(u * 100)] as number)++;
  const chi = cells.reduce((sum, n) => sum + (n - N / 100) ** 2 / (N / 100), 0);
  // Chi-squared with 99 degrees of freedom: 40 and 200 are far beyond 1 in a million.
  expect(chi).toBeGreaterThan(45);
  expect(chi).toBeLessThan(170);
  for (const next of [sample(one, 4), sample(other, 3), sample(reseeded, 3), base.slice(1).concat(base[0] as number)]) {
    expect(Math.abs(correlation(base, next))).toBeLessThan(4.5 / Math.sqrt(N));
  }
});

test('a draw depends on who, when and what for, and on nothing else', () => {
  const key = drawKeys('seed', 0)['award/tie'];
  const before = uniform(key, 5, 6, 7);
  for (let i = 0; i < 1000; i++) uniform(key, i);
  expect(uniform(key, 5, 6, 7)).toBe(before);
  expect(new Set([hash(key, 1, 2, 3), hash(key, 2, 1, 3), hash(key, 3, 2, 1), hash(key, 1, 3, 2)]).size).toBe(4);
});

test('work of neighbouring lines let in different quarters has identities of its own', () => {
  // By chance one of 4000 identities of 32 bits would meet another in one of 500 such sets.
  const made = Array.from({ length: 100 }, (_, line) => Array.from({ length: 40 }, (__, quarter) => identityFrom(line, quarter, 1, 0)));
  expect(new Set(made.flat()).size).toBe(4000);
});

test('every purpose has a key of its own, and adding one changes no other', () => {
  const keys = drawKeys('seed', 0);
  expect(new Set(Object.values(keys)).size).toBe(purposes.length);
});

test('Gumbel noise has the mean and variance it should', () => {
  const key = drawKeys('noise', 0)['choice/alone'];
  const column = Float64Array.from({ length: N + 2 }, (_, i) => uniform(key, i));
  const [before, after] = [column[0], column[N + 1]];
  toGumbel(column, 1, N + 1);
  expect([column[0], column[N + 1]]).toEqual([before, after]);
  const draws = [...column.subarray(1, N + 1)];
  const centre = mean(draws);
  expect(Math.abs(centre - 0.5772)).toBeLessThan(0.02);
  expect(Math.abs(mean(draws.map((g) => (g - centre) ** 2)) - Math.PI ** 2 / 6)).toBeLessThan(0.06);
});
