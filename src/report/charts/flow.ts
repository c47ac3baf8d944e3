/** Where charities' money comes from and goes, as bands whose widths are pounds; both sides add up to the same. */
import { linkHorizontal, sum } from 'd3';
import { picture } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { pounds } from '../words.ts';

export type Side = { readonly name: string; readonly pounds: number };

const W = 760;
const H = 420;
const MIDDLE = 380;

export function flowChart(id: string, title: string, description: string, sources: readonly Side[], uses: readonly Side[]): Html {
  const total = sum(sources, (s) => s.pounds);
  const scale = total > 0 ? (H - 60 - 8 * Math.max(sources.length, uses.length)) / total : 0;
  const link = linkHorizontal<unknown, [number, number]>();
  let lowest = 0;
  const side = (items: readonly Side[], x: number, toMiddle: 1 | -1): Html[] => {
    let y = 20;
    let inner = 20;
    return items.map(({ name, pounds: amount }, k) => {
      const thick = Math.max(0.5, amount * scale);
      const at = y + thick / 2;
      const into = inner + thick / 2;
      y += thick + Math.max(8, 17 - thick);
      inner += thick;
      lowest = Math.max(lowest, y);
      const from: [number, number] = toMiddle === 1 ? [x, at] : [MIDDLE + 9, into];
      const to: [number, number] = toMiddle === 1 ? [MIDDLE - 9, into] : [x, at];
      return html`<path
          d="${link({ source: from, target: to }) ?? ''}"
          fill="none"
          stroke="var(--c${toMiddle === 1 ? 1 : 3})"
          stroke-opacity="${k % 2 === 0 ? 0.5 : 0.36}"
          stroke-width="${thick}"
        /><text x="${toMiddle === 1 ? x - 6 : x + 6}" y="${at + 4}" text-anchor="${toMiddle === 1 ? 'end' : 'start'}" style="font-size:12px"
          >${name} <tspan class="soft">${pounds(amount)}</tspan></text
        >`;
    });
  };
  const content = [
    ...side(sources, 205, 1),
    ...side(uses, 555, -1),
    html`<rect x="${MIDDLE - 9}" y="20" width="18" height="${Math.max(1, total * scale)}" fill="var(--c0)" /><text
        x="${MIDDLE}"
        y="14"
        text-anchor="middle"
        >charities ${pounds(total)}</text
      >`,
  ];
  return picture(id, W, Math.ceil(lowest) + 10, title, description, content);
}
