/** Effects with their intervals, a row a behaviour, the expected side always to the right. */
import { extent, scaleLinear } from 'd3';
import type { AblationRow } from '../../study/experiment/ablation.ts';
import { emptyPicture, picture, type Frame } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { onPaper, round, ticksAlong } from '../charts/marks.ts';
import { fit } from '../charts/lettering.ts';
import { distinct } from '../text-width.ts';
import { isNothing, NOT_DEFINED } from '../words.ts';

export function forest(frame: Frame, rows: readonly AblationRow[]): Html {
  if (rows.length === 0) return emptyPicture(frame);
  const wide = frame.size === 'wide';
  const [width, left, right] = wide ? [760, 250, 110] : [340, 10, 12];
  const rowHeight = wide ? 24 : 42;
  const top = 8;
  const height = top + rows.length * rowHeight + 30;
  const names = distinct(
    rows.map(({ title }) => title),
    1,
    (title) => fit(title, wide ? left - 14 : width),
  );
  const turned = rows.map((row) => ({ row, effect: turn(row) }));
  const [least = -1, most = 1] = extent([-0.6, 0.6, ...turned.flatMap(({ effect }) => (effect === null ? [] : effect.ci95))]);
  const x = scaleLinear([Math.max(-4, least), Math.min(6, most)], [left, width - right]).clamp(true);
  const grid = ticksAlong(x, wide ? 8 : 4, (v) => String(v).replace('-', '−'), width).map(
    ({ value, text, at }) =>
      html`<line
          x1="${round(x(value))}"
          x2="${round(x(value))}"
          y1="${top}"
          y2="${height - 24}"
          stroke="var(${value === 0 ? '--ink' : '--line'})"
        /><text class="soft" x="${at}" y="${height - 8}" text-anchor="middle">${text}</text>`,
  );
  const marks = turned.map(({ row, effect }, r) => {
    const y = top + r * rowHeight + (wide ? 15 : 30);
    const name = wide
      ? html`<text x="${left - 12}" y="${y + 4}" text-anchor="end">${names[r] as string}</text>`
      : onPaper(names[r] as string, y - 12, width);
    const verdict = wide ? html`<text class="soft" x="${width - right + 10}" y="${y + 4}">${row.verdict}</text>` : null;
    return html`${name}${effect === null ? html`<text class="soft" x="${round(x(0) + 6)}" y="${y + 4}">${undrawn(row)}</text>` : mark(row, effect, x, y)}${verdict}`;
  });
  return picture(frame, width, height, [...grid, ...marks]);
}

/** Why an effect has no place on an axis of standard deviations. */
function undrawn({ difference }: AblationRow): string {
  if (difference.mean === null) return NOT_DEFINED;
  return isNothing(difference) ? 'no difference' : 'no standard deviation';
}

type Effect = { readonly mean: number; readonly ci95: readonly [number, number] };

/** An effect expected to be negative is turned round. */
function turn({ standardised, expected }: AblationRow): Effect | null {
  if (standardised === null || expected !== '-') return standardised;
  return { mean: -standardised.mean, ci95: [-standardised.ci95[1], -standardised.ci95[0]] };
}

function mark({ verdict }: AblationRow, { mean, ci95 }: Effect, x: (value: number) => number, y: number): Html {
  const [at, from, to] = [round(x(mean)), round(x(ci95[0])), round(x(ci95[1]))];
  const interval = html`<line x1="${from}" x2="${to}" y1="${y}" y2="${y}" stroke="var(--c1)" stroke-width="3" stroke-opacity="0.5" />`;
  if (verdict === 'opposite') return html`${interval}<path d="M${at},${y - 7}l6,7l-6,7l-6,-7z" fill="var(--c2)" stroke="var(--c2)" />`;
  return html`${interval}<circle
      cx="${at}"
      cy="${y}"
      r="5"
      fill="var(${verdict === 'shown' ? '--c1' : '--paper'})"
      stroke="var(--c1)"
      stroke-width="2"
    />`;
}
