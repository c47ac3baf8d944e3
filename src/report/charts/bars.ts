/** Shares of a whole, a bar a scenario; and signed contributions, a bar a term. */
import { extent, scaleLinear } from 'd3';
import { picture } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { strokeOf } from '../theme.ts';
import { shorten } from './lines.ts';

const W = 760;
const LEFT = 200;

export type Stack = { readonly label: string; readonly parts: readonly { readonly name: string; readonly share: number }[] };

const PATTERNS = [1, 0.62, 0.36, 0.16] as const;

export function stackChart(id: string, title: string, description: string, stacks: readonly Stack[]): Html {
  const height = 34 + stacks.length * 40 + 30;
  const x = scaleLinear([0, 1], [LEFT, W - 20]);
  const names = stacks[0]?.parts ?? [];
  const content = [
    ...names.map(({ name }, k) => {
      // Room for the names before this one, at about six and a half units a letter.
      const x = 20 + names.slice(0, k).reduce((sum, before) => sum + 34 + 6.6 * before.name.length, 0);
      return html`<rect
          x="${x}"
          y="4"
          width="12"
          height="12"
          fill="var(--c1)"
          fill-opacity="${PATTERNS[k % 4] as number}"
          stroke="var(--c1)"
        /><text x="${x + 17}" y="15" style="font-size:12px">${name}</text>`;
    }),
    ...stacks.flatMap(({ label, parts }, r) => {
      let from = 0;
      const y = 34 + r * 40;
      return [
        html`<text x="${LEFT - 10}" y="${y + 18}" text-anchor="end">${shorten(label, 26)}</text>`,
        ...parts.map(({ share }, k) => {
          const start = from;
          from += share;
          const wide = x(from) - x(start);
          return html`<rect
              x="${x(start)}"
              y="${y}"
              width="${Math.max(0, wide)}"
              height="26"
              fill="var(--c1)"
              fill-opacity="${PATTERNS[k % 4] as number}"
              stroke="var(--paper)"
            />${wide > 44 ? html`<text x="${x(start) + wide / 2}" y="${y + 18}" text-anchor="middle" style="fill:${k === 0 ? 'var(--paper)' : 'var(--ink)'}">${Math.round(100 * share)} %</text>` : null}`;
        }),
      ];
    }),
    ...[0, 0.25, 0.5, 0.75, 1].map((v) => html`<text class="soft" x="${x(v)}" y="${height - 8}" text-anchor="middle">${100 * v} %</text>`),
  ];
  return picture(id, W, height, title, description, content);
}

export function contributionChart(
  id: string,
  title: string,
  description: string,
  rows: readonly { readonly label: string; readonly value: number }[],
): Html {
  const height = 12 + rows.length * 26 + 34;
  const [least = 0, most = 1] = extent(rows.map(({ value }) => value).concat(0));
  const x = scaleLinear([Math.min(0, least ?? 0), Math.max(0.1, most ?? 1)], [LEFT + 40, W - 60]).nice(5);
  const content = [
    ...x
      .ticks(5)
      .map(
        (v) =>
          html`<line x1="${x(v)}" x2="${x(v)}" y1="4" y2="${height - 30}" stroke="var(--line)" /><text
              class="soft"
              x="${x(v)}"
              y="${height - 12}"
              text-anchor="middle"
              >${v}</text
            >`,
      ),
    ...rows.map(
      ({ label, value }, r) =>
        html`<text x="${LEFT + 28}" y="${26 + r * 26}" text-anchor="end">${shorten(label, 32)}</text
          ><rect
            x="${Math.min(x(0), x(value))}"
            y="${13 + r * 26}"
            width="${Math.abs(x(value) - x(0))}"
            height="17"
            fill="${strokeOf(value < 0 ? 2 : 1).colour}"
          />`,
    ),
    html`<line x1="${x(0)}" x2="${x(0)}" y1="4" y2="${height - 30}" stroke="var(--ink)" />`,
  ];
  return picture(id, W, height, title, description, content);
}
