import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exp, log, normalQuantile, pow } from '../../../src/model/random/numerics.ts';

const close = (a: number, b: number, units: number) => Math.abs(a - b) <= units * Number.EPSILON * Math.max(Math.abs(b), Number.MIN_VALUE);

test('exp and log are within two units in the last place of the engine’s own', () => {
  fc.assert(
    fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
      expect(close(exp(x), Math.exp(x), 2)).toBe(true);
    }),
    { numRuns: 2000, seed: 1 },
  );
  fc.assert(
    fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
      expect(close(log(x), Math.log(x), 2)).toBe(true);
    }),
    { numRuns: 2000, seed: 2 },
  );
  // Next to 1 a logarithm is small, and its last place with it.
  fc.assert(
    fc.property(fc.double({ min: 0.97, max: 1.03, noNaN: true }), (x) => {
      expect(close(log(x), Math.log(x), 2)).toBe(true);
    }),
    { numRuns: 2000, seed: 3 },
  );
});

test('the edges behave', () => {
  expect([exp(0), exp(-800), exp(800), exp(NaN)]).toEqual([1, 0, Infinity, NaN]);
  expect([log(1), log(0), log(-1), log(Infinity)]).toEqual([0, -Infinity, NaN, Infinity]);
  expect(log(1e-310)).toBeCloseTo(Math.log(1e-310), 12);
  expect(exp(709.78) / Math.exp(709.78)).toBeCloseTo(1, 14);
  expect(exp(-720) / Math.exp(-720)).toBeCloseTo(1, 9);
  expect(exp(-745)).toBe(5e-324);
  expect([pow(0, 2), pow(5, 0), pow(4, 0.5)]).toEqual([0, 1, 2]);
});

test('bits that must be the same on every engine', () => {
  const bits = (x: number) => new BigUint64Array(Float64Array.of(x).buffer)[0]?.toString(16);
  expect([exp(1), log(10), pow(2, 0.5), normalQuantile(0.975)].map(bits)).toMatchInlineSnapshot(`
    [
      "4005bf0a8b145769",
      "40026bb1bbb55516",
      "3ff6a09e667f3bcc",
      "3fff5c0331eeff82",
    ]
  `);
});

test('the normal quantile matches published values and is odd around one half', () => {
  expect(normalQuantile(0.5)).toBe(0);
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
  expect(normalQuantile(1e-9)).toBeCloseTo(-5.997807015007687, 9);
  expect(normalQuantile(0.2)).toBeCloseTo(-normalQuantile(0.8), 12);
});
