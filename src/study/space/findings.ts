/** What the runs of an experiment's cells come to: means with intervals, and paired differences from the first cell. */
import type { Difference, OutcomeSummary } from '../findings.ts';
import type { OutcomeId } from '../outcomes/registry.ts';
import type { RunRecord } from '../run-record.ts';
import { outcomeDifferences, outcomeSummaries } from '../analysis/outcome-findings.ts';
import type { Cell } from './experiment.ts';

/** What is kept of a run of a cell, but for its series. */
export type CellRun = Pick<RunRecord, 'replication' | 'outcomes' | 'reasons' | 'intervals' | 'steady' | 'warmUpQuarters' | 'digest'>;

export type CellFinding = {
  readonly cell: Cell;
  readonly runs: number;
  readonly outcomes: Readonly<Record<OutcomeId, OutcomeSummary>>;
  /** Paired, world by world, with the first cell; null for that cell. */
  readonly differences: Readonly<Record<OutcomeId, Difference>> | null;
};

/** The findings of a cell; `first` has the runs of the experiment's first cell, or is null for that cell itself. Runs are in any order. */
export function findingOf(cell: Cell, runs: readonly CellRun[], first: readonly CellRun[] | null): CellFinding {
  const inFirst = new Set(first?.map(({ replication }) => replication));
  const inCell = new Set(runs.map(({ replication }) => replication));
  // A failed run leaves its pair without a partner, and both out.
  const pairs = ordered(runs).filter(({ replication }) => inFirst.has(replication));
  const partners = first === null ? [] : ordered(first).filter(({ replication }) => inCell.has(replication));
  return {
    cell,
    runs: runs.length,
    outcomes: outcomeSummaries(ordered(runs)),
    differences: first === null ? null : outcomeDifferences(pairs, partners),
  };
}

const ordered = (runs: readonly CellRun[]): CellRun[] => [...runs].sort((a, b) => a.replication - b.replication);
