/** What tells scenarios apart in a chart without colour: dashes, shapes, names beside them; and how ticks are written. */
import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle, type ScaleLinear } from 'd3';
import { html, type Html } from '../html.ts';
import { distinct } from '../text-width.ts';
import { strokeOf } from '../theme.ts';
import { breadth, fit } from './lettering.ts';

const SHAPES = [symbolCircle, symbolDiamond, symbolSquare, symbolTriangle] as const;

export function marker(series: number, x: number, y: number, hollow = false): Html {
  const path = symbol(SHAPES[series % SHAPES.length] as (typeof SHAPES)[number], 72)() ?? '';
  const { colour } = strokeOf(series);
  return html`<path
    d="${path}"
    transform="translate(${round(x)},${round(y)})"
    fill="${hollow ? 'var(--paper)' : colour}"
    stroke="${colour}"
    stroke-width="${hollow ? 2 : 1}"
  />`;
}

export const round = (value: number): number => Math.round(value * 10) / 10;

/** Designs that colours, dashes and shapes tell apart at a glance; where there are more, each is named where it stands. */
export const MOST_TOGETHER = 7;

/** Middle of a text that should stand at x, moved as far as it must be to lie inside the picture. */
export function within(x: number, text: string, width: number): number {
  const half = breadth(text) / 2;
  return round(Math.min(width - half, Math.max(half, x)));
}

/** A name from the left edge, on paper of its own, which lines across the picture do not strike through. */
export function onPaper(name: string, y: number, width: number): Html {
  const long = round(Math.min(width, breadth(name) + 6));
  return html`<rect x="0" y="${round(y - 13)}" width="${long}" height="18" fill="var(--paper)" /><text x="0" y="${round(y)}"
      >${name}</text
    >`;
}

/** A tick needs no decimals that are all noughts. */
export const tick = (text: string): string => text.replace(/\.0+(?!\d)/, '');

type Tick = { readonly value: number; readonly text: string; readonly at: number };

/** What is left free between two ticks. */
const APART = 6;

/** Round values along an axis, as many as can be written beside each other, about as many as are given at most. */
export function ticksAlong(x: ScaleLinear<number, number>, most: number, write: (value: number) => string, width: number): Tick[] {
  for (let count = most; ; count--) {
    const ticks = x.ticks(count).map((value) => {
      const text = tick(write(value));
      return { value, text, at: within(x(value), text, width) };
    });
    const touch = ticks.some(({ text, at }, k) => {
      const before = ticks[k - 1];
      // Two that read alike say nothing.
      if (before?.text === text) return true;
      return before !== undefined && at - before.at < (breadth(text) + breadth(before.text)) / 2 + APART;
    });
    if (!touch) return ticks;
    if (count <= 1) return ticks.slice(0, 1);
  }
}

type Named = { readonly series: number; readonly name: string };

/** Names with their marks: one a line where it is narrow, up to three abreast where it is wide. */
export function key(
  names: readonly Named[],
  abreast: number,
  width: number,
  mark: (series: number, x: number, y: number, k: number) => Html,
): Html[] {
  const column = width / abreast;
  const shown = distinct(
    names.map(({ name }) => name),
    names[0]?.series ?? 0,
    (name) => fit(name, column - 38),
  );
  return names.map(({ series }, k) => {
    const x = (k % abreast) * column;
    const y = 12 + Math.floor(k / abreast) * KEY_LINE;
    return html`${mark(series, x + 13, y, k)}<text x="${x + 32}" y="${y + 4}">${shown[k] as string}</text>`;
  });
}
export const KEY_LINE = 20;
export const keyHeight = (count: number, abreast: number): number => Math.ceil(count / abreast) * KEY_LINE;

export function dash(series: number, x: number, y: number): Html {
  const { colour, dash: pattern } = strokeOf(series);
  return html`<line
    x1="${x - 13}"
    x2="${x + 13}"
    y1="${y}"
    y2="${y}"
    stroke="${colour}"
    stroke-width="2.4"
    stroke-dasharray="${pattern}"
  />`;
}
