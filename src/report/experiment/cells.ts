/** All cells as tables: up to thirty shown; of more the first twenty-five, the others folded away in parts of fifty; above two thousand none. */
import { agreeing, counted } from '../../study/counted.ts';
import { MOST_LISTED, type ExperimentFindings, type FoundCell } from '../../study/space/experiment-findings.ts';
import { headlineCell, summaryCell } from '../cells.ts';
import { table, type Twin } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { asDifference, leadingOf, titleOf, unitOf } from './words.ts';

/** Most cells that are all shown, and how many are where there are more, so that the page stays one that can be read. */
const MOST_SHOWN = 30;
const SHOWN = 25;
const PART = 50;

export function cellTables(findings: ExperimentFindings): Html {
  const { cells, cellCount } = findings;
  if (cells.length === 0)
    return html`<p>
      There are ${counted(cellCount, 'cell')}, more than the ${MOST_LISTED.toLocaleString('en-GB')} that are listed here; the table
      <code>data/cells</code> in the results folder has them all.
    </p>`;
  const first = cells.length <= MOST_SHOWN ? cells : cells.slice(0, SHOWN);
  const parts = Array.from({ length: Math.ceil((cells.length - first.length) / PART) }, (_, k) =>
    cells.slice(first.length + k * PART, first.length + (k + 1) * PART),
  );
  return html`<div class="cells">
    ${table(tableOf(findings, first))}
    ${parts.map(
      (part) =>
        html`<details>
          <summary>Cells ${part[0]?.id ?? ''} to ${part.at(-1)?.id ?? ''}</summary>
          ${table(tableOf(findings, part))}
        </details>`,
    )}
   `;
}

function tableOf(findings: ExperimentFindings, cells: readonly FoundCell[]): Twin {
  const { factors, outcomes, worlds } = findings;
  const id = leadingOf(findings);
  const lacking = cells.some(({ runs }) => runs < worlds);
  const [from, to] = [cells[0]?.id ?? '', cells.at(-1)?.id ?? ''];
  return {
    caption: `Cells ${from} to ${to}: mean and 95 % interval; of ‘${titleOf(id)}’, the mean and its paired difference from the first cell, bold where the interval leaves out zero`,
    head: ['Cell', ...factors.map(({ short }) => short), ...outcomes.map(titleOf), ...(lacking ? ['Runs'] : [])],
    rows: cells.map(({ id: name, levels, outcomes: found, differences, runs }) => [
      name,
      ...levels.map(({ words }) => words),
      ...outcomes.map((outcome, o) => {
        const own = { ...(found[o] ?? { mean: null, ci95: null, n: 0 }), sd: null, unit: unitOf(outcome) };
        const difference = differences?.[o];
        return o === 0 && difference !== undefined ? headlineCell(own, asDifference(difference)) : summaryCell(own);
      }),
      ...(lacking ? [`${runs} ${agreeing(runs, 'run')}`] : []),
    ]),
  };
}
