/** Stein's two-stage rule, by hand and by the coverage it promises. */
import { expect, it } from 'vitest';
import { mean } from '../../../../src/study/analysis/statistics.ts';
import type { OutcomeId } from '../../../../src/study/outcomes/registry.ts';
import { worldsNeeded } from '../../../../src/study/space/worlds-needed.ts';

const runs = (values: readonly (number | null)[]) =>
  values.map((value) => ({ outcomes: { small_survival: value } as Readonly<Record<OutcomeId, number | null>> }));
const precision = { outcome: 'small_survival', within: 0.5, most: 1000 } as const;

it('follows from the variance of the first set: t² s² / d² worlds', () => {
  // Five values with variance 2.5; t with 4 degrees of freedom is 2.7764: 7.7086 × 2.5 / 0.25 = 77.09, so 78.
  expect(worldsNeeded(precision, [runs([1, 2, 3, 4, 5])])).toBe(78);
});

it('is decided by the most variable cell', () => {
  expect(worldsNeeded(precision, [runs([1, 1, 1, 1, 1]), runs([1, 2, 3, 4, 5]), runs([2, 2, 2, 2, 3])])).toBe(78);
});

it('is never less than the first set, nor more than allowed', () => {
  expect(worldsNeeded(precision, [runs([1, 1, 1, 1, 1])])).toBe(5);
  expect(worldsNeeded({ ...precision, most: 40 }, [runs([1, 2, 3, 4, 5])])).toBe(40);
});

it('leaves out worlds in which the outcome is not defined', () => {
  expect(worldsNeeded(precision, [runs([1, 2, 3, 4, 5, null, null])])).toBe(78);
  expect(worldsNeeded(precision, [runs([null, null, 3])])).toBe(3);
});

/** Standard normal values from a fixed linear congruential generator, by the polar method. */
function normals(seed: number): () => number {
  let state = seed >>> 0;
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  return () => {
    for (;;) {
      const [u, v] = [2 * next() - 1, 2 * next() - 1];
      const s = u * u + v * v;
      if (s > 0 && s < 1) return u * Math.sqrt((-2 * Math.log(s)) / s);
    }
  };
}

it('keeps at least 95 % of means within the half-width', () => {
  // Of 2,000 experiments at exactly 95 %, 98 in 100 have at least 93.99 %: a standard error of 0.49 points below it by 2.05 of them.
  const draw = normals(20_241);
  const experiments = 2000;
  let within = 0;
  for (let k = 0; k < experiments; k++) {
    const first = Array.from({ length: 8 }, draw);
    const needed = worldsNeeded({ outcome: 'small_survival', within: 0.4, most: 100_000 }, [runs(first)]);
    const all = [...first, ...Array.from({ length: needed - 8 }, draw)];
    if (Math.abs(mean(all)) <= 0.4) within++;
  }
  expect(within / experiments).toBeGreaterThan(0.9399);
});
