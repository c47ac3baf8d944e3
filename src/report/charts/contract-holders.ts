/** Contract money from its whole to the part it is held as and to the size of who holds it: bands whose widths are pounds. */
import { linkHorizontal, sum } from 'd3';
import { emptyPicture, picture, type Frame } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { distinct } from '../text-width.ts';
import { barChart, type Bar } from './bars.ts';
import { breadth, fit } from './lettering.ts';
import { round } from './marks.ts';

export type Stream = { readonly part: string; readonly holder: string; readonly pounds: number };

const W = 760;
const H = 300;
const TOP = 30;
const GAP = 24;
const BAR = 14;
const BESIDE = 8;
/** How far left of its bar the name of a part begins, which stands above it. */
const PART_LEFT = 60;
/** Left edges of the three columns of bars. */
const COLUMNS = [120, 330, 520] as const;

type Node = { readonly name: string; readonly pounds: number; readonly y: number; readonly height: number };

export function contractHoldersChart(frame: Frame, streams: readonly Stream[], write: (pounds: number) => string): Html {
  if (sum(streams, ({ pounds }) => pounds) === 0) return emptyPicture(frame);
  return frame.size === 'wide' ? columns(frame, streams, write) : lists(frame, streams, write);
}

type Named = { readonly name: string; readonly pounds: number };

function totals(streams: readonly Stream[], by: 'part' | 'holder'): Named[] {
  const names = [...new Set(streams.map((stream) => stream[by]))];
  return names.map((name) => ({
    name,
    pounds: sum(
      streams.filter((stream) => stream[by] === name),
      ({ pounds }) => pounds,
    ),
  }));
}

function lists(frame: Frame, streams: readonly Stream[], write: (pounds: number) => string): Html {
  const bars = ({ name, pounds }: Named): Bar => ({ label: name, value: pounds });
  const all = sum(streams, ({ pounds }) => pounds);
  const heading = (label: string): Bar => ({ label: `${label}: ${write(all)}`, value: null });
  const rows = [
    heading('As what it is held'),
    ...totals(streams, 'part').map(bars),
    heading('By whom, income a year'),
    ...totals(streams, 'holder').map(bars),
  ];
  return barChart(frame, rows, write);
}

function stack(items: readonly Named[], scale: number): Node[] {
  let y = TOP;
  return items.map(({ name, pounds }) => {
    const node = { name, pounds, y, height: pounds * scale };
    y += Math.max(node.height, 1) + GAP;
    return node;
  });
}

function columns(frame: Frame, streams: readonly Stream[], write: (pounds: number) => string): Html {
  const all = sum(streams, ({ pounds }) => pounds);
  const scale = H / all;
  const whole = stack([{ name: 'all contracts', pounds: all }], scale);
  const parts = stack(totals(streams, 'part'), scale);
  const holders = stack(totals(streams, 'holder'), scale);
  const partNames = namesOf(parts, COLUMNS[2] - BESIDE - (COLUMNS[1] - PART_LEFT), write);
  const holderNames = namesOf(holders, W - (COLUMNS[2] + BAR + BESIDE), write);
  const bottom = Math.max(...[whole, parts, holders].flat().map(({ y, height }) => y + height));
  return picture(frame, W, Math.ceil(bottom) + 12, [
    ...links(
      whole,
      parts,
      parts.map(({ name, pounds }) => ({ from: 'all contracts', to: name, pounds })),
      [COLUMNS[0], COLUMNS[1]],
      scale,
    ),
    ...links(
      parts,
      holders,
      streams.map(({ part, holder, pounds }) => ({ from: part, to: holder, pounds })),
      [COLUMNS[1], COLUMNS[2]],
      scale,
    ),
    ...whole.map((node) =>
      bar(
        node,
        COLUMNS[0],
        html`<text x="${COLUMNS[0] - 8}" y="${middle(node)}" text-anchor="end"
          >${node.name}<tspan class="soft" x="${COLUMNS[0] - 8}" dy="17">${write(node.pounds)}</tspan></text
        >`,
      ),
    ),
    ...parts.map((node, k) =>
      bar(
        node,
        COLUMNS[1],
        html`<text class="halo" x="${COLUMNS[1] - PART_LEFT}" y="${round(node.y - 7)}"
          >${partNames[k] as string} <tspan class="soft">${write(node.pounds)}</tspan></text
        >`,
      ),
    ),
    ...holders.map((node, k) =>
      bar(
        node,
        COLUMNS[2],
        html`<text x="${COLUMNS[2] + BAR + BESIDE}" y="${middle(node)}"
          >${holderNames[k] as string} <tspan class="soft">${write(node.pounds)}</tspan></text
        >`,
      ),
    ),
  ]);
}

/** Names cut so that their amounts fit beside them within a width. */
function namesOf(nodes: readonly Node[], width: number, write: (pounds: number) => string): string[] {
  const widest = Math.max(0, ...nodes.map(({ pounds }) => breadth(` ${write(pounds)}`)));
  return distinct(
    nodes.map(({ name }) => name),
    1,
    (name) => fit(name, width - widest),
  );
}

const middle = ({ y, height }: Node): number => round(y + height / 2 + 4);

function bar({ y, height }: Node, x: number, label: Html): Html {
  return html`<rect x="${x}" y="${round(y)}" width="${BAR}" height="${round(Math.max(1, height))}" fill="var(--c0)" />${label}`;
}

type Link = { readonly from: string; readonly to: string; readonly pounds: number };

function links(
  left: readonly Node[],
  right: readonly Node[],
  some: readonly Link[],
  [x0, x1]: readonly [number, number],
  scale: number,
): Html[] {
  const path = linkHorizontal<unknown, [number, number]>();
  const used = new Map<Node, number>();
  const next = (node: Node, thick: number): number => {
    const before = used.get(node) ?? 0;
    used.set(node, before + thick);
    return node.y + before + thick / 2;
  };
  return some.flatMap(({ from, to, pounds }) => {
    const [a, b] = [left.find(({ name }) => name === from), right.find(({ name }) => name === to)];
    if (a === undefined || b === undefined || pounds <= 0) return [];
    const thick = pounds * scale;
    const ends: [[number, number], [number, number]] = [
      [x0 + BAR, next(a, thick)],
      [x1, next(b, thick)],
    ];
    const d = (path({ source: ends[0], target: ends[1] }) ?? '').replace(/\.(\d)\d+/g, '.$1');
    return [
      html`<path
        d="${d}"
        fill="none"
        stroke="var(--c${1 + left.indexOf(a)})"
        stroke-opacity="0.4"
        stroke-width="${round(Math.max(0.5, thick))}"
      />`,
    ];
  });
}
