/** Lines over the years of a run with bands of uncertainty, named at their ends, or in a key where it is narrow. */
import { area, curveLinear, curveStepAfter, extent, line, scaleLinear, type ScaleLinear } from 'd3';
import { picture, type Frame } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { strokeOf } from '../theme.ts';
import { breadth, dash, key, keyHeight, round, shorten, tick } from './marks.ts';

/** By quarter; null where there is no value. */
type Values = readonly (number | null)[];

export type Line = { readonly name: string; readonly mean: Values; readonly lo: Values; readonly hi: Values };
/** A line across, with what it says where there is room and where there is little. */
export type Level = { readonly at: number; readonly label: string; readonly short: string };
export type LineOptions = {
  readonly format: (value: number) => string;
  readonly levels?: readonly Level[];
  /** Whether the axis starts at nought. */
  readonly fromZero: boolean;
  /** Quarters after the change of rules at which the first value stands. */
  readonly start: number;
  /** Values hold until the next one. */
  readonly step?: boolean;
};

type Box = { readonly width: number; readonly height: number; readonly top: number; readonly right: number; readonly left: number };
const BOTTOM = 42;
/** Letters of a name at the end of a line. */
const LONGEST = 24;
const PER_YEAR = 4;
type Scale = ScaleLinear<number, number>;

/** Places labels near their wanted heights without overlap. */
export function spread(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const order = wanted.map((y, k) => ({ y, k })).sort((a, b) => a.y - b.y);
  let last = low - gap;
  for (const each of order) last = each.y = Math.max(each.y, last + gap);
  let next = high + gap;
  for (const each of [...order].reverse()) next = each.y = Math.min(each.y, next - gap);
  const placed = wanted.slice();
  for (const { y, k } of order) placed[k] = y;
  return placed;
}

export function lineChart(frame: Frame, lines: readonly Line[], options: LineOptions): Html {
  const wide = frame.size === 'wide';
  const named = lines.map(({ name }, series) => ({ series, name }));
  const top = wide ? 14 : keyHeight(lines.length, 1) + 14;
  const room = 24 + Math.max(0, ...lines.map(({ name }) => breadth(shorten(name, LONGEST))));
  const box: Box = wide
    ? { width: 760, height: 340, top, right: room, left: 62 }
    : { width: 340, height: 230 + top, top, right: 12, left: 50 };
  const points = lines[0]?.mean.length ?? 0;
  const known = lines.flatMap(({ lo, hi }) => [...lo, ...hi]).filter((value) => value !== null);
  const [least = 0, most = 1] = extent([...known, ...(options.levels ?? []).map(({ at }) => at)]);
  const low = options.fromZero ? 0 : least;
  const x = scaleLinear([0, Math.max(1, points - 1 + options.start)], [box.left, box.width - box.right]);
  const y = scaleLinear([low, most > low ? most : low + 1], [box.height - BOTTOM, box.top]).nice(5);
  const content = [
    ...(wide ? [] : key(named, 1, box.width, dash)),
    ...axes(box, x, y, points, options),
    ...lines.map((each, k) => html`<path d="${bandPath(each, x, y, options)}" fill="${strokeOf(k).colour}" fill-opacity="var(--band)" />`),
    ...(options.levels ?? []).map((level) => levelLine(box, y, level, wide)),
    ...lines.map((each, k) => linePath(each, k, x, y, options)),
    ...(wide ? endNames(box, y, lines) : []),
    known.length > 0
      ? null
      : html`<text class="soft" x="${(box.left + box.width - box.right) / 2}" y="${box.height / 2}" text-anchor="middle"
          >${NOT_DEFINED}</text
        >`,
  ].filter((piece) => piece !== null);
  return picture({ ...frame, description: `${frame.description} ${ends(lines, options)}` }, box.width, box.height, content);
}

const NOT_DEFINED = 'not defined';

/** The last value that there is. */
const lastOf = ({ mean }: Line): number | null => mean.findLast((value) => value !== null) ?? null;

