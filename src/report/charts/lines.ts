/** Lines over the years of a run with bands of uncertainty, named at their ends, or in a key where it is narrow. */
import { area, curveLinear, curveStepAfter, extent, line, scaleLinear, type ScaleLinear } from 'd3';
import { picture, type Frame } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { distinct } from '../text-width.ts';
import { strokeOf } from '../theme.ts';
import { breadth, fit } from './lettering.ts';
import { NOT_DEFINED } from '../words.ts';
import { dash, key, keyHeight, round, tick } from './marks.ts';

/** By quarter; null where there is no value. */
type Values = readonly (number | null)[];

export type Line = { readonly name: string; readonly mean: Values; readonly lo: Values; readonly hi: Values };
/** A line across, with what it says where there is room and where there is little. */
export type Level = { readonly at: number; readonly label: string; readonly short: string };
export type LineOptions = {
  readonly format: (value: number) => string;
  readonly levels?: readonly Level[];
  /** Whether the axis starts at 0. */
  readonly fromZero: boolean;
  /** Quarters after the change of rules at which the first value stands. */
  readonly start: number;
  /** Values hold until the next one. */
  readonly step?: boolean;
};

export type Box = { readonly width: number; readonly height: number; readonly top: number; readonly right: number; readonly left: number };
const BOTTOM = 42;
/** Room for a name at the end of a line. */
const LONGEST = 190;
/** Room for a name in the key of a narrow picture. */
const KEY_ROOM = 302;
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
  const names = wide ? shownNames(lines, LONGEST, LONGEST + breadth(NONE)) : shownNames(lines, KEY_ROOM, KEY_ROOM);
  const named = names.map((name, series) => ({ series, name }));
  const top = wide ? 14 : keyHeight(lines.length, 1) + 14;
  const room = Math.ceil(24 + Math.max(0, ...names.map(breadth)));
  const box: Box = wide
    ? { width: 760, height: 340, top, right: room, left: Math.max(62, roomForTicks(lines, options)) }
    : { width: 340, height: 230 + top, top, right: 12, left: Math.max(50, roomForTicks(lines, options)) };
  const { points, x, y } = scalesOf(box, lines, options);
  const content = [
    ...(wide ? [] : key(named, 1, box.width, dash)),
    ...axes(box, x, y, points, options),
    axisName(box),
    ...lines.map((each, k) => band(each, k, x, y, options)),
    ...(options.levels ?? []).map((level) => levelLine(box, y, level, wide)),
    ...lines.map((each, k) => linePath(each, k, x, y, options)),
    ...(wide ? endLabels(box, y, lines, names) : []),
    notDefined(box, lines),
  ].filter((piece) => piece !== null);
  return picture({ ...frame, description: `${frame.description} ${ends(lines, options)}` }, box.width, box.height, content);
}

/** Room to the left of the axis for what is written at its ticks. */
export function roomForTicks(lines: readonly Line[], options: LineOptions): number {
  const { y } = scalesOf({ width: 100, height: 200, top: 0, right: 0, left: 0 }, lines, options);
  return 10 + Math.max(0, ...ticksUp(y, options.format).map(({ text }) => breadth(text)));
}

type Tick = { readonly value: number; readonly text: string };

/** About five round values up the axis; fewer where two would read alike. */
function ticksUp(y: Scale, format: LineOptions['format']): Tick[] {
  for (let count = 5; ; count--) {
    const ticks = y.ticks(count).map((value) => ({ value, text: tick(format(value)) }));
    if (new Set(ticks.map(({ text }) => text)).size === ticks.length) return ticks;
    if (count === 1) return ticks.slice(0, 1);
  }
}

/** Across the years and up the values of all lines, so that pictures beside each other can share them. */
export function scalesOf(box: Box, lines: readonly Line[], options: LineOptions): { points: number; x: Scale; y: Scale } {
  const points = lines[0]?.mean.length ?? 0;
  const [least = 0, most = 1] = extent([...knownOf(lines), ...(options.levels ?? []).map(({ at }) => at)]);
  const low = options.fromZero ? 0 : least;
  const x = scaleLinear([0, Math.max(1, points - 1 + options.start)], [box.left, box.width - box.right]);
  const y = scaleLinear([low, most > low ? most : low + 1], [box.height - BOTTOM, box.top]).nice(5);
  return { points, x, y };
}

/** Said where no line has a value, below the levels that may be drawn. */
export function notDefined({ width, height, left, right }: Box, lines: readonly Line[]): Html | null {
  if (knownOf(lines).length > 0) return null;
  return html`<text class="soft halo" x="${(left + width - right) / 2}" y="${height - BOTTOM - 12}" text-anchor="middle"
    >${NOT_DEFINED}</text
  >`;
}

