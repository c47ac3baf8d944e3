/** Maps of outcomes over two factors: of a grid of two, cell by cell; of other designs, means over the other factors. */
import type { OutcomeId } from '../../study/outcomes/registry.ts';
import type { ExperimentFindings, FoundCell, FoundFactor } from '../../study/space/experiment-findings.ts';
import { summaryCell } from '../cells.ts';
import { heatMap, type Heat, type HeatCell } from '../charts/heat.ts';
import { figure } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { NOT_DEFINED, valueIn } from '../words.ts';
import { formatOf, isBeyondLuck, leadingOf, titleOf, unitOf } from './words.ts';

type Two = { readonly down: number; readonly across: number };

/** Numbers go across, and of two the one with more levels: there is more room. */
function laidOut([one, other]: readonly FoundFactor[]): Two {
  if (one === undefined || other === undefined) throw new Error('a map needs two factors');
  const first = one.isNumber === other.isNumber ? one.levels.length > other.levels.length : one.isNumber;
  return first ? { down: 1, across: 0 } : { down: 0, across: 1 };
}

const axisName = ({ title, unit }: FoundFactor): string => (unit === '' || unit === '%' ? title : `${title} (${unit})`);
const levelNames = ({ levels, unit }: FoundFactor): string[] => levels.map(({ brief, words }) => (unit === '%' ? words : brief));

/** Whether the cells are a grid of two factors and each is listed. */
export const isMap = ({ design, factors, cells }: ExperimentFindings): boolean =>
  design === 'grid' && factors.length === 2 && cells.length > 0;

function heatOf(findings: ExperimentFindings, id: OutcomeId): Heat {
  const { factors, cells, outcomes, target } = findings;
  const o = outcomes.indexOf(id);
  const { down, across } = laidOut(factors);
  const [rows, columns] = [factors[down] as FoundFactor, factors[across] as FoundFactor];
  const at = new Map(cells.map((cell) => [`${cell.levels[down]?.label} ${cell.levels[across]?.label}`, cell]));
  return {
    down: { name: axisName(rows), levels: levelNames(rows) },
    across: { name: axisName(columns), levels: levelNames(columns) },
    cells: rows.levels.map((row) => columns.levels.map((column) => heatCell(at.get(`${row.label} ${column.label}`), o))),
    format: formatOf(id),
    ...(target?.outcome === id ? { target: targetOf(target) } : {}),
  };
}

function heatCell(cell: FoundCell | undefined, o: number): HeatCell | null {
  if (cell === undefined) return null;
  const difference = cell.differences?.[o];
  return {
    value: cell.outcomes[o]?.mean ?? null,
    isFirst: cell.differences === null,
    isUnsure: difference !== undefined && !isBeyondLuck(difference),
  };
}

function targetOf({ outcome, side, value }: NonNullable<ExperimentFindings['target']>): NonNullable<Heat['target']> {
  const amount = valueIn(unitOf(outcome), value);
  return {
    words: `the mean is at ${side === 'at_least' ? 'least' : 'most'} ${amount}, as wanted`,
    isMet: (mean) => (side === 'at_least' ? mean >= value : mean <= value),
  };
}

export function maps(findings: ExperimentFindings): Html {
  const [leading, ...others] = findings.outcomes;
  if (leading === undefined) return html``;
  return html`${mapOf(findings, leading)}${
    others.length === 0
      ? null
      : html`<details>
          <summary>Maps of the other outcomes</summary>
          ${others.map((id) => mapOf(findings, id))}
        </details>`
  }`;
}

function mapOf(findings: ExperimentFindings, id: OutcomeId): Html {
  const heat = heatOf(findings, id);
  const o = findings.outcomes.indexOf(id);
  const { down, across } = laidOut(findings.factors);
  const [rows, columns] = [findings.factors[down] as FoundFactor, findings.factors[across] as FoundFactor];
  const at = (row: string, column: string) =>
    findings.cells.find(({ levels }) => levels[down]?.label === row && levels[across]?.label === column);
  return figure({
    id: `map-${id}`,
    headline: `${titleOf(id)}: ${clearCount(findings, o)}`,
    subtitle: `Mean over worlds for each pair of levels, darker or, on a dark page, lighter where it is higher. Hatched: the paired difference from the first cell has a 95 % interval that includes zero. Were nothing different, one cell in twenty would lack hatching by luck.`,
    draw: (frame) => heatMap(frame, heat),
    twin: {
      caption: `${titleOf(id)}: mean and 95 % interval, ${rows.title} down, ${columns.title} across`,
      head: [rows.title, ...columns.levels.map(({ words }) => words)],
      rows: rows.levels.map((row) => [
        row.words,
        ...columns.levels.map((column) => {
          const own = at(row.label, column.label)?.outcomes[o];
          return own === undefined ? NOT_DEFINED : summaryCell({ ...own, sd: null, unit: unitOf(id) });
        }),
      ]),
    },
  });
}

/** In how many cells an outcome clearly differs from the first. */
export function clearCount({ cells }: Pick<ExperimentFindings, 'cells'>, o: number): string {
  const differences = cells.flatMap(({ differences: all }) => all?.[o] ?? []);
  const clear = differences.filter(isBeyondLuck);
  const up = clear.filter(({ mean }) => (mean ?? 0) > 0).length;
  const down = clear.length - up;
  const all = differences.length;
  if (clear.length === 0) return `clearly different from the first cell in none of the ${all} others`;
  const said = [up === 0 ? '' : `higher than in the first cell in ${up}`, down === 0 ? '' : `lower in ${down}`].filter(
    (part) => part !== '',
  );
  return `clearly ${said.join(' and ')} of the ${all} others`;
}

/** Of more than two factors: means of the leading outcome over all but the first two. */
export function pairMap(findings: ExperimentFindings): Html | null {
  const { pair, factors } = findings;
  if (pair === null) return null;
  const id = leadingOf(findings);
  const [down, across] = pair.factors.map((k) => factors[k]?.title ?? '') as [string, string];
  return figure({
    id: `pair-${id}`,
    headline: `${titleOf(id)} by ${down} and ${across}`,
    subtitle: 'Mean over all cells that share a level, or a part of the range, of these two factors; empty where there is no cell.',
    draw: (frame) =>
      heatMap(frame, {
        down: { name: down, levels: pair.words[0] },
        across: { name: across, levels: pair.words[1] },
        cells: pair.means.map((row) => row.map((value) => ({ value, isFirst: false, isUnsure: false }))),
        format: formatOf(id),
      }),
    twin: {
      caption: `${titleOf(id)}: means, ${down} down, ${across} across`,
      head: [down, ...pair.words[1]],
      rows: pair.means.map((row, k) => [
        pair.words[0][k] ?? '',
        ...row.map((value) => (value === null ? '–' : valueIn(unitOf(id), value))),
      ]),
    },
  });
}
