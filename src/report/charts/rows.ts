/** Means with their intervals, a row each, under headings, on one axis; as bars from 0 where they are changes. */
import { extent, scaleLinear, type ScaleLinear } from 'd3';
import { emptyPicture, picture, type Frame } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { distinct } from '../text-width.ts';
import { NOT_DEFINED } from '../words.ts';
import { breadth, fit, fitBold } from './lettering.ts';
import { round, ticksAlong } from './marks.ts';

export type MeanRow = { readonly label: string; readonly mean: number | null; readonly ci95: readonly [number, number] | null };
export type RowGroup = { readonly heading: string; readonly rows: readonly MeanRow[] };
export type RowOptions = { readonly format: (value: number) => string; readonly asChanges: boolean };

const ROW = 20;
const HEADING = 26;

export function rowChart(frame: Frame, groups: readonly RowGroup[], { format, asChanges }: RowOptions): Html {
  const all = groups.flatMap(({ rows }) => rows);
  if (all.length === 0) return emptyPicture(frame);
  const wide = frame.size === 'wide';
  const total = wide ? 760 : 340;
  const left = Math.min(wide ? 230 : 138, Math.ceil(Math.max(...all.map(({ label }) => breadth(label)))) + 22);
  const values = all.flatMap(({ mean, ci95 }) => [...(ci95 ?? []), ...(mean === null ? [] : [mean])]);
  const [least = 0, most = 1] = extent(asChanges ? [...values, 0] : values);
  const margin = most > least ? 0 : Math.abs(most) / 10 || 1;
  const x = scaleLinear([least - margin, most + margin], [left, total - 24]).nice(5);
  const content: Html[] = [];
  let y = 4;
  for (const { heading, rows } of groups) {
    content.push(html`<text class="strong" x="0" y="${y + 15}">${fitBold(heading, total - 4)}</text>`);
    y += HEADING;
    const labels = distinct(
      rows.map(({ label }) => label),
      1,
      (label) => fit(label, left - 20),
    );
    for (const [k, row] of rows.entries()) {
      content.push(html`<text class="soft" x="12" y="${y + 13}">${labels[k] as string}</text>`, rowMarks(row, x, y + 9, asChanges));
      y += ROW;
    }
    y += 4;
  }
  const isKnown = values.length > 0;
  const axis = isKnown ? axisOf(x, y, wide, total, format) : [];
  const zero = asChanges && isKnown ? [rule(x(0), 4 + HEADING, y, 'var(--ink)')] : [];
  return picture(frame, total, y + 26, [...axis, ...zero, ...content]);
}

const rule = (at: number, from: number, to: number, colour: string): Html =>
  html`<line x1="${round(at)}" x2="${round(at)}" y1="${from}" y2="${to}" stroke="${colour}" />`;

function axisOf(x: ScaleLinear<number, number>, bottom: number, wide: boolean, total: number, format: RowOptions['format']): Html[] {
  return ticksAlong(x, wide ? 6 : 3, format, total).map(
    ({ value, text, at }) =>
      html`${rule(x(value), 26, bottom, 'var(--line)')}<text class="soft" x="${at}" y="${bottom + 17}" text-anchor="middle">${text}</text>`,
  );
}

function rowMarks({ mean, ci95 }: MeanRow, x: ScaleLinear<number, number>, y: number, asChanges: boolean): Html {
  if (mean === null) return html`<text class="soft" x="${round(x.range()[0] ?? 0)}" y="${y + 4}">${NOT_DEFINED}</text>`;
  const whisker =
    ci95 === null
      ? null
      : html`<line x1="${round(x(ci95[0]))}" x2="${round(x(ci95[1]))}" y1="${y}" y2="${y}" stroke="var(--ink)" stroke-width="1.6" />`;
  const at = x(mean);
  if (!asChanges) return html`${whisker}<circle cx="${round(at)}" cy="${y}" r="4.5" fill="var(--c1)" />`;
  const [from, to] = [Math.min(at, x(0)), Math.max(at, x(0))];
  return html`<rect
      x="${round(from)}"
      y="${y - 6}"
      width="${round(Math.max(0.5, to - from))}"
      height="12"
      fill="var(--c${mean < 0 ? 2 : 1})"
      fill-opacity="0.55"
    />${whisker}`;
}
