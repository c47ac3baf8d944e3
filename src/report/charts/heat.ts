/** A value for each pair of levels of two factors, as a map in seven shades; cells of which one cannot be sure are hatched. */
import { extent } from 'd3';
import { emptyPicture, picture, type Frame } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { distinct } from '../text-width.ts';
import { NOT_DEFINED } from '../words.ts';
import { breadth, fit, fitBold } from './lettering.ts';
import { round } from './marks.ts';

export type HeatCell = { readonly value: number | null; readonly isUnsure: boolean; readonly isFirst: boolean };

export type Heat = {
  readonly down: { readonly name: string; readonly levels: readonly string[] };
  readonly across: { readonly name: string; readonly levels: readonly string[] };
  /** By level down, then across; null where there is no such cell. */
  readonly cells: readonly (readonly (HeatCell | null)[])[];
  readonly format: (value: number) => string;
  /** What is wanted: in words, and whether a value has it. */
  readonly target?: { readonly words: string; readonly isMet: (value: number) => boolean };
  /** What hatching says, where it is not that a cell is not clearly different from the first. */
  readonly unsure?: string;
};

const SHADES = 7;
/** Shades from here on are so strong that words on them have the colour of paper. */
const STRONG = 6;

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type Plan = Heat & {
  readonly total: number;
  readonly left: number;
  readonly top: number;
  readonly step: readonly [across: number, down: number];
  readonly ends: readonly [number, number];
};

export function heatMap(frame: Frame, heat: Heat): Html {
  const { down, across, cells } = heat;
  if (down.levels.length === 0 || across.levels.length === 0) return emptyPicture(frame);
  const wide = frame.size === 'wide';
  const total = wide ? 760 : 340;
  const left = Math.min(wide ? 210 : 118, Math.ceil(Math.max(...down.levels.map(breadth))) + 12);
  const count = down.levels.length;
  const step = [(total - left - 2) / across.levels.length, count <= 8 ? 40 : count <= 16 ? 26 : count <= 40 ? 18 : 640 / count] as const;
  const known = cells.flat().flatMap((cell) => cell?.value ?? []);
  const [low = 0, high = 1] = extent(known);
  const plan: Plan = { ...heat, total, left, top: isOneLine(heat, total) ? 46 : 66, step, ends: [low, high] };
  const bottom = plan.top + count * step[1];
  const key = legend(plan, bottom + 14);
  return picture(frame, total, Math.ceil(key.bottom), [...names(plan), ...cellsOf(plan), ...outline(plan), ...key.content]);
}

/** Whether the names of both factors stand beside each other. */
const isOneLine = ({ down, across }: Heat, total: number): boolean => 1.12 * (breadth(down.name) + breadth(across.name)) + 60 < total;

const boxOf = ({ left, top, step: [width, height] }: Plan, row: number, column: number): Box => ({
  x: left + column * width,
  y: top + row * height,
  width,
  height,
});

function shadeOf({ ends: [low, high] }: Plan, value: number): number {
  return high > low ? Math.min(SHADES, 1 + Math.floor((SHADES * (value - low)) / (high - low))) : 3;
}

/** Names of the factors and of their levels; where levels lie close, every second, third … is named. */
function names(plan: Plan): Html[] {
  const { down, across, left, top, step, total } = plan;
  const every = Math.max(1, Math.ceil(15 / step[1]));
  const rows = distinct(down.levels, 1, (name) => fit(name, left - 10));
  const widest = Math.max(...across.levels.map(breadth)) + 6;
  const isCut = widest > step[0] && across.levels.some((name) => Number.isNaN(Number.parseFloat(name)));
  const skip = isCut ? Math.max(1, Math.ceil(34 / step[0])) : Math.max(1, Math.ceil(widest / step[0]));
  const columns = distinct(across.levels, 1, (name) => (isCut ? fit(name, skip * step[0] - 6) : name));
  return [
    html`<text class="strong" x="0" y="14">${fitBold(`${down.name} ↓`, total - 4)}</text>`,
    html`<text class="strong" x="${total - 2}" y="${isOneLine(plan, total) ? 14 : 34}" text-anchor="end"
      >${fitBold(`${across.name} →`, total - 4)}</text
    >`,
    ...rows.flatMap((name, k) =>
      k % every > 0
        ? []
        : [html`<text class="soft" x="${left - 8}" y="${round(top + (k + 0.5) * step[1] + 4)}" text-anchor="end">${name}</text>`],
    ),
    ...columns.flatMap((name, k) =>
      k % skip > 0 || left + (k + 0.5) * step[0] + breadth(name) / 2 > total
        ? []
        : [html`<text class="soft" x="${round(left + (k + 0.5) * step[0])}" y="${top - 8}" text-anchor="middle">${name}</text>`],
    ),
  ];
}

function cellsOf(plan: Plan): Html[] {
  return plan.cells.flatMap((row, r) => row.map((cell, c) => cellAt(plan, cell, boxOf(plan, r, c))));
}

function cellAt(plan: Plan, cell: HeatCell | null, box: Box): Html {
  const { x, y, width, height } = box;
  const place = html`x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`;
  if (cell === null || cell.value === null) return html`<rect ${place} fill="none" stroke="var(--line)" />`;
  const shade = shadeOf(plan, cell.value);
  const ink = shade >= STRONG ? 'var(--paper)' : 'var(--ink)';
  const first = cell.isFirst
    ? html`<rect
        x="${round(x + 2)}"
        y="${round(y + 2)}"
        width="${round(width - 4)}"
        height="${round(height - 4)}"
        fill="none"
        stroke="${ink}"
      />`
    : null;
  return html`<rect
      ${place}
      fill="var(--h${shade})"
      stroke="var(--paper)"
    />${cell.isUnsure ? hatch(box, ink) : null}${first}${labelOf(plan, cell, box, shade)}`;
}

