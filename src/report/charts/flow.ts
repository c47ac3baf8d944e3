/** Where charities' money comes from and goes: bands whose widths are pounds, both sides adding up to the same; bars where it is narrow. */
import { linkHorizontal, sum } from 'd3';
import { emptyPicture, picture, type Frame } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { distinct } from '../text-width.ts';
import { barChart } from './bars.ts';
import { breadth, fit } from './lettering.ts';
import { round } from './marks.ts';

export type Side = { readonly name: string; readonly pounds: number };

const W = 760;
const H = 420;
const MIDDLE = 380;
const TOP = 22;
const LABEL = 18;
/** Most that a name and its amount may take of a side, so that bands remain between them. */
const LONGEST = 280;
/** Between a name and its band. */
const BESIDE = 7;

type Write = (pounds: number) => string;

export function flowChart(frame: Frame, sources: readonly Side[], uses: readonly Side[], write: Write): Html {
  if (sum([...sources, ...uses], ({ pounds }) => pounds) === 0) return emptyPicture(frame);
  return frame.size === 'wide' ? bands(frame, sources, uses, write) : inAndOut(frame, sources, uses, write);
}

function inAndOut(frame: Frame, sources: readonly Side[], uses: readonly Side[], write: Write): Html {
  const rows = (heading: string, side: readonly Side[]) => [
    { label: `${heading}: ${write(sum(side, (s) => s.pounds))}`, value: null },
    ...side.map(({ name, pounds: value }) => ({ label: name, value })),
  ];
  return barChart(frame, [...rows('In', sources), ...rows('Out', uses)], write);
}

function bands(frame: Frame, sources: readonly Side[], uses: readonly Side[], write: Write): Html {
  const total = sum(sources, (s) => s.pounds);
  const scale = total > 0 ? (H - 60 - 8 * Math.max(sources.length, uses.length)) / total : 0;
  const left = sideBands(sources, scale, 'in', write);
  const right = sideBands(uses, scale, 'out', write);
  const trunk = html`<rect x="${MIDDLE - 9}" y="${TOP}" width="18" height="${round(Math.max(1, total * scale))}" fill="var(--c0)" /><text
      x="${MIDDLE}"
      y="14"
      text-anchor="middle"
      >charities: ${write(total)} in, ${write(sum(uses, (u) => u.pounds))} out</text
    >`;
  return picture(frame, W, Math.ceil(Math.max(left.bottom, right.bottom)) + 6, [...left.content, ...right.content, trunk]);
}

type Drawn = { readonly content: readonly Html[]; readonly bottom: number };

function sideBands(items: readonly Side[], scale: number, way: 'in' | 'out', write: Write): Drawn {
  const link = linkHorizontal<unknown, [number, number]>();
  const widest = Math.max(0, ...items.map(({ pounds }) => breadth(` ${write(pounds)}`)));
  const names = distinct(
    items.map(({ name }) => name),
    1,
    (name) => fit(name, LONGEST - widest),
  );
  const room = BESIDE + Math.max(0, ...items.map(({ pounds }, k) => breadth(`${names[k] as string} ${write(pounds)}`)));
  const outer = round(way === 'in' ? room : W - room);
  const inner = MIDDLE + (way === 'in' ? -9 : 9);
  let y = TOP;
  let joined = TOP;
  const content = items.map(({ pounds: amount }, k) => {
    const thick = Math.max(0.5, amount * scale);
    const [at, into] = [y + thick / 2, joined + (amount * scale) / 2];
    y += thick + Math.max(8, LABEL - thick / 2);
    joined += amount * scale;
    const [from, to]: [number, number][] =
      way === 'in'
        ? [
            [outer, at],
            [inner, into],
          ]
        : [
            [inner, into],
            [outer, at],
          ];
    return html`<path
        d="${(link({ source: from as [number, number], target: to as [number, number] }) ?? '').replace(/\.(\d)\d+/g, '.$1')}"
        fill="none"
        stroke="var(--c${way === 'in' ? 1 : 3})"
        stroke-opacity="${k % 2 === 0 ? 0.5 : 0.36}"
        stroke-width="${round(thick)}"
      /><text x="${round(outer + (way === 'in' ? -BESIDE : BESIDE))}" y="${round(at + 4)}" text-anchor="${way === 'in' ? 'end' : 'start'}"
        >${names[k] as string} <tspan class="soft">${write(amount)}</tspan></text
      >`;
  });
  return { content, bottom: y };
}
