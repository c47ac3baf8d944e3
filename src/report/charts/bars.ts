/** Shares of a whole, a bar a scenario; and signed amounts, a bar a term, each with its value beside it. */
import { extent, scaleLinear } from 'd3';
import { emptyPicture, picture, type Frame } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { distinct } from '../text-width.ts';
import { breadth, fit } from './lettering.ts';
import { round } from './marks.ts';

/** Shares in the order of their names; null where there is no whole to share. */
export type Stack = { readonly label: string; readonly names: readonly string[]; readonly shares: readonly number[] | null };

const SHADES = [1, 0.5, 0.28, 0.12, 0] as const;
const shade = (k: number) => SHADES[k % SHADES.length] as number;

export function stackChart(frame: Frame, stacks: readonly Stack[]): Html {
  if (stacks.length === 0) return emptyPicture(frame);
  const wide = frame.size === 'wide';
  const [width, left, right] = wide ? [760, 200, 4] : [340, 0, 0];
  const names = stacks[0]?.names ?? [];
  const places = placesInRows(names, wide ? width : 0);
  const top = ((places.at(-1)?.row ?? -1) + 1) * 20 + 12;
  const rowHeight = wide ? 40 : 58;
  const x = scaleLinear([0, 1], [left, width - right]);
  const labels = distinct(
    stacks.map(({ label }) => label),
    0,
    (label) => fit(label, wide ? left - 14 : width),
  );
  const content = [
    ...places.map(({ name, x, row }, k) => swatch(name, k, { x, y: 4 + row * 20 })),
    ...stacks.flatMap(({ shares }, r) => {
      const label = labels[r] as string;
      const y = top + r * rowHeight + (wide ? 0 : 20);
      const name = wide
        ? html`<text x="${left - 12}" y="${y + 18}" text-anchor="end">${label}</text>`
        : html`<text x="0" y="${y - 6}">${label}</text>`;
      const bar = shares === null ? [html`<text class="soft" x="${x(0)}" y="${y + 18}">nothing awarded</text>`] : stackParts(shares, x, y);
      return [name, ...bar];
    }),
  ];
  return picture(frame, width, top + stacks.length * rowHeight + 4, content);
}

/** Where names with their swatches stand: one after another in rows no wider than given, at least one in each. */
function placesInRows(names: readonly string[], width: number): { readonly name: string; readonly x: number; readonly row: number }[] {
  let x = 0;
  let row = 0;
  return names.map((name) => {
    const own = 18 + breadth(name);
    if (x > 0 && x + own > width) {
      x = 0;
      row++;
    }
    const place = { name, x, row };
    x += own + 20;
    return place;
  });
}

function swatch(name: string, k: number, { x, y }: { readonly x: number; readonly y: number }): Html {
  return html`<rect x="${x + 0.5}" y="${y}" width="12" height="12" fill="var(--c1)" fill-opacity="${shade(k)}" stroke="var(--c1)" /><text
      x="${x + 18}"
      y="${y + 11}"
      >${name}</text
    >`;
}

function stackParts(shares: readonly number[], x: (value: number) => number, y: number): Html[] {
  let from = 0;
  return shares.map((share, k) => {
    const start = x(from);
    from += share;
    const long = Math.max(0, x(from) - start);
    const text =
      long > 40
        ? html`<text class="${k === 0 ? 'on-bar' : 'on-tint'}" x="${round(start + long / 2)}" y="${y + 18}" text-anchor="middle"
            >${Math.round(100 * share)} %</text
          >`
        : null;
    return html`<rect
        x="${round(start)}"
        y="${y}"
        width="${round(long)}"
        height="26"
        fill="var(--c1)"
        fill-opacity="${shade(k)}"
        stroke="var(--paper)"
      />${text}`;
  });
}

const zeroLine = (x: number, y: number, height: number): Html =>
  html`<line x1="${round(x)}" x2="${round(x)}" y1="${y}" y2="${y + height}" stroke="var(--ink)" />`;

/** A row without a value is a heading. */
export type Bar = { readonly label: string; readonly value: number | null };

export function barChart(frame: Frame, rows: readonly Bar[], format: (value: number) => string): Html {
  if (rows.length === 0) return emptyPicture(frame);
  const wide = frame.size === 'wide';
  const longest = Math.max(0, ...rows.map(({ value }) => (value === null ? 0 : breadth(format(value)))));
  const [width, left, right] = wide ? [760, 250, longest + 8] : [340, 0, longest + 8];
  const rowHeight = wide ? 26 : 42;
  const [least = 0, most = 1] = extent([...rows.map(({ value }) => value ?? 0), 0]);
  // Room for the value of the longest bar to the left of 0.
  const x = scaleLinear([least, most > least ? most : least + 1], [left + (least < 0 ? longest + 8 : 0), width - right]);
  // The same name may stand under two headings.
  const labels = [...new Set(rows.filter(({ value }) => value !== null).map(({ label }) => label))];
  const shown = distinct(labels, 1, (label) => fit(label, wide ? left - 14 : width));
  const content = [
    ...rows.flatMap(({ label, value }, r) => {
      const y = 4 + r * rowHeight + (wide ? 0 : 18);
      if (value === null) return [html`<text class="strong" x="${wide ? left : 0}" y="${y + 13}">${label}</text>`];
      const own = shown[labels.indexOf(label)] as string;
      const name = wide
        ? html`<text x="${left - 12}" y="${y + 13}" text-anchor="end">${own}</text>`
        : html`<text x="0" y="${y - 5}">${own}</text>`;
      const [start, end] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))];
      const bar = html`<rect
          x="${round(start)}"
          y="${y}"
          width="${round(Math.max(0.5, end - start))}"
          height="17"
          fill="var(--c${value < 0 ? 2 : 1})"
        /><text class="soft" x="${round(value < 0 ? start - 6 : end + 6)}" y="${y + 13}" text-anchor="${value < 0 ? 'end' : 'start'}"
          >${format(value)}</text
        >`;
      // Beside the bar alone, so that it strikes through no name above it.
      const zero = wide ? zeroLine(x(0), y - 4, rowHeight) : zeroLine(x(0), y - 1, 19);
      return [name, bar, zero];
    }),
  ];
  return picture(frame, width, rows.length * rowHeight + 8, content);
}
