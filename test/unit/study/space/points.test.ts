/** The points of designs, by hand and by what a design promises. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Range } from '../../../../src/study/space/experiment.ts';
import { cellsAt, cellsOf, countCells, valueAtPart } from '../../../../src/study/space/points.ts';
import { experimentOf } from './samples.ts';

const labels = (text: string) => cellsOf(experimentOf(text)).map(({ levels }) => levels.map(({ label }) => label).join(' '));

describe('a grid', () => {
  it('has every combination once, the last factor changing fastest', () => {
    expect(labels('base: town.yaml\nfactors: { contract.lots: [1, 2], partnership.mandate: [none, points] }')).toEqual([
      '1 none',
      '1 points',
      '2 none',
      '2 points',
    ]);
  });

  it('names its cells in order', () => {
    const cells = cellsOf(experimentOf('base: town.yaml\nfactors: { contract.lots: [1, 2, 3] }'));
    expect(cells.map(({ id }) => id)).toEqual(['c1', 'c2', 'c3']);
  });

  it('spreads the values of a range evenly, ends included, and gives a whole number once', () => {
    expect(labels('base: town.yaml\nfactors: { budget.multiplier: { from: 0.5, to: 1, levels: 3 } }')).toEqual(['0.5', '0.75', '1']);
    expect(labels('base: town.yaml\nfactors: { contract.lots: { from: 1, to: 3, levels: 5 } }')).toEqual(['1', '2', '3']);
  });

  it('counts its cells as it makes them', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 });
    const paths = ['contract.lots', 'contract.length_years', 'contract.lines_per_contract'];
    fc.assert(
      fc.property(sizes, (counts) => {
        const factors = counts.map((n, k) => `  ${paths[k]}: [${Array.from({ length: n }, (_, v) => v + 1).join(', ')}]`);
        const experiment = experimentOf(`base: town.yaml\nfactors:\n${factors.join('\n')}\n`);
        const product = counts.reduce((a, b) => a * b, 1);
        expect([cellsOf(experiment).length, countCells(experiment)]).toEqual([product, product]);
      }),
    );
  });
});

it('one at a time changes one factor from the first level of all', () => {
  const text = 'base: town.yaml\ndesign: one-at-a-time\nfactors: { contract.lots: [1, 2, 3], partnership.mandate: [none, points] }';
  expect(labels(text)).toEqual(['1 none', '2 none', '3 none', '1 points']);
  expect(countCells(experimentOf(text))).toBe(4);
});

describe('a Latin hypercube', () => {
  // A whole number, which is rounded by half at most.
  const [low, width] = [1000, 300_000];
  const textOf = (points: number, seed: string) =>
    [
      `base: seeded.yaml\ndesign: latin-hypercube\npoints: ${points}`,
      'factors: { population.charities: { from: 1000, to: 301000 }, partnership.mandate: [none, points] }',
    ].join('\n') + `\n# ${seed}`;
  const pointsOf = (points: number, seed: string) => cellsOf(experimentOf(textOf(points, seed), { 'seeded.yaml': `seed: ${seed}\n` }));

  it('has one point in each stratum of a range, and levels equally often', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.stringMatching(/^[a-z]{3,8}$/), (half, seed) => {
        const points = 2 * half;
        const cells = pointsOf(points, seed);
        const values = cells.map(({ levels }) => Number(levels[0]?.label)).sort((a, b) => a - b);
        for (const [k, value] of values.entries()) {
          expect(value).toBeGreaterThanOrEqual(low + (width * k) / points - 0.5);
          expect(value).toBeLessThanOrEqual(low + (width * (k + 1)) / points + 0.5);
        }
        const none = cells.filter(({ levels }) => levels[1]?.label === 'none').length;
        expect(none).toBe(half);
      }),
    );
  });

  it('is the same for the same seed, and another for another', () => {
    const said = (seed: string) => JSON.stringify(pointsOf(12, seed));
    expect(said('one')).toBe(said('one'));
    expect(said('one')).not.toBe(said('two'));
  });
});

describe('a sample by Sobol’s sequence', () => {
  const textOf = (points: number) =>
    `base: town.yaml\ndesign: sobol\npoints: ${points}\nfactors: { population.charities: { from: 1000, to: 301000 }, partnership.mandate: [none, points] }`;
  const cellsIn = (points: number) => cellsOf(experimentOf(textOf(points)));

  it('of a power of two has one point in each stratum of a range, and levels equally often', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), (power) => {
        const points = 2 ** power;
        const cells = cellsIn(points);
        const strata = cells.map(({ levels }) => Math.floor(((Number(levels[0]?.label) - 1000) * points) / 300_000));
        expect(new Set(strata).size).toBe(points);
        expect(cells.filter(({ levels }) => levels[1]?.label === 'none')).toHaveLength(points / 2);
        expect(countCells(experimentOf(textOf(points)))).toBe(points);
      }),
    );
  });

  it('begins with the points of a smaller one', () => {
    expect(cellsIn(64).slice(0, 16)).toEqual(cellsIn(16));
  });
});

it('cells at points of the unit cube have the values there, ends included, and levels by equal parts', () => {
  const { factors } = experimentOf(
    'base: town.yaml\nfactors: { budget.multiplier: { from: 0.5, to: 1, levels: 2 }, contract.lots: [1, 2, 4] }',
  );
  const points = [
    [0, 0],
    [0.5, 1 / 3],
    [1, 1],
  ];
  const cells = cellsAt(factors, points);
  expect(cells.map(({ id, levels }) => [id, ...levels.map(({ label }) => label)])).toEqual([
    ['c1', '0.5', '1'],
    ['c2', '0.75', '2'],
    ['c3', '1', '4'],
  ]);
});

it.each([
  [[0, 1], 0.123456, 0.123],
  [[1000, 3000], 0.123456, 1247],
  [[0.001, 0.002], 0.5, 0.0015],
  [[0, 1], 1, 1],
] as const)('a value in %j at %d is rounded to three figures of the width', (ends, part, value) => {
  const range: Range = { path: 'x', ends, basis: 'given', whole: false, levels: null };
  expect(valueAtPart(range, part)).toBe(value);
});
