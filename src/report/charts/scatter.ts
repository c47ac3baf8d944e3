/** Cells in the plane of two factors, dark where something holds, with the outline of a box. */
import { scaleLinear, scalePoint } from 'd3';
import { emptyPicture, picture, type Frame } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { distinct } from '../text-width.ts';
import { breadth, fit, fitBold } from './lettering.ts';
import { round, ticksAlong } from './marks.ts';

/** An axis of numbers from end to end, or of names; and what of it is inside the box: a range with open ends, or numbers of names. */
export type ScatterAxis = { readonly name: string } & (
  | { readonly ends: readonly [number, number]; readonly inside: readonly [from: number | null, to: number | null] | null }
  | { readonly labels: readonly string[]; readonly inside: readonly number[] | null }
);

/** Cells at one place: values, or numbers of names, and the share of them in which it holds. */
export type Spot = { readonly x: number; readonly y: number; readonly share: number };

export type Scatter = { readonly across: ScatterAxis; readonly down: ScatterAxis | null; readonly spots: readonly Spot[] };

type Placed = { readonly at: (value: number) => number; readonly inside: readonly (readonly [number, number])[] };

const plain = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 4 });
const short = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 4, notation: 'compact' });
const written = (value: number): string => (Math.abs(value) < 1e6 ? plain : short).format(value);

/** How far the outline of a box lies from the dots inside. */
const AROUND = 9;
const RADIUS = 5;

function placed(axis: ScatterAxis, from: number, to: number): Placed {
  const edges = [Math.min(from, to) - AROUND, Math.max(from, to) + AROUND] as const;
  if ('labels' in axis) {
    const scale = scalePoint(
      axis.labels.map((_, k) => k),
      [from, to],
    ).padding(0.5);
    const at = (value: number): number => scale(value) ?? from;
    return {
      at,
      inside:
        axis.inside === null ? [edges] : axis.inside.map((k) => [at(k) - scale.step() / 2 + 2, at(k) + scale.step() / 2 - 2] as const),
    };
  }
  const scale = scaleLinear(axis.ends, [from, to]);
  const at = (value: number): number => scale(value);
  if (axis.inside === null) return { at, inside: [edges] };
  const [low, high] = axis.inside;
  const [a, b] = [low === null ? from : at(low), high === null ? to : at(high)];
  return { at, inside: [[Math.min(a, b) - AROUND, Math.max(a, b) + AROUND]] };
}

export function scatterChart(frame: Frame, { across, down, spots }: Scatter): Html {
  if (spots.length === 0) return emptyPicture(frame);
  const wide = frame.size === 'wide';
  const width = wide ? 760 : 340;
  const height = down === null ? 60 : wide ? 340 : 280;
  const names = namesDown(down, wide ? 160 : 90);
  const left = down === null ? 16 : Math.max(56, ...names.map((name) => breadth(name) + 24));
  const top = 34;
  const x = placed(across, left + 12, width - 20);
  const y =
    down === null
      ? { at: () => top + height / 2, inside: [[top + 8, top + height - 8] as const] }
      : placed(down, top + height - 14, top + 14);
  const content = [
    ...(down === null ? [] : [html`<text class="strong" x="0" y="14">${fitBold(`${down.name} ↑`, width - 4)}</text>`]),
    html`<rect x="${left}" y="${top}" width="${width - left - 4}" height="${height}" fill="none" stroke="var(--line)" />`,
    ...acrossNames(across, x, top + height + 18, width),
    html`<text class="strong" x="${width - 2}" y="${top + height + 40}" text-anchor="end">${fitBold(`${across.name} →`, width - 4)}</text>`,
    ...(down === null ? [] : downMarks(down, names, y, left - 8)),
    ...x.inside.flatMap(([x1, x2]) =>
      y.inside.map(
        ([y1, y2]) =>
          html`<rect
            x="${round(x1)}"
            y="${round(y1)}"
            width="${round(x2 - x1)}"
            height="${round(y2 - y1)}"
            fill="var(--c2)"
            fill-opacity="0.12"
            stroke="var(--c2)"
            stroke-width="2"
          />`,
      ),
    ),
    ...spots.map(
      (spot) =>
        html`<circle
          cx="${round(x.at(spot.x))}"
          cy="${round(y.at(spot.y))}"
          r="${RADIUS}"
          fill="var(--c1)"
          fill-opacity="${Math.round(100 * spot.share) / 100}"
          stroke="var(--c1)"
        />`,
    ),
  ];
  return picture(frame, width, top + height + 50, content);
}

function namesDown(down: ScatterAxis | null, room: number): readonly string[] {
  if (down === null) return [];
  return 'labels' in down ? distinct(down.labels, 1, (name) => fit(name, room)) : ticksDown(down.ends).map(written);
}

const ticksDown = (ends: readonly [number, number]): number[] => scaleLinear().domain(ends).ticks(5);

function acrossNames(axis: ScatterAxis, x: Placed, y: number, width: number): Html[] {
  const text = (at: number, name: string) => html`<text class="soft" x="${round(at)}" y="${y}" text-anchor="middle">${name}</text>`;
  if (!('labels' in axis)) {
    const scale = scaleLinear(axis.ends, axis.ends.map(x.at));
    return ticksAlong(scale, width > 400 ? 6 : 3, written, width).map((tick) => text(tick.at, tick.text));
  }
  const room = axis.labels.length > 1 ? Math.abs(x.at(1) - x.at(0)) - 6 : width - 80;
  return distinct(axis.labels, 1, (name) => fit(name, room)).map((name, k) => text(x.at(k), name));
}

function downMarks(axis: ScatterAxis, names: readonly string[], y: Placed, right: number): Html[] {
  const text = (at: number, name: string) => html`<text class="soft" x="${right}" y="${round(at + 4)}" text-anchor="end">${name}</text>`;
  const places = 'labels' in axis ? names.map((_, k) => k) : ticksDown(axis.ends);
  return names.map((name, k) => text(y.at(places[k] as number), name));
}
