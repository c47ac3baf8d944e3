/** Lines over the years of a run with bands of uncertainty, named at their ends. */
import { area, extent, line, max, min, scaleLinear } from 'd3';
import { picture } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { strokeOf } from '../theme.ts';

export type Line = {
  readonly name: string;
  readonly mean: readonly number[];
  readonly lo: readonly number[];
  readonly hi: readonly number[];
  readonly step?: boolean;
};
export type Level = { readonly at: number; readonly label: string };

const W = 760;
const H = 330;
const M = { top: 14, right: 175, bottom: 40, left: 62 };

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

export function lineChart(
  id: string,
  title: string,
  description: string,
  lines: readonly Line[],
  options: { format: (value: number) => string; levels?: readonly Level[]; zero?: boolean; perYear?: number },
): Html {
  const perYear = options.perYear ?? 4;
  const points = lines[0]?.mean.length ?? 0;
  const all = lines.flatMap(({ lo, hi }) => [...lo, ...hi]).concat((options.levels ?? []).map(({ at }) => at));
  const [least = 0, most = 1] = extent(all);
  const x = scaleLinear([0, Math.max(1, points - 1)], [M.left, W - M.right]);
  const y = scaleLinear([options.zero === false ? (least ?? 0) : 0, most || 1], [H - M.bottom, M.top]).nice(5);
  const path = line<number>(
    (_, k) => x(k),
    (v) => y(v),
  );
  const band = (lo: readonly number[], hi: readonly number[]) =>
    area<number>(
      (_, k) => x(k),
      (_, k) => y(lo[k] as number),
      (_, k) => y(hi[k] as number),
    )(Array.from(lo)) ?? '';
  const ends = spread(
    lines.map(({ mean }) => y(mean[mean.length - 1] ?? 0)),
    17,
    M.top + 6,
    H - M.bottom - 2,
  );
  const years = Array.from({ length: Math.floor((points - 1) / perYear) + 1 }, (_, k) => k).filter(
    (k, _, list) => list.length <= 12 || k % 2 === 0,
  );
  const content = [
    ...y
      .ticks(5)
      .map(
        (v) =>
          html`<line x1="${M.left}" x2="${W - M.right}" y1="${y(v)}" y2="${y(v)}" stroke="var(--line)" /><text
              class="soft"
              x="${M.left - 8}"
              y="${y(v) + 4}"
              text-anchor="end"
              >${options.format(v)}</text
            >`,
      ),
    ...years.map((year) => html`<text class="soft" x="${x(year * perYear)}" y="${H - M.bottom + 20}" text-anchor="middle">${year}</text>`),
    html`<text class="soft" x="${(M.left + W - M.right) / 2}" y="${H - 4}" text-anchor="middle">years since the change of rules</text>`,
    ...(options.levels ?? []).map(
      ({ at, label }) =>
        html`<line x1="${M.left}" x2="${W - M.right}" y1="${y(at)}" y2="${y(at)}" stroke="var(--soft)" stroke-dasharray="1 4" /><text
            class="soft"
            x="${M.left + 6}"
            y="${y(at) - 4}"
            >${label}</text
          >`,
    ),
    ...lines.map(({ lo, hi }, k) => html`<path d="${band(lo, hi)}" fill="${strokeOf(k).colour}" fill-opacity="0.13" />`),
    ...lines.map(
      ({ mean }, k) =>
        html`<path
          d="${path(mean as number[]) ?? ''}"
          fill="none"
          stroke="${strokeOf(k).colour}"
          stroke-width="2.4"
          stroke-dasharray="${strokeOf(k).dash}"
        />`,
    ),
    ...lines.map(
      ({ name, mean }, k) =>
        html`<line
            x1="${W - M.right + 3}"
            x2="${W - M.right + 12}"
            y1="${y(mean[mean.length - 1] ?? 0)}"
            y2="${ends[k] as number}"
            stroke="${strokeOf(k).colour}"
          /><text x="${W - M.right + 15}" y="${(ends[k] as number) + 4}">${shorten(name, 23)}</text>`,
    ),
  ];
  return picture(
    id,
    W,
    H,
    title,
    `${description} Values run from ${options.format(min(all) ?? 0)} to ${options.format(max(all) ?? 0)}.`,
    content,
  );
}

export const shorten = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
