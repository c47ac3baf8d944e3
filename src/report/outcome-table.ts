/** Outcomes side by side: the baseline as it is, the other designs by their paired difference from it. */
import type { Findings } from '../study/findings.ts';
import { definitionOf, type OutcomeId } from '../study/outcomes/registry.ts';
import { differenceCell, summaryCell } from './cells.ts';
import { table } from './figure.ts';
import type { Html } from './html.ts';
import { foldedIfMany } from './many.ts';
import { ofIntervals } from './sample.ts';

/** An outcome by its own name, or by the one that a page needs. */
export type OutcomeRow = OutcomeId | readonly [id: OutcomeId, name: string];

/** The name of an outcome in a table. */
export function nameOf(id: OutcomeId): string {
  const { label, title } = definitionOf(id);
  return label ?? title;
}

export const named = (rows: readonly OutcomeRow[]): (readonly [id: OutcomeId, name: string])[] =>
  rows.map((row) => (typeof row === 'string' ? [row, nameOf(row)] : row));

export function outcomeTable(findings: Findings, subject: string, rows: readonly OutcomeRow[]): Html {
  const { scenarios } = findings;
  const all = table({
    caption:
      scenarios.length > 1
        ? `${subject}: the baseline, and ${ofIntervals(findings, 'paired ')}differences from it${ofIntervals(findings, ' with 95 % intervals; bold where the interval leaves out zero')}`
        : `${subject}${ofIntervals(findings, ': mean and its 95 % interval')}`,
    head: ['Outcome', ...scenarios.map(({ title }) => title)],
    rows: named(rows).map(([id, name]) => [
      name,
      ...scenarios.map(({ outcomes, differences }) =>
        differences === null ? summaryCell(outcomes[id]) : differenceCell(outcomes[id].unit, differences[id]),
      ),
    ]),
  });
  return foldedIfMany(findings, subject, all);
}
