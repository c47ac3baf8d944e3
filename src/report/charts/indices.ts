/** What each factor comes to, a row each: a bar from 0 with its interval, below it a second value, across both what luck alone would give. */
import { extent, scaleLinear } from 'd3';
import { emptyPicture, picture, type Frame } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { distinct } from '../text-width.ts';
import { NOT_DEFINED } from '../words.ts';
import { breadth, fit } from './lettering.ts';
import { key, keyHeight, onPaper, round, ticksAlong } from './marks.ts';

type Value = { readonly mean: number | null; readonly ci95: readonly [number, number] | null };

export type IndexRow = { readonly label: string; readonly bar: Value; readonly dot?: Value; readonly luck?: number | null };

/** Names of what is drawn; a row has no dot or luck where that has no name. */
export type IndexOptions = {
  readonly format: (value: number) => string;
  readonly names: { readonly bar: string; readonly dot?: string; readonly luck?: string };
};

const BAR = 10;
const LINE = 14;
const DOT_COLOUR = 'var(--c2)';

type Across = (value: number) => number;

export function indexChart(frame: Frame, rows: readonly IndexRow[], { format, names }: IndexOptions): Html {
  if (rows.length === 0) return emptyPicture(frame);
  const wide = frame.size === 'wide';
  const width = wide ? 760 : 340;
  const left = wide ? Math.min(290, Math.ceil(Math.max(...rows.map(({ label }) => breadth(label)))) + 14) : 8;
  const marks = [bar, ...(names.dot === undefined ? [] : [dot]), ...(names.luck === undefined ? [] : [luck])];
  const shown = [names.bar, names.dot, names.luck].filter((name) => name !== undefined).map((name) => ({ series: 0, name }));
  const abreast = wide ? shown.length : 1;
  const top = keyHeight(shown.length, abreast) + 10;
  const heading = wide ? 0 : 21;
  const inner = names.dot === undefined ? BAR : BAR + LINE;
  const rowHeight = heading + inner + 12;
  const bottom = top + rows.length * rowHeight;
  const values = rows.flatMap(({ bar: one, dot: other, luck: alone }) => [...endsOf(one), ...endsOf(other), alone ?? 0]);
  const [least = 0, most = 0] = extent([...values, 0]);
  const x = scaleLinear([least, most > least ? most : least + 1], [left, width - 24]).nice(8);
  const rule = (value: number, colour: string) =>
    html`<line x1="${round(x(value))}" x2="${round(x(value))}" y1="${top - 4}" y2="${bottom}" stroke="${colour}" />`;
  const labels = distinct(
    rows.map(({ label }) => label),
    1,
    (label) => fit(label, wide ? left - 12 : width - 8),
  );
  const isKnown = rows.some(({ bar: one }) => one.mean !== null);
  const content = [
    ...key(shown, abreast, width, (_, at, y, k) => (marks[k] as Drawn)(at, y)),
    ...(isKnown ? ticksAlong(x, wide ? 6 : 3, format, width) : []).map(
      ({ value, text, at }) =>
        html`${rule(value, 'var(--line)')}<text class="soft" x="${at}" y="${bottom + 17}" text-anchor="middle">${text}</text>`,
    ),
    rule(0, 'var(--ink)'),
    ...rows.flatMap((row, k) => {
      const y = top + k * rowHeight + heading;
      const name = wide
        ? html`<text x="${left - 10}" y="${y + inner / 2 + 5}" text-anchor="end">${labels[k] as string}</text>`
        : onPaper(labels[k] as string, y - 7, width);
      return [name, ...rowMarks(row, x, y, inner)];
    }),
  ];
  return picture(frame, width, bottom + 26, content);
}

const endsOf = (value: Value | undefined): number[] => (value === undefined ? [] : [...(value.ci95 ?? []), value.mean ?? 0]);

function rowMarks({ bar: one, dot: other, luck: alone }: IndexRow, x: Across, y: number, inner: number): Html[] {
  const middle = y + BAR / 2;
  if (one.mean === null) return [html`<text class="soft halo" x="${round(x(0) + 6)}" y="${middle + 5}">${NOT_DEFINED}</text>`];
  const [from, to] = [Math.min(x(0), x(one.mean)), Math.max(x(0), x(one.mean))];
  return [
    barAt(from, to, middle),
    ...reach(one, x, middle, 'var(--ink)'),
    ...(other === undefined || other.mean === null
      ? []
      : [...reach(other, x, middle + LINE, DOT_COLOUR), dotAt(x(other.mean), middle + LINE)]),
    ...(alone == null ? [] : [luckAt(x(alone), y - 3, y + inner + 3)]),
  ];
}

const reach = ({ ci95 }: Value, x: Across, y: number, colour: string): Html[] =>
  ci95 === null
    ? []
    : [html`<line x1="${round(x(ci95[0]))}" x2="${round(x(ci95[1]))}" y1="${y}" y2="${y}" stroke="${colour}" stroke-width="1.8" />`];

const barAt = (from: number, to: number, y: number): Html =>
  html`<rect
    x="${round(from)}"
    y="${y - BAR / 2}"
    width="${round(Math.max(0.5, to - from))}"
    height="${BAR}"
    fill="var(--c1)"
    fill-opacity="0.55"
  />`;

const dotAt = (x: number, y: number): Html =>
  html`<path
    d="M0,-5.5L5.5,0L0,5.5L-5.5,0Z"
    transform="translate(${round(x)},${y})"
    fill="var(--paper)"
    stroke="${DOT_COLOUR}"
    stroke-width="2"
  />`;

const luckAt = (x: number, from: number, to: number): Html =>
  html`<line x1="${round(x)}" x2="${round(x)}" y1="${from}" y2="${to}" stroke="var(--ink)" stroke-width="2" stroke-dasharray="2 2" />`;

type Drawn = (x: number, y: number) => Html;
const bar: Drawn = (x, y) => barAt(x - 13, x + 13, y);
const dot: Drawn = (x, y) => dotAt(x, y);
const luck: Drawn = (x, y) => luckAt(x, y - 9, y + 9);
