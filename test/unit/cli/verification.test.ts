/** Which replications are tried again: the first, the last and others evenly between them, each once. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sampleOf } from '../../../src/cli/results/verification.ts';

const all = Array.from({ length: 20 }, (_, k) => k);

it.each([
  [1, [0]],
  [2, [0, 19]],
  [3, [0, 10, 19]],
  [4, [0, 6, 13, 19]],
  [20, all],
  [Infinity, all],
])('%j of 20', (size, sample) => {
  expect(sampleOf(all, size)).toEqual(sample);
});

it('is within what there is, in order and without a repetition, whatever its size', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 80 }), (count, size) => {
      const sample = sampleOf(
        Array.from({ length: count }, (_, k) => k),
        size,
      );
      expect(sample).toHaveLength(Math.min(size, count));
      expect(sample).toEqual([...new Set(sample)].toSorted((a, b) => a - b));
      expect([sample[0], sample.length > 1 ? sample.at(-1) : count - 1]).toEqual([0, count - 1]);
    }),
  );
});
