/** Findings of an experiment, gathered from runs whose values can be added up by hand. */
import { describe, expect, it } from 'vitest';
import { studentQuantile } from '../../../../src/study/analysis/student.ts';
import type { OutcomeId } from '../../../../src/study/outcomes/registry.ts';
import type { Cell } from '../../../../src/study/space/experiment.ts';
import { readTexts } from './samples.ts';
import { sweptFindings } from '../../../fixtures/swept.ts';

const label = ({ levels }: Cell, k: number) => Number(levels[k]?.label);
const GRID =
  'base: town.yaml\nfactors:\n  contract.lots: [4, 1, 2]\n  budget.multiplier: [1, 0.8]\noutcomes: [hhi_local, small_survival]\n';

/** Lots add 100 each, the budget 1000; worlds differ by 10. */
const sums = (cell: Cell, world: number, outcome: OutcomeId) =>
  outcome === 'hhi_local' ? 100 * label(cell, 0) + 1000 * label(cell, 1) + 10 * world : 0.5;

describe('a grid', () => {
  const findings = sweptFindings(GRID, sums, 3);

  it('has every cell in the order of the design, with its difference from the first', () => {
    expect(findings.cells.map(({ id, outcomes, differences }) => [id, outcomes[0]?.mean, differences?.[0]?.mean ?? null])).toEqual([
      ['c1', 1410, null],
      ['c2', 1210, -200],
      ['c3', 1110, -300],
      ['c4', 910, -500],
      ['c5', 1210, -200],
      ['c6', 1010, -400],
    ]);
  });

  it('has levels of numbers from the lowest, with their unit', () => {
    expect(findings.factors.map(({ levels }) => levels.map(({ words }) => words))).toEqual([
      ['1 lot', '2 lots', '4 lots'],
      ['0.8', '1'],
    ]);
    expect(findings.factors.map(({ title, short, unit }) => [title, short, unit])).toEqual([
      ['contract: lots', 'lots', 'lots'],
      ['budget: multiplier', 'multiplier', ''],
    ]);
  });

  it('has means over the cells of a level, world by world', () => {
    // With 1 lot 1100 and 900, 1000 on average, and 10 for the middle one of three worlds.
    const [lots, budget] = findings.effects;
    expect(lots?.groups.map(({ words, cells, outcomes }) => [words, cells, outcomes[0]?.mean])).toEqual([
      ['1 lot', 2, 1010],
      ['2 lots', 2, 1110],
      ['4 lots', 2, 1310],
    ]);
    expect([lots?.ranges[0], budget?.ranges[0]]).toEqual([300, expect.closeTo(200, 9)]);
    // Worlds 1000, 1010, 1020 have the standard deviation 10; the interval of a mean near the middle of its bounds is about ± t × 10 / √3.
    const [low = 0, high = 0] = lots?.groups[0]?.outcomes[0]?.ci95 ?? [];
    expect((high - low) / 2).toBeCloseTo((studentQuantile(0.975, 2) * 10) / Math.sqrt(3), 0);
  });

  it('leaves out of a level’s mean the worlds that a cell of it lacks', () => {
    const failing = sweptFindings(
      GRID,
      (cell, world, outcome) => (cell.id === 'c3' && world === 2 ? undefined : sums(cell, world, outcome)),
      3,
    );
    expect([failing.failed, failing.cells[2]?.runs]).toEqual([1, 2]);
    expect(failing.effects[0]?.groups.map(({ outcomes }) => [outcomes[0]?.mean, outcomes[0]?.n])).toEqual([
      [1005, 2],
      [1110, 3],
      [1310, 3],
    ]);
  });
});