/** The last value that there is. */
const lastOf = ({ mean }: Line): number | null => mean.findLast((value) => value !== null) ?? null;

const knownOf = (lines: readonly Line[]): number[] => lines.flatMap(({ lo, hi }) => [...lo, ...hi]).filter((value) => value !== null);

const inWords = (value: number | null, format: LineOptions['format']): string => (value === null ? NOT_DEFINED : format(value));

export const ends = (lines: readonly Line[], { format }: LineOptions): string =>
  lines.length === 0
    ? ''
    : `At the end: ${lines.map((each) => `${each.name} ${inWords(each.mean[each.mean.length - 1] ?? null, format)}`).join('; ')}.`;

/** Lines across at round values of an axis, from its left end to its right, each with its value beside it. */
export const rulesAcross = (y: Scale, format: (value: number) => string, from: number, to: number): Html[] =>
  ticksUp(y, format).map(
    ({ value, text }) =>
      html`<line x1="${from}" x2="${to}" y1="${round(y(value))}" y2="${round(y(value))}" stroke="var(--line)" /><text
          class="soft"
          x="${from - 8}"
          y="${round(y(value) + 4)}"
          text-anchor="end"
          >${text}</text
        >`,
  );

export function axes({ width, height, right, left }: Box, x: Scale, y: Scale, points: number, { format, start }: LineOptions): Html[] {
  const all = Array.from({ length: Math.floor((points - 1 + start) / PER_YEAR) + 1 }, (_, year) => year);
  const every = all.length > 12 ? 5 : width < 400 && all.length > 6 ? 2 : 1;
  const rules = rulesAcross(y, format, left, width - right);
  const years = all
    .filter((year) => year % every === 0)
    .map(
      (year) => html`<text class="soft" x="${round(x(year * PER_YEAR))}" y="${height - BOTTOM + 19}" text-anchor="middle">${year}</text>`,
    );
  return [...rules, ...years];
}

function axisName({ width, height, right, left }: Box): Html {
  return html`<text class="soft" x="${(left + width - right) / 2}" y="${height - 5}" text-anchor="middle"
    >years since the change of rules</text
  >`;
}

export function levelLine({ width, right, left }: Box, y: Scale, { at, label, short }: Level, wide: boolean): Html {
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

export function band(line: Line, k: number, x: Scale, y: Scale, options: LineOptions): Html {
  return html`<path d="${bandPath(line, x, y, options)}" fill="${strokeOf(k).colour}" fill-opacity="var(--band)" />`;
}

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

export function linePath({ mean }: Line, k: number, x: Scale, y: Scale, options: LineOptions): Html {
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
      stroke-dasharray="${pattern}"
    />${lonePoints(mean, colour, x, y, options)}`;
}

/** Values without a neighbour, through which no line goes. */
function lonePoints(mean: Values, colour: string, x: Scale, y: Scale, { start }: LineOptions): Html[] {
  const there = (q: number): boolean => (mean[q] ?? null) !== null;
  return mean.flatMap((value, q) => {
    if (value === null || there(q - 1) || there(q + 1)) return [];
    return [html`<circle cx="${round(x(q + start))}" cy="${round(y(value))}" r="3" fill="${colour}" />`];
  });
}

const NONE = `: ${NOT_DEFINED}`;

/**
 * Names cut to a width. Where others have values, one that has none says so within a second width: beside the axis its name alone would
 * seem to stand at the lowest value.
 */
function shownNames(lines: readonly Line[], width: number, withNone: number): string[] {
  const names = distinct(
    lines.map(({ name }) => name),
    0,
    (name) => fit(name, width),
  );
  if (lines.every((each) => lastOf(each) === null)) return names;
  return lines.map((each, k) => {
    const name = names[k] as string;
    return lastOf(each) === null ? `${fit(name, withNone - breadth(NONE))}${NONE}` : name;
  });
}

function endLabels({ width, height, top, right }: Box, y: Scale, lines: readonly Line[], names: readonly string[]): Html[] {
  const wanted = lines.map((each) => y(lastOf(each) ?? y.domain()[0] ?? 0));
  const heights = spread(wanted, 17, top + 6, height - BOTTOM - 2);
  return lines.map(
    (each, k) =>
      html`${
          lastOf(each) === null
            ? null
            : html`<line
                x1="${width - right + 3}"
                x2="${width - right + 12}"
                y1="${round(wanted[k] as number)}"
                y2="${round(heights[k] as number)}"
                stroke="${strokeOf(k).colour}"
              />`
        }<text x="${width - right + 16}" y="${round((heights[k] as number) + 4)}">${names[k] as string}</text>`,
  );
}