const inWords = (value: number | null, format: LineOptions['format']): string => (value === null ? NOT_DEFINED : format(value));

const ends = (lines: readonly Line[], { format }: LineOptions): string =>
  lines.length === 0
    ? ''
    : `At the end: ${lines.map((each) => `${each.name} ${inWords(each.mean[each.mean.length - 1] ?? null, format)}`).join('; ')}.`;

function axes({ width, height, right, left }: Box, x: Scale, y: Scale, points: number, { format, start }: LineOptions): Html[] {
  const all = Array.from({ length: Math.floor((points - 1 + start) / PER_YEAR) + 1 }, (_, year) => year);
  const every = all.length > 12 ? 5 : width < 400 && all.length > 6 ? 2 : 1;
  const rules = y
    .ticks(5)
    .map(
      (v) =>
        html`<line x1="${left}" x2="${width - right}" y1="${round(y(v))}" y2="${round(y(v))}" stroke="var(--line)" /><text
            class="soft"
            x="${left - 8}"
            y="${round(y(v) + 4)}"
            text-anchor="end"
            >${tick(format(v))}</text
          >`,
    );
  const years = all
    .filter((year) => year % every === 0)
    .map(
      (year) => html`<text class="soft" x="${round(x(year * PER_YEAR))}" y="${height - BOTTOM + 19}" text-anchor="middle">${year}</text>`,
    );
  const name = html`<text class="soft" x="${(left + width - right) / 2}" y="${height - 5}" text-anchor="middle"
    >years since the change of rules</text
  >`;
  return [...rules, ...years, name];
}

function levelLine({ width, right, left }: Box, y: Scale, { at, label, short }: Level, wide: boolean): Html {
  return html`<line
      x1="${left}"
      x2="${width - right}"
      y1="${round(y(at))}"
      y2="${round(y(at))}"
      stroke="var(--ink)"
      stroke-dasharray="1 4"
      stroke-linecap="round"
    /><text class="soft halo" x="${width - right - 4}" y="${round(y(at) + 15)}" text-anchor="end">${wide ? label : short}</text>`;
}

const curveOf = ({ step }: LineOptions) => (step === true ? curveStepAfter : curveLinear);

function bandPath({ lo, hi }: Line, x: Scale, y: Scale, options: LineOptions): string {
  const path = area<number | null>()
    .defined((low, k) => low !== null && hi[k] !== null)
    .curve(curveOf(options))
    .digits(1)
    .x((_, k) => x(k + options.start))
    .y0((_, k) => y(lo[k] as number))
    .y1((_, k) => y(hi[k] as number));
  return path([...lo]) ?? '';
}

function linePath({ mean }: Line, k: number, x: Scale, y: Scale, options: LineOptions): Html {
  const path = line<number | null>()
    .defined((value) => value !== null)
    .curve(curveOf(options))
    .digits(1)
    .x((_, q) => x(q + options.start))
    .y((value) => y(value as number));
  const { colour, dash: pattern } = strokeOf(k);
  return html`<path
    class="line"
    d="${path([...mean]) ?? ''}"
    fill="none"
    stroke="${colour}"
    stroke-width="2.4"
    stroke-linecap="${mean.includes(null) ? 'round' : 'butt'}"
    stroke-dasharray="${pattern}"
  />`;
}

function endNames({ width, height, top, right }: Box, y: Scale, lines: readonly Line[]): Html[] {
  const wanted = lines.map((each) => y(lastOf(each) ?? y.domain()[0] ?? 0));
  const heights = spread(wanted, 17, top + 6, height - BOTTOM - 2);
  return lines.map(
    ({ name }, k) =>
      html`<line
          x1="${width - right + 3}"
          x2="${width - right + 12}"
          y1="${round(wanted[k] as number)}"
          y2="${round(heights[k] as number)}"
          stroke="${strokeOf(k).colour}"
        /><text x="${width - right + 16}" y="${round((heights[k] as number) + 4)}">${shorten(name, LONGEST)}</text>`,
  );
}
