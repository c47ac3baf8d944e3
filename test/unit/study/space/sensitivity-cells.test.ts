/** An experiment as sensitivity asks of it. */
import { describe, expect, it } from 'vitest';
import type { OutcomeId } from '../../../../src/study/outcomes/registry.ts';
import type { CellRun } from '../../../../src/study/space/findings.ts';
import { cellsAt } from '../../../../src/study/space/points.ts';
import { isPowerOfTwo, powersBeside } from '../../../../src/study/space/powers.ts';
import { runCellOf, sensitivityFactors } from '../../../../src/study/space/sensitivity-cells.ts';
import { experimentOf } from './samples.ts';

const { factors } = experimentOf(
  'base: town.yaml\nfactors:\n  budget.multiplier: { from: 0.5, to: 1, levels: 2 }\n  contract.lots: [1, 2, 4]\n  sharing: { free: { partnership.mandate: none }, asked: { partnership.mandate: points } }\n',
);
const run = (replication: number, outcomes: Partial<Record<OutcomeId, number | null>>) => ({ replication, outcomes }) as unknown as CellRun;

describe('factors', () => {
  it('are ranges by their ends, and lists by how many values they have', () => {
    expect(sensitivityFactors(factors)).toEqual([
      { name: 'budget.multiplier', type: 'range', range: [0.5, 1], log: false },
      { name: 'contract.lots', type: 'levels', count: 3 },
      { name: 'sharing', type: 'levels', count: 2 },
    ]);
  });
});

describe('a cell', () => {
  const [cell] = cellsAt(factors, [[0.25, 0.9, 0.6]]);
  if (cell === undefined) throw new Error('no cell');
  const asked = { factors, outcomes: ['hhi', 'trust'], worlds: 4 } as const;

  it('lies at the values that were run, rounded as they were, and at the numbers of levels', () => {
    expect(runCellOf(asked, cell, []).point).toEqual([0.625, 2, 1]);
  });

  it('has its values by world, whatever the order of its runs, with null for a run that failed and an outcome that is not defined', () => {
    const runs = [run(3, { hhi: 30, trust: 0.3 }), run(0, { hhi: 0, trust: null }), run(1, { hhi: 10, trust: 0.1 })];
    expect(runCellOf(asked, cell, runs).outcomes).toEqual({ hhi: [0, 10, null, 30], trust: [null, 0.1, null, 0.3] });
  });
});

it('powers of two are known, and named on both sides of another number', () => {
  expect([1, 2, 3, 4, 48, 64, 65_536].filter(isPowerOfTwo)).toEqual([1, 2, 4, 64, 65_536]);
  expect([powersBeside(3), powersBeside(100), powersBeside(65_535)]).toEqual([
    'a power of two, such as 2 or 4',
    'a power of two, such as 64 or 128',
    'a power of two, such as 32768 or 65536',
  ]);
});
