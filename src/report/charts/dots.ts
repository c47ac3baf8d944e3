/** Differences with their intervals: a row a group, a dot a scenario. */
import { extent, scaleLinear } from 'd3';
import type { Difference } from '../../study/findings.ts';
import { picture } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { strokeOf } from '../theme.ts';
import { shorten } from './lines.ts';

export type DotRow = {
  readonly label: string;
  readonly dots: readonly { readonly series: number; readonly name: string; readonly difference: Difference }[];
};

const W = 760;
const LEFT = 190;
const RIGHT = 24;

export function dotChart(id: string, title: string, description: string, rows: readonly DotRow[], format: (value: number) => string): Html {
  const perRow = Math.max(...rows.map(({ dots }) => dots.length), 1);
  const rowHeight = 15 * perRow + 16;
  const names = rows[0]?.dots ?? [];
  const top = 26 + Math.ceil(names.length / 3) * 18;
  const height = top + rows.length * rowHeight + 34;
  const values = rows.flatMap(({ dots }) => dots.flatMap(({ difference: { ci95, mean } }) => [...(ci95 ?? []), mean ?? 0])).concat(0);
  const [least = -1, most = 1] = extent(values);
  const x = scaleLinear([least ?? -1, most === least ? (least ?? 0) + 1 : (most ?? 1)], [LEFT, W - RIGHT]).nice(5);
  const content = [
    ...names.map(
      ({ series, name }, k) =>
        html`<circle cx="${LEFT + (k % 3) * 190}" cy="${14 + Math.floor(k / 3) * 18}" r="5" fill="${strokeOf(series).colour}" /><text
            x="${LEFT + 11 + (k % 3) * 190}"
            y="${18 + Math.floor(k / 3) * 18}"
            >${shorten(name, 24)}</text
          >`,
    ),
    ...x
      .ticks(5)
      .map(
        (v) =>
          html`<line x1="${x(v)}" x2="${x(v)}" y1="${top - 6}" y2="${height - 28}" stroke="var(--line)" /><text
              class="soft"
              x="${x(v)}"
              y="${height - 10}"
              text-anchor="middle"
              >${format(v)}</text
            >`,
      ),
    html`<line x1="${x(0)}" x2="${x(0)}" y1="${top - 6}" y2="${height - 28}" stroke="var(--ink)" stroke-width="1.4" />`,
    ...rows.flatMap(({ label, dots }, r) => {
      const middle = top + r * rowHeight + rowHeight / 2;
      return [
        html`<text x="${LEFT - 12}" y="${middle + 4}" text-anchor="end">${label}</text>`,
        ...dots.map(({ series, difference: { mean, ci95 } }, k) => {
          const y = middle + (k - (dots.length - 1) / 2) * 15;
          if (mean === null) return html`<text class="soft" x="${x(0) + 6}" y="${y + 4}">not defined</text>`;
          return html`${ci95 === null ? null : html`<line x1="${x(ci95[0])}" x2="${x(ci95[1])}" y1="${y}" y2="${y}" stroke="${strokeOf(series).colour}" stroke-width="3" stroke-opacity="0.55" />`}<circle
              cx="${x(mean)}"
              cy="${y}"
              r="5"
              fill="${strokeOf(series).colour}"
            />`;
        }),
      ];
    }),
  ];
  return picture(id, W, height, title, description, content);
}
