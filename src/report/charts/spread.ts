/** Distances from the best along one axis, a row for each who has them: a mark for each, hollow where luck may make it, with their mean and the interval of the largest. */
import { emptyPicture, picture, type Frame } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { labelledRows, type Across, type Drawn } from './labelled-rows.ts';
import { round } from './marks.ts';

export type SpreadRow = {
  readonly label: string;
  readonly marks: readonly { readonly value: number; readonly isSure: boolean }[];
  /** Null where there are no marks. */
  readonly mean: number | null;
  /** Of the largest. */
  readonly ci95: readonly [number, number] | null;
};

/** Names of what is drawn. */
export type SpreadOptions = {
  readonly format: (value: number) => string;
  readonly names: { readonly sure: string; readonly unsure: string; readonly mean: string; readonly interval: string };
};

/** Marks of one row that are drawn on one line; of more, they are strewn over the row so that those at one place can be seen. */
const MOST_ON_A_LINE = 6;
const [LINE_HIGH, STREWN_HIGH] = [12, 30];
const [RADIUS, SMALL] = [5, 3.2];
/** Marks of one row from which on they are small. */
const CROWDED = 60;
/** Spreads consecutive marks evenly, without chance. */
const GOLDEN = 0.618034;

export function spreadChart(frame: Frame, rows: readonly SpreadRow[], { format, names }: SpreadOptions): Html {
  if (rows.length === 0) return emptyPicture(frame);
  const most = Math.max(...rows.map(({ marks }) => marks.length));
  const inner = most > MOST_ON_A_LINE ? STREWN_HIGH : LINE_HIGH;
  const values = rows.flatMap(({ marks, ci95 }) => [...marks.map(({ value }) => value), ...(ci95 ?? [])]);
  const { width, height, content } = labelledRows(frame.size, {
    labels: rows.map(({ label }) => label),
    key: [
      { name: names.sure, mark: (x, y) => dots([[x, y]], RADIUS, true) },
      { name: names.unsure, mark: (x, y) => dots([[x, y]], RADIUS, false) },
      { name: names.mean, mark: meanAt(9) },
      { name: names.interval, mark: (x, y) => reach(x - 13, x + 13, y) },
    ],
    ...{ abreast: 2, values, isKnown: values.length > 0, inner, gap: 18, format },
    marks: (row, x, y) => rowMarks(rows[row] as SpreadRow, x, y, inner),
  });
  return picture(frame, width, height, content);
}

function rowMarks({ marks, mean, ci95 }: SpreadRow, x: Across, y: number, inner: number): Html[] {
  if (mean === null) return [html`<text class="soft halo" x="${round(x(0) + 6)}" y="${y + inner / 2 + 5}">nothing to show</text>`];
  const radius = marks.length > CROWDED ? SMALL : RADIUS;
  const heightOf = (k: number): number =>
    marks.length > MOST_ON_A_LINE ? y + radius + ((k * GOLDEN) % 1) * (inner - 2 * radius) : y + inner / 2;
  return [
    ...(ci95 === null ? [] : [reach(x(ci95[0]), x(ci95[1]), y + inner + 4)]),
    ...[true, false].flatMap((sure) => {
      const own = marks.flatMap(({ value, isSure }, k) => (isSure === sure ? [[x(value), heightOf(k)] as const] : []));
      return own.length === 0 ? [] : [dots(own, radius, sure)];
    }),
    meanAt(inner / 2 + 3)(x(mean), y + inner / 2),
  ];
}

/** All in one path: a report may have thousands. */
const dots = (at: readonly (readonly [number, number])[], radius: number, isSure: boolean): Html =>
  html`<path
    d="${at.map(([x, y]) => `M${round(x - radius)},${round(y)}a${radius},${radius},0,1,0,${2 * radius},0a${radius},${radius},0,1,0,${-2 * radius},0`).join('')}"
    fill="${isSure ? 'var(--c1)' : 'none'}"
    fill-opacity="0.6"
    stroke="var(--c1)"
    stroke-width="1.4"
  />`;

const reach = (from: number, to: number, y: number): Html =>
  html`<path
    d="M${round(from)},${round(y - 3)}v6M${round(from)},${round(y)}H${round(to)}M${round(to)},${round(y - 3)}v6"
    fill="none"
    stroke="var(--ink)"
    stroke-width="1.6"
  />`;

const meanAt =
  (half: number): Drawn =>
  (x, y) =>
    html`<line x1="${round(x)}" x2="${round(x)}" y1="${round(y - half)}" y2="${round(y + half)}" stroke="var(--c2)" stroke-width="3" />`;