/** The value where it fits, on a patch of the cell's own shade, which keeps the hatching off it. */
function labelOf({ format }: Plan, { value, isUnsure }: HeatCell, { x, y, width, height }: Box, shade: number): Html | null {
  const text = value === null ? NOT_DEFINED : format(value);
  const long = breadth(text);
  if (long + 8 > width || height < 17) return null;
  const [middle, line] = [x + width / 2, y + height / 2 + 4];
  const patch = isUnsure
    ? html`<rect
        x="${round(middle - long / 2 - 2)}"
        y="${round(line - 12)}"
        width="${round(long + 4)}"
        height="15"
        fill="var(--h${shade})"
      />`
    : null;
  return html`${patch}<text class="${shade >= STRONG ? 'on-bar' : 'on-tint'}" x="${round(middle)}" y="${round(line)}" text-anchor="middle"
      >${text}</text
    >`;
}

const APART = 7;

/** Slanted lines over a box. */
function hatch({ x, y, width, height }: Box, ink: string): Html {
  const lines: string[] = [];
  for (let s = APART / 2 - height; s < width; s += APART) {
    const [from, to] = [Math.max(0, -s), Math.min(height, width - s)];
    if (to > from) lines.push(`M${round(x + s + from)},${round(y + from)}L${round(x + s + to)},${round(y + to)}`);
  }
  return html`<path d="${lines.join('')}" fill="none" stroke="${ink}" stroke-opacity="0.45" />`;
}

/** Round the cells that meet the target, with a rim of paper so that it stands out from every shade. */
function outline(plan: Plan): Html[] {
  const { target, cells } = plan;
  if (target === undefined) return [];
  const met = (row: number, column: number): boolean => {
    const value = cells[row]?.[column]?.value ?? null;
    return value !== null && target.isMet(value);
  };
  const edges = cells.flatMap((row, r) =>
    row.flatMap((_, c) => {
      if (!met(r, c)) return [];
      const { x, y, width, height } = boxOf(plan, r, c);
      const [x0, y0, x1, y1] = [x, y, x + width, y + height].map(round) as [number, number, number, number];
      return [
        met(r - 1, c) ? '' : `M${x0},${y0}H${x1}`,
        met(r + 1, c) ? '' : `M${x0},${y1}H${x1}`,
        met(r, c - 1) ? '' : `M${x0},${y0}V${y1}`,
        met(r, c + 1) ? '' : `M${x1},${y0}V${y1}`,
      ];
    }),
  );
  const path = edges.join('');
  if (path === '') return [];
  const line = (colour: string, thick: number) =>
    html`<path d="${path}" fill="none" stroke="${colour}" stroke-width="${thick}" stroke-linecap="square" />`;
  return [line('var(--paper)', 5), line('var(--c2)', 2.6)];
}

/** The scale with its ends and middle, and what hatching, the frame and the outline say. */
function legend(plan: Plan, y: number): { readonly content: readonly Html[]; readonly bottom: number } {
  const {
    ends: [low, high],
    format,
    cells,
    target,
    total,
  } = plan;
  const all = cells.flat();
  const notes: { readonly mark: (y: number) => Html; readonly words: string }[] = [];
  if (all.some((cell) => cell?.isFirst))
    notes.push({
      words: 'the first cell',
      mark: (at) => html`<rect x="1" y="${at - 10}" width="20" height="12" fill="none" stroke="var(--ink)" />`,
    });
  if (all.some((cell) => cell?.isUnsure))
    notes.push({
      words: plan.unsure ?? 'not clearly different from the first cell',
      mark: (at) => hatch({ x: 0, y: at - 11, width: 22, height: 13 }, 'var(--ink)'),
    });
  if (target !== undefined)
    notes.push({
      words: target.words,
      mark: (at) => html`<rect x="1" y="${at - 10}" width="20" height="12" fill="none" stroke="var(--c2)" stroke-width="2.6" />`,
    });
  const notesAt = y + (high > low ? 44 : 8);
  const content = notes.map(({ mark, words }, k) => {
    const line = notesAt + k * 20;
    return html`${mark(line)}<text x="30" y="${line}">${fit(words, total - 32)}</text>`;
  });
  return { content: [...(high > low ? scaleBar(plan, low, high, format, y) : []), ...content], bottom: notesAt + notes.length * 20 };
}

function scaleBar({ total }: Plan, low: number, high: number, format: Plan['format'], y: number): Html[] {
  const swatch = Math.min(44, (total - 8) / SHADES);
  const long = SHADES * swatch;
  const [from, to] = [format(low), format(high)];
  return [
    ...Array.from(
      { length: SHADES },
      (_, k) =>
        html`<rect x="${round(k * swatch)}" y="${y}" width="${round(swatch)}" height="12" fill="var(--h${k + 1})" stroke="var(--line)" />`,
    ),
    html`<text class="soft" x="0" y="${y + 27}">${from}</text>`,
    html`<text class="soft" x="${long}" y="${y + 27}" text-anchor="end">${to}</text>`,
  ];
}
