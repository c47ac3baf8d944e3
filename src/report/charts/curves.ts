/** Means against a number, a line for each of a few others, with bands of uncertainty; more lines than the eye separates have a small picture each. */
import { area, extent, line, scaleLinear, type ScaleLinear } from 'd3';
import { emptyPicture, picture, type Frame } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { distinct } from '../text-width.ts';
import { strokeOf } from '../theme.ts';
import { NOT_DEFINED } from '../words.ts';
import { breadth, fit, fitBold } from './lettering.ts';
import { rulesAcross } from './lines.ts';
import { dash, key, keyHeight, MOST_TOGETHER, round, tick, ticksAlong } from './marks.ts';

type Point = { readonly x: number; readonly mean: number | null; readonly ci95: readonly [number, number] | null };
export type Curve = { readonly name: string; readonly points: readonly Point[] };
export type CurveOptions = {
  readonly across: string;
  readonly format: (value: number) => string;
  readonly formatAcross: (value: number) => string;
};

type Scale = ScaleLinear<number, number>;
type Box = { readonly width: number; readonly height: number; readonly top: number; readonly left: number };
type Scales = { readonly x: Scale; readonly y: Scale };

const BOTTOM = 40;
const RIGHT = 14;
const GAP = 14;
const PANEL = 170;

export function curveChart(frame: Frame, curves: readonly Curve[], options: CurveOptions): Html {
  if (curves.every(({ points }) => points.length === 0)) return emptyPicture(frame);
  return curves.length > MOST_TOGETHER ? panels(frame, curves, options) : together(frame, curves, options);
}

function together(frame: Frame, curves: readonly Curve[], options: CurveOptions): Html {
  const wide = frame.size === 'wide';
  const total = wide ? 760 : 340;
  const abreast = wide ? 3 : 1;
  const top = curves.length > 1 ? keyHeight(curves.length, abreast) + 16 : 12;
  const box = { width: total, height: top + (wide ? 290 : 230), top, left: roomLeft(curves, options) };
  const scales = scalesOf(box, curves);
  const named = curves.map(({ name }, series) => ({ name, series }));
  return picture(frame, total, box.height, [
    ...(curves.length > 1 ? key(named, abreast, total, dash) : []),
    ...axes(box, scales, options, true),
    ...curves.map((curve, k) => band(curve, k, scales)),
    ...curves.map((curve, k) => lineOf(curve, k, scales)),
  ]);
}

function panels(frame: Frame, curves: readonly Curve[], options: CurveOptions): Html {
  const [total, abreast] = frame.size === 'wide' ? [760, 4] : [340, 2];
  const width = (total - GAP * (abreast - 1)) / abreast;
  const box = { width, height: PANEL, top: 28, left: roomLeft(curves, options) };
  const scales = scalesOf(box, curves);
  const names = distinct(
    curves.map(({ name }) => name),
    1,
    (name) => fitBold(name, width - 2),
  );
  const content = curves.map((curve, k) => {
    const at = `translate(${round((k % abreast) * (width + GAP))},${Math.floor(k / abreast) * PANEL})`;
    return html`<g transform="${at}"
      ><text class="strong" x="0" y="15">${names[k] as string}</text
      >${axes(box, scales, options, false)}${band(curve, 1, scales)}${lineOf(curve, 1, scales)}</g
    >`;
  });
  const height = Math.ceil(curves.length / abreast) * PANEL;
  const across = html`<text class="soft" x="${total / 2}" y="${height + 12}" text-anchor="middle">${fit(options.across, total)}</text>`;
  return picture(frame, total, height + 20, [...content, across]);
}

const knownOf = (curves: readonly Curve[]): number[] =>
  curves.flatMap(({ points }) => points.flatMap(({ mean, ci95 }) => [...(ci95 ?? []), ...(mean === null ? [] : [mean])]));

function scalesOf({ width, height, top, left }: Box, curves: readonly Curve[]): Scales {
  const [least = 0, most = 1] = extent(knownOf(curves));
  const [first = 0, last = 1] = extent(curves.flatMap(({ points }) => points.map(({ x }) => x)));
  const spare = most > least ? 0 : Math.abs(most) / 10 || 1;
  return {
    x: scaleLinear([first, last > first ? last : first + 1], [left, width - RIGHT]),
    y: scaleLinear([least - spare, most + spare], [height - BOTTOM, top]).nice(5),
  };
}

function ticksUp(y: Scale, format: CurveOptions['format']): { readonly value: number; readonly text: string }[] {
  for (let count = 5; ; count--) {
    const ticks = y.ticks(count).map((value) => ({ value, text: tick(format(value)) }));
    if (count === 1 || new Set(ticks.map(({ text }) => text)).size === ticks.length) return ticks;
  }
}

function roomLeft(curves: readonly Curve[], { format }: CurveOptions): number {
  const { y } = scalesOf({ width: 100, height: 200, top: 0, left: 0 }, curves);
  return Math.ceil(12 + Math.max(0, ...ticksUp(y, format).map(({ text }) => breadth(text))));
}

function axes({ width, height, left, top }: Box, { x, y }: Scales, options: CurveOptions, isNamed: boolean): Html[] {
  const bottom = height - BOTTOM;
  const isKnown = Number.isFinite(y.domain()[0] ?? NaN);
  const rules = rulesAcross(y, options.format, left, round(width - RIGHT));
  const across = ticksAlong(x, isNamed ? 7 : 3, options.formatAcross, width).map(
    ({ text, at }) => html`<text class="soft" x="${at}" y="${bottom + 17}" text-anchor="middle">${text}</text>`,
  );
  const name = isNamed
    ? html`<text class="soft" x="${round((left + width - RIGHT) / 2)}" y="${height - 4}" text-anchor="middle"
        >${fit(options.across, width - left)}</text
      >`
    : null;
  return isKnown
    ? [...rules, ...across, ...(name === null ? [] : [name])]
    : [html`<text class="soft" x="${left}" y="${top + 20}">${NOT_DEFINED}</text>`];
}

function band({ points }: Curve, k: number, { x, y }: Scales): Html {
  const path = area<Point>()
    .defined(({ ci95 }) => ci95 !== null)
    .digits(1)
    .x((point) => x(point.x))
    .y0(({ ci95 }) => y(ci95?.[0] ?? 0))
    .y1(({ ci95 }) => y(ci95?.[1] ?? 0));
  return html`<path d="${path([...points]) ?? ''}" fill="${strokeOf(k).colour}" fill-opacity="var(--band)" />`;
}

function lineOf({ points }: Curve, k: number, { x, y }: Scales): Html {
  const path = line<Point>()
    .defined(({ mean }) => mean !== null)
    .digits(1)
    .x((point) => x(point.x))
    .y(({ mean }) => y(mean ?? 0));
  const { colour, dash: pattern } = strokeOf(k);
  const dots = points.flatMap((point) =>
    point.mean === null ? [] : [html`<circle cx="${round(x(point.x))}" cy="${round(y(point.mean))}" r="3" fill="${colour}" />`],
  );
  return html`<path
      d="${path([...points]) ?? ''}"
      fill="none"
      stroke="${colour}"
      stroke-width="2.4"
      stroke-dasharray="${pattern}"
    />${dots}`;
}
