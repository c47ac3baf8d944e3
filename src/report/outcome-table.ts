/** Outcomes side by side: the baseline as it is, the other designs by their paired difference from it. */
import type { Findings } from '../study/findings.ts';
import type { OutcomeId } from '../study/outcomes/registry.ts';
import { differenceCell, summaryCell } from './cells.ts';
import { table } from './figure.ts';
import type { Html } from './html.ts';
import { ofIntervals } from './sample.ts';

export type OutcomeRow = readonly [id: OutcomeId, name: string];

export function outcomeTable(findings: Findings, subject: string, rows: readonly OutcomeRow[]): Html {
  const { scenarios } = findings;
  return table({
    caption:
      scenarios.length > 1
        ? `${subject}: the baseline, and ${ofIntervals(findings, 'paired ')}differences from it${ofIntervals(findings, ' with 95 % intervals; bold where the interval leaves out zero')}`
        : `${subject}${ofIntervals(findings, ': mean and its 95 % interval')}`,
    head: ['Outcome', ...scenarios.map(({ title }) => title)],
    rows: rows.map(([id, name]) => [
      name,
      ...scenarios.map(({ outcomes, differences }) =>
        differences === null ? summaryCell(outcomes[id]) : differenceCell(outcomes[id].unit, differences[id]),
      ),
    ]),
  });
}
