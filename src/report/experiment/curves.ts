/** The leading outcome against each factor that is a number: alone, or a line for each level of the other of two. */
import type { ExperimentFindings, FoundCell, FoundFactor } from '../../study/space/experiment-findings.ts';
import { summaryCell } from '../cells.ts';
import { curveChart, type Curve } from '../charts/curves.ts';
import { figure } from '../figure.ts';
import type { Html } from '../html.ts';
import { MOST_TOGETHER } from '../charts/marks.ts';
import { formatOf, leadingOf, titleOf, unitOf } from './words.ts';

/** Figures for a grid of one or two factors whose cells are listed. */
export function curves(findings: ExperimentFindings): Html[] {
  const { factors, cells, design } = findings;
  if (design !== 'grid' || factors.length > 2 || cells.length === 0) return [];
  return factors.flatMap((factor, k) => (factor.isNumber && factor.levels.length > 1 ? [curveOf(findings, k)] : []));
}

function curveOf(findings: ExperimentFindings, across: number): Html {
  const { factors } = findings;
  const factor = factors[across] as FoundFactor;
  const other = factors[1 - across];
  const id = leadingOf(findings);
  const lines = linesOf(findings, across);
  const many = lines.length > MOST_TOGETHER ? ' Each small picture is one level of it.' : '';
  const last = factor.levels.at(-1)?.words ?? '';
  return figure({
    id: `line-${factor.name.replaceAll('.', '-')}`,
    headline: `${titleOf(id)} as ${factor.short} goes from ${factor.levels[0]?.words ?? ''} to ${last}`,
    subtitle: `Mean over worlds and its 95 % interval at each level${other === undefined ? '' : `, a line for each level of ${other.title}`}.${many} Worlds are the same throughout: points may differ clearly whose bands overlap. Every cell says whether it differs from the first.`,
    draw: (frame) =>
      curveChart(
        frame,
        lines.map(({ curve }) => curve),
        {
          across: factor.unit === '' || factor.unit === '%' ? factor.title : `${factor.title} (${factor.unit})`,
          format: formatOf(id),
          formatAcross: writer(factor),
        },
      ),
    twin: {
      caption: `${titleOf(id)} by ${factor.title}: mean and 95 % interval`,
      head: [factor.title, ...lines.map(({ curve }) => curve.name)],
      rows: factor.levels.map(({ words, label }) => [
        words,
        ...lines.map(({ cells }) => {
          const own = cells.find(({ levels }) => levels[across]?.label === label)?.outcomes[0];
          return own === undefined ? '–' : summaryCell({ ...own, sd: null, unit: unitOf(id) });
        }),
      ]),
    },
  });
}

/** Shares are written in per cent on an axis too. */
const writer =
  ({ unit }: FoundFactor) =>
  (value: number): string =>
    unit === '%' ? `${Number((100 * value).toPrecision(3))} %` : Number(value.toPrecision(4)).toLocaleString('en-GB');

type Line = { readonly curve: Curve; readonly cells: readonly FoundCell[] };

function linesOf({ factors, cells }: ExperimentFindings, across: number): Line[] {
  const other = factors[1 - across];
  const levels = factors.length < 2 || other === undefined ? [null] : other.levels;
  const along = (cell: FoundCell) => cell.levels[across]?.value ?? 0;
  return levels.map((level) => {
    const own = cells.filter(({ levels: all }) => level === null || all[1 - across]?.label === level.label);
    const ordered = [...own].sort((a, b) => along(a) - along(b));
    const points = ordered.map((cell) => ({ x: along(cell), mean: cell.outcomes[0]?.mean ?? null, ci95: cell.outcomes[0]?.ci95 ?? null }));
    return { curve: { name: level === null ? '' : `${other?.short ?? ''}: ${level.brief}`, points }, cells: ordered };
  });
}