it('widens the interval of the extremes for all pairs they were picked out of', () => {
  const noise = [0, 3, 1, 5, 2, 7];
  const findings = sweptFindings(
    'base: town.yaml\nfactors: { contract.lots: [1, 2, 4] }\noutcomes: [hhi_local]\n',
    (cell, world) => 5000 + (label(cell, 0) === 4 ? 100 + (noise[world] ?? 0) : label(cell, 0)),
    6,
  );
  // Highest less lowest is 99 + noise: mean 102, standard deviation √6.8. Of three pairs each interval is at 1 − 0.05 / 3.
  const { difference, defined } = findings.extremes ?? { difference: null, defined: 0 };
  expect([defined, difference?.mean]).toEqual([3, 102]);
  const half = studentQuantile(1 - 0.05 / 6, 5) * Math.sqrt(6.8 / 6);
  expect(difference?.ci95?.[0]).toBeCloseTo(102 - half, 1);
  expect(difference?.ci95?.[1]).toBeCloseTo(102 + half, 1);
});

it('has the change of each level alone, one at a time', () => {
  const findings = sweptFindings(`${GRID}design: one-at-a-time\n`, sums, 3);
  expect(findings.effects[0]?.groups.map(({ words, differences }) => [words, differences?.[0]?.mean ?? null])).toEqual([
    ['1 lot', -300],
    ['2 lots', -200],
    ['4 lots', null],
  ]);
  expect(findings.effects[1]?.groups.map(({ words, differences }) => [words, differences?.[0]?.mean ?? null])).toEqual([
    ['0.8', expect.closeTo(-200, 9)],
    ['1', null],
  ]);
});

it('has means by tenths of a sampled range, whole numbers one by one, and by fifths of the first two', () => {
  const text =
    'base: town.yaml\ndesign: latin-hypercube\npoints: 100\nfactors:\n  budget.multiplier: { from: 0.5, to: 1.5 }\n  contract.lots: { from: 1, to: 4 }\noutcomes: [hhi_local]\n';
  const findings = sweptFindings(text, (cell) => 1000 * label(cell, 0), 2);
  const [budget, lots] = findings.effects;
  expect(budget?.groups.map(({ cells }) => cells).reduce((sum, n) => sum + n, 0)).toBe(100);
  expect(budget?.groups).toHaveLength(10);
  // Points lie one in each hundredth of the range, so a tenth has its own mean within a hundredth.
  budget?.groups.forEach(({ outcomes }, k) => expect(outcomes[0]?.mean).toBeCloseTo(550 + 100 * k, -1.5));
  expect(lots?.groups.map(({ words }) => words)).toEqual(['1 lot', '2 lots', '3 lots', '4 lots']);
  expect([findings.pair?.means.length, findings.pair?.means[0]?.length]).toEqual([5, 4]);
});

it('lists no cells above two thousand, and still has main effects and extremes', () => {
  const text =
    'base: town.yaml\nfactors:\n  budget.multiplier: { from: 0.5, to: 1.5, levels: 67 }\n  contract.length_years: { from: 1, to: 10, levels: 10 }\n  contract.lots: [1, 2, 4]\noutcomes: [hhi_local]\n';
  const findings = sweptFindings(text, (cell, world) => 1000 * label(cell, 0) + label(cell, 2) + world, 2);
  expect([findings.cellCount, findings.cells]).toEqual([2010, []]);
  expect(findings.effects.map(({ groups }) => groups.length)).toEqual([10, 10, 3]);
  expect(findings.extremes?.lowest.levels[0]?.label).toBe('0.5');
  expect(findings.extremes?.tied).toEqual([9, 9]);
});

it('carries files that make the same experiment again', () => {
  const target = `${GRID}target: { outcome: hhi_local, at_most: 1000 }\nreplications: { outcome: hhi_local, within: 9, least: 5, most: 40 }\n`;
  const { reproduce, precision } = sweptFindings(target, sums, 5);
  const texts = Object.fromEntries(reproduce.files.map(({ file, text }) => [file, text]));
  const [again, first] = [readTexts(texts), readTexts({ 'main.yaml': target })];
  if (!again.ok || !first.ok) throw new Error('expected both to be read');
  expect({ ...again.experiment, bases: [] }).toEqual({ ...first.experiment, bases: [] });
  expect(again.experiment.bases[0]?.settings).toEqual(first.experiment.bases[0]?.settings);
  // Values of a cell differ by 10 from world to world: standard deviation √250, so the widest interval is far from 9.
  expect(precision?.reached).toBeGreaterThan(9);
});
