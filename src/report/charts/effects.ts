/** Factors in the plane of how large their effect is and how much it differs from place to place, numbered, with the line on which the two are equal. */
import { scaleLinear, type ScaleLinear } from 'd3';
import { emptyPicture, picture, type Frame } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { breadth, fitBold } from './lettering.ts';
import { key, keyHeight, round, tick, ticksAlong } from './marks.ts';

export type EffectPoint = {
  readonly label: string;
  readonly size: number;
  readonly ci95: readonly [number, number] | null;
  readonly spread: number;
  /** Whether it is shown to matter; others are hollow. */
  readonly matters: boolean;
};

export type EffectNames = { readonly size: string; readonly spread: string; readonly equal: string };

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type Plane = Box & { readonly across: ScaleLinear<number, number>; readonly up: ScaleLinear<number, number> };
type Label = { readonly text: string; readonly from: readonly [number, number]; readonly at: readonly [number, number] };

const RADIUS = 5;
const LETTERS = 13;

export function effectPlane(frame: Frame, points: readonly EffectPoint[], format: (value: number) => string, names: EffectNames): Html {
  if (points.length === 0) return emptyPicture(frame);
  const wide = frame.size === 'wide';
  const width = wide ? 760 : 340;
  const abreast = wide ? 2 : 1;
  const top = keyHeight(points.length, abreast) + 30;
  const bottom = top + (wide ? 300 : 250);
  const up = scaleLinear([0, largest(points.map(({ spread }) => spread))], [bottom, top]).nice(5);
  const ticks = ticksUp(up, format);
  const left = Math.ceil(Math.max(...ticks.map(({ text }) => breadth(text)))) + 12;
  const right = width - 14;
  const across = scaleLinear([0, largest(points.flatMap(({ size, ci95 }) => [size, ci95?.[1] ?? 0]))], [left, right]).nice(5);
  const plane: Plane = { x: left, y: top, width: right - left, height: bottom - top, across, up };
  const numbered = points.map(({ label }) => ({ series: 1, name: label }));
  const content = [
    ...key(numbered, abreast, width, (_, x, y, k) => html`<text class="strong" x="${x}" y="${y + 4}" text-anchor="middle">${k + 1}</text>`),
    html`<text class="strong" x="0" y="${top - 10}">${fitBold(`${names.spread} ↑`, width - 4)}</text>`,
    ...ticks.flatMap(({ text, at }) => [levelLine(left, right, at), besideAxis(text, left - 8, at)]),
    ...ticksAlong(across, wide ? 6 : 3, format, width).map(
      ({ text, at }) => html`<text class="soft" x="${at}" y="${bottom + 18}" text-anchor="middle">${text}</text>`,
    ),
    html`<text class="strong" x="${width - 2}" y="${bottom + 40}" text-anchor="end">${fitBold(`${names.size} →`, width - 4)}</text>`,
    equalLine(plane),
    ...points.map((point) => mark(plane, point)),
    ...placed(plane, points, names.equal).map(written),
  ];
  return picture(frame, width, bottom + 48, content);
}

/** Round values up the axis, as many as read differently, about five at most. */
function ticksUp(up: ScaleLinear<number, number>, format: (value: number) => string): { readonly text: string; readonly at: number }[] {
  for (let count = 5; ; count--) {
    const ticks = up.ticks(count).map((value) => ({ text: tick(format(value)), at: round(up(value)) }));
    if (count <= 1) return ticks.slice(0, 1);
    if (new Set(ticks.map(({ text }) => text)).size === ticks.length) return ticks;
  }
}

const levelLine = (from: number, to: number, y: number): Html =>
  html`<line x1="${from}" x2="${to}" y1="${y}" y2="${y}" stroke="var(--line)" />`;

const besideAxis = (text: string, x: number, y: number): Html =>
  html`<text class="soft" x="${x}" y="${round(y + 4)}" text-anchor="end">${text}</text>`;

/** Above 0, so that there is a scale. */
const largest = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), 0) || 1;

const endOfLine = ({ across, up }: Plane): number => Math.min(across.domain()[1] ?? 0, up.domain()[1] ?? 0);

function equalLine(plane: Plane): Html {
  const { across, up } = plane;
  const end = endOfLine(plane);
  const [x1, y1, x2, y2] = [round(across(0)), round(up(0)), round(across(end)), round(up(end))];
  return html`<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="var(--ink)" stroke-dasharray="5 3" />`;
}

function mark({ across, up }: Plane, { size, ci95, spread, matters }: EffectPoint): Html {
  const y = round(up(spread));
  const reach =
    ci95 === null
      ? null
      : html`<line
          x1="${round(across(Math.max(0, ci95[0])))}"
          x2="${round(across(ci95[1]))}"
          y1="${y}"
          y2="${y}"
          stroke="var(--c1)"
          stroke-width="1.4"
        />`;
  return html`${reach}<circle
      cx="${round(across(size))}"
      cy="${y}"
      r="${RADIUS}"
      fill="${matters ? 'var(--c1)' : 'var(--paper)'}"
      stroke="var(--c1)"
      stroke-width="1.6"
    />`;
}

/** Where words may stand beside a point: near it, else farther off with a line to it. */
const [NEAR, FAR] = [13, [24, 36, 50, 66]] as const;
/** Eighths of a turn, along the interval of the point itself last. */
const WAYS = [1, 2, 3, 7, 6, 5, 0, 4].map((k) => [Math.cos((k * Math.PI) / 4), -Math.sin((k * Math.PI) / 4)] as const);

/** The name of the line, then the number of each point, each where it covers no mark and no other; a number without such a place is left to the table. */
function placed(plane: Plane, points: readonly EffectPoint[], equal: string): Label[] {
  const { across, up } = plane;
  const spots = points.map(({ size, spread }) => [across(size), up(spread)] as const);
  const taken: Box[] = spots.map(([x, y]) => ({ x: x - RADIUS, y: y - RADIUS, width: 2 * RADIUS, height: 2 * RADIUS }));
  const end = endOfLine(plane);
  const wanted = [{ text: equal, from: [across(end), up(end)] as const }, ...spots.map((from, k) => ({ text: String(k + 1), from }))];
  return wanted.flatMap(({ text, from }) => {
    const half = breadth(text) / 2;
    for (const away of [NEAR, ...FAR]) {
      for (const [dx, dy] of WAYS) {
        const at = [from[0] + dx * (away + half - 4), from[1] + dy * away] as const;
        const box = { x: at[0] - half - 2, y: at[1] - LETTERS / 2 - 1, width: 2 * half + 4, height: LETTERS + 2 };
        if (!isInside(box, plane) || taken.some((other) => overlap(box, other))) continue;
        taken.push(box);
        return [{ text, from: away === NEAR || text === equal ? at : from, at }];
      }
    }
    return [];
  });
}

const isInside = (box: Box, plane: Box): boolean =>
  box.x >= plane.x && box.x + box.width <= plane.x + plane.width && box.y >= plane.y && box.y + box.height <= plane.y + plane.height;

const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

function written({ text, from, at: [x, y] }: Label): Html {
  const line =
    from[0] === x && from[1] === y
      ? null
      : html`<line
          x1="${round(from[0])}"
          y1="${round(from[1])}"
          x2="${round(x)}"
          y2="${round(y)}"
          stroke="var(--soft)"
          stroke-width="0.8"
        />`;
  return html`${line}<text class="soft halo" x="${round(x)}" y="${round(y + 4)}" text-anchor="middle">${text}</text>`;
}
