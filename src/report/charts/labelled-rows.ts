/** Rows of marks along one axis through 0, each with its label: beside it on a wide screen, above it on a narrow one; the key of the marks on top. */
import { extent, scaleLinear } from 'd3';
import type { Frame } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { distinct } from '../text-width.ts';
import { breadth, fit } from './lettering.ts';
import { key, keyHeight, onPaper, round, ticksAlong } from './marks.ts';

export type Across = (value: number) => number;
export type Drawn = (x: number, y: number) => Html;

type LabelledRows = {
  readonly labels: readonly string[];
  readonly key: readonly { readonly name: string; readonly mark: Drawn }[];
  /** Names of the key beside each other on a wide screen. */
  readonly abreast: number;
  /** All that is drawn along the axis. */
  readonly values: readonly number[];
  /** Whether the axis has a scale. */
  readonly isKnown: boolean;
  /** Height of the marks of a row, and what is free below them. */
  readonly inner: number;
  readonly gap: number;
  readonly format: (value: number) => string;
  /** The marks of a row, from the top of its place. */
  readonly marks: (row: number, x: Across, y: number) => readonly Html[];
};

type Drawing = { readonly width: number; readonly height: number; readonly content: readonly Html[] };

export function labelledRows(size: Frame['size'], rows: LabelledRows): Drawing {
  const { inner, gap, format } = rows;
  const wide = size === 'wide';
  const width = wide ? 760 : 340;
  const left = wide ? Math.min(290, Math.ceil(Math.max(...rows.labels.map(breadth))) + 14) : 8;
  const abreast = wide ? rows.abreast : 1;
  const top = keyHeight(rows.key.length, abreast) + 10;
  const heading = wide ? 0 : 21;
  const rowHeight = heading + inner + gap;
  const bottom = top + rows.labels.length * rowHeight;
  const [least = 0, most = 0] = extent([...rows.values, 0]);
  const x = scaleLinear([least, most > least ? most : least + 1], [left, width - 24]).nice(8);
  const rule = (value: number, colour: string) =>
    html`<line x1="${round(x(value))}" x2="${round(x(value))}" y1="${top - 4}" y2="${bottom}" stroke="${colour}" />`;
  const labels = distinct(rows.labels, 1, (label) => fit(label, wide ? left - 12 : width - 8));
  const names = rows.key.map(({ name }) => ({ series: 0, name }));
  const content = [
    ...key(names, abreast, width, (_, at, y, k) => (rows.key[k] as LabelledRows['key'][number]).mark(at, y)),
    ...(rows.isKnown ? ticksAlong(x, wide ? 6 : 3, format, width) : []).map(
      ({ value, text, at }) =>
        html`${rule(value, 'var(--line)')}<text class="soft" x="${at}" y="${bottom + 17}" text-anchor="middle">${text}</text>`,
    ),
    rule(0, 'var(--ink)'),
    ...labels.flatMap((label, k) => {
      const y = top + k * rowHeight + heading;
      const name = wide
        ? html`<text x="${left - 10}" y="${y + inner / 2 + 5}" text-anchor="end">${label}</text>`
        : onPaper(label, y - 7, width);
      return [name, ...rows.marks(k, x, y)];
    }),
  ];
  return { width, height: bottom + 26, content };
}
