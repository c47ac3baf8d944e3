/** Values with their intervals: a row a group, a mark a scenario; few differ by shape and colour, many have their names beside them. */
import { extent, scaleLinear } from 'd3';
import { emptyPicture, picture, type Frame } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { distinct } from '../text-width.ts';
import { strokeOf } from '../theme.ts';
import { breadth, fit } from './lettering.ts';
import { key, keyHeight, marker, MOST_TOGETHER, onPaper, round, ticksAlong } from './marks.ts';

export type Dot = {
  readonly series: number;
  readonly name: string;
  readonly hollow?: boolean;
  readonly value: { readonly mean: number | null; readonly ci95: readonly [number, number] | null };
};
export type DotRow = { readonly label: string; readonly dots: readonly Dot[] };

const LINE = 17;
/** The one colour of all marks where each has its name beside it; those that are clear of 0 are filled. */
const NAMED = 1;

/** What is said of the picture where each mark has its name beside it. */
export const namedNote = (marks: number): string => (marks > MOST_TOGETHER ? ' A mark is filled where its interval leaves out zero.' : '');

export function dotChart(frame: Frame, rows: readonly DotRow[], format: (value: number) => string): Html {
  if (rows.length === 0) return emptyPicture(frame);
  const wide = frame.size === 'wide';
  const names = rows[0]?.dots ?? [];
  // With more marks than the eye can separate each has its name beside it, and no key is needed.
  const direct = names.length > MOST_TOGETHER;
  const long = Math.min(290, Math.ceil(Math.max(0, ...names.map(({ name }) => breadth(name)))) + 14);
  const [width, left, right] = wide ? [760, direct ? long : 190, 30] : [340, direct ? Math.min(165, long) : 12, 22];
  const abreast = wide ? 3 : 1;
  const top = (direct ? 0 : keyHeight(names.length, abreast)) + 16;
  const heading = wide && !direct ? 0 : 20;
  const rowHeight = LINE * Math.max(...rows.map(({ dots }) => dots.length), 1) + 16 + heading;
  const height = top + rows.length * rowHeight + 34;
  const values = rows.flatMap(({ dots }) => dots.flatMap(({ value: { ci95, mean } }) => [...(ci95 ?? []), mean ?? 0]));
  const [least = 0, most = 1] = extent([...values, 0]);
  const x = scaleLinear([least, most > least ? most : least + 1], [left, width - right]).nice(5);
  const rule = (v: number, stroke: string, thick: number) =>
    html`<line x1="${round(x(v))}" x2="${round(x(v))}" y1="${top - 6}" y2="${height - 28}" stroke="${stroke}" stroke-width="${thick}" />`;
  const own = distinct(
    names.map(({ name }) => name),
    names[0]?.series ?? 0,
    (name) => fit(name, left - 14),
  );
  const groups = distinct(
    rows.map(({ label }) => label),
    0,
    (label) => fit(label, wide && !direct ? left - 14 : width),
  );
  const isKnown = rows.some(({ dots }) => dots.some(({ value }) => value.mean !== null));
  const content = [
    ...(direct ? [] : key(names, abreast, width, (series, at, y, k) => marker(series, at, y, names[k]?.hollow))),
    ...(isKnown ? ticksAlong(x, wide ? 6 : 4, format, width) : []).map(
      ({ value, text, at }) =>
        html`${rule(value, 'var(--line)', 1)}<text class="soft" x="${at}" y="${height - 9}" text-anchor="middle">${text}</text>`,
    ),
    rule(0, 'var(--ink)', 1.4),
    ...rows.flatMap(({ dots }, r) => {
      const group = groups[r] as string;
      const y = top + r * rowHeight + heading + LINE / 2 + 4;
      const name =
        wide && !direct
          ? html`<text x="${left - 12}" y="${round(y + ((dots.length - 1) * LINE) / 2 + 4)}" text-anchor="end">${group}</text>`
          : onPaper(group, y - 13, width);
      const beside = direct ? dots.map((_, k) => ownName(own[k] ?? '', left, y + k * LINE)) : [];
      return [name, ...beside, ...dots.map((dot, k) => dotMark(direct ? asNamed(dot) : dot, x, y + k * LINE))];
    }),
  ];
  return picture(frame, width, height, content);
}

function ownName(name: string, left: number, y: number): Html {
  return html`<text class="soft" x="${left - 12}" y="${round(y + 4)}" text-anchor="end">${name}</text>`;
}

const asNamed = (dot: Dot): Dot => {
  const { ci95 } = dot.value;
  return { ...dot, series: NAMED, hollow: ci95 === null || (ci95[0] <= 0 && ci95[1] >= 0) };
};

function dotMark({ series, hollow, value: { mean, ci95 } }: Dot, x: (value: number) => number, y: number): Html {
  if (mean === null) return html`<text class="soft halo" x="${round(x(0) + 6)}" y="${round(y + 4)}">not defined</text>`;
  const reach =
    ci95 === null
      ? null
      : html`<line
          x1="${round(x(ci95[0]))}"
          x2="${round(x(ci95[1]))}"
          y1="${round(y)}"
          y2="${round(y)}"
          stroke="${strokeOf(series).colour}"
          stroke-width="3"
          stroke-opacity="0.55"
        />`;
  return html`${reach}${marker(series, x(mean), y, hollow)}`;
}
