/** What each factor comes to, a row each: a bar from 0 with its interval, below it a second value, across both what luck alone would give. */
import { emptyPicture, picture, type Frame } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { NOT_DEFINED } from '../words.ts';
import { labelledRows, type Across, type Drawn } from './labelled-rows.ts';
import { round } from './marks.ts';

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

export function indexChart(frame: Frame, rows: readonly IndexRow[], { format, names }: IndexOptions): Html {
  if (rows.length === 0) return emptyPicture(frame);
  const inner = names.dot === undefined ? BAR : BAR + LINE;
  const { width, height, content } = labelledRows(frame.size, {
    labels: rows.map(({ label }) => label),
    key: [
      { name: names.bar, mark: bar },
      ...(names.dot === undefined ? [] : [{ name: names.dot, mark: dot }]),
      ...(names.luck === undefined ? [] : [{ name: names.luck, mark: luck }]),
    ],
    abreast: Object.values(names).filter((name) => name !== undefined).length,
    values: rows.flatMap(({ bar: one, dot: other, luck: alone }) => [...endsOf(one), ...endsOf(other), alone ?? 0]),
    isKnown: rows.some(({ bar: one }) => one.mean !== null),
    ...{ inner, gap: 12, format },
    marks: (row, x, y) => rowMarks(rows[row] as IndexRow, x, y, inner),
  });
  return picture(frame, width, height, content);
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

const bar: Drawn = (x, y) => barAt(x - 13, x + 13, y);
const dot: Drawn = (x, y) => dotAt(x, y);
const luck: Drawn = (x, y) => luckAt(x, y - 9, y + 9);
