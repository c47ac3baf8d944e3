/** Estimates from few worlds, on models of which shares and luck are known. */
import { describe, expect, it } from 'vitest';
import { normal } from '../../../../src/model/random/draw.ts';
import { keyFor } from '../../../../src/study/sensitivity/draws.ts';
import { luckOf } from '../../../../src/study/sensitivity/noise.ts';
import { pairsOf, pickAndFreeze, singles } from '../../../../src/study/sensitivity/pick-and-freeze.ts';
import { shapleyShares } from '../../../../src/study/sensitivity/shapley.ts';
import { sobolIndices } from '../../../../src/study/sensitivity/sobol-indices.ts';
import type { Estimate } from '../../../../src/study/sensitivity/sensitivity-findings.ts';
import { sobolPoints } from '../../../../src/study/sensitivity/sobol-points.ts';

const SEEDS = Array.from({ length: 40 }, (_, n) => `seed ${n}`);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const holds = ({ ci95 }: Estimate, truth: number) => ci95 !== null && ci95[0] <= truth && truth <= ci95[1];

/** 3x, of variance 0.75, and luck of variance 0.5, of which a part is common to all runs of a world; a second factor does nothing. */
function runsOf(seed: string, worlds: number, common: number) {
  const design = pickAndFreeze(sobolPoints(64, 4, seed), singles(2));
  const key = keyFor(seed, 'runs');
  const outputs = design.points.map(([x], point) =>
    Array.from(
      { length: worlds },
      (_, w) => 3 * x + Math.sqrt(0.5 * common) * normal(key, w) + Math.sqrt(0.5 * (1 - common)) * normal(key, w, point + 1),
    ),
  );
  return { design, outputs };
}

describe('with luck that is each run’s own', () => {
  const found = SEEDS.map((seed) => runsOf(seed, 5, 0)).map(({ design, outputs }) => ({
    rows: sobolIndices(['x', 'idle'], design, outputs).rows ?? [],
    once:
      sobolIndices(
        ['x', 'idle'],
        design,
        outputs.map(([run]) => [run]),
      ).rows ?? [],
    shares:
      shapleyShares(
        [
          { name: 'x', factors: [0] },
          { name: 'idle', factors: [1] },
        ],
        ['x', 'idle'],
        design,
        outputs,
      ).rows ?? [],
  }));

  it('a factor that does nothing has a total share of 0 on average, not that of luck', () => {
    // The mean over 5 worlds has luck of variance 0.1: without products across worlds it would be 0.1 of 0.85, or 0.12.
    expect(Math.abs(mean(found.map(({ rows }) => rows[1].total.value)))).toBeLessThan(0.02);
    expect(Math.abs(mean(found.map(({ rows }) => rows[0].first.value)) - 1)).toBeLessThan(0.02);
    expect(Math.abs(mean(found.map(({ shares }) => shares[1].share.value)))).toBeLessThan(0.02);
  });

  it('of one replication luck cannot be taken off: 0.5 of 1.25', () => {
    expect(Math.abs(mean(found.map(({ once }) => once[1].total.value)) - 0.4)).toBeLessThan(0.05);
  });
});

describe('the interval of the share of luck', () => {
  it.each([0, 0.5, 1])('covers 0.5 of 1.25 in most seeds from ten worlds, %d of it common to all points', (common) => {
    const noises = SEEDS.map((seed) => runsOf(seed, 10, common)).map(({ design, outputs }) => luckOf(outputs, pairsOf(design))?.noise);
    const covered = noises.filter((noise) => noise && holds(noise, 0.4)).length;
    expect(covered).toBeGreaterThanOrEqual(0.85 * SEEDS.length);
  });

  it('is not given from two worlds, nor the share from one', () => {
    const { design, outputs } = runsOf('few', 2, 0.5);
    expect(luckOf(outputs, pairsOf(design))?.noise?.ci95).toBeNull();
    expect(
      luckOf(
        outputs.map(([run]) => [run]),
        pairsOf(design),
      )?.noise,
    ).toBeNull();
  });
});

describe('a factor whose effect is all luck, of no mean over worlds', () => {
  it('has a total share of which the interval holds 0 in most seeds', () => {
    const found = SEEDS.flatMap((seed) => {
      const design = pickAndFreeze(sobolPoints(64, 4, seed), singles(2));
      const key = keyFor(seed, 'runs');
      const outputs = design.points.map(([x, z]) => Array.from({ length: 10 }, (_, w) => 3 * x + 2 * z * normal(key, w)));
      return sobolIndices(['x', 'z'], design, outputs).rows?.[1].total ?? [];
    });
    expect(found).toHaveLength(SEEDS.length);
    expect(found.filter((total) => holds(total, 0)).length).toBeGreaterThanOrEqual(0.85 * SEEDS.length);
  });
});
