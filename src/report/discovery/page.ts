/** What a search for a condition found among the cells of a sweep → one page that works without a network. */
import type { SearchFactor } from '../../study/discovery/cells.ts';
import type { Box, DiscoveryFindings, Limit, TreeNode } from '../../study/discovery/discovery-findings.ts';
import { sideWords } from '../../study/discovery/sentences.ts';
import { counted } from '../../study/counted.ts';
import { scatterChart, type ScatterAxis, type Spot } from '../charts/scatter.ts';
import { treeChart, type Part } from '../charts/tree.ts';
import { figure } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { pageOf, withContents } from '../page-frame.ts';
import { notCalibrated } from '../sections/caution.ts';

export type DiscoveryPage = {
  readonly title: string;
  readonly seed: string;
  readonly bases: readonly string[];
  readonly factors: readonly SearchFactor[];
  /** Cells in which all outcomes of the condition are defined: where each lies, and whether the condition holds. */
  readonly cells: readonly { readonly point: readonly number[]; readonly isWanted: boolean }[];
  readonly leftOut: number;
  readonly findings: DiscoveryFindings;
  readonly calibrated: boolean;
  readonly made: { readonly command: string; readonly engine: string; readonly build: string; readonly digest: string };
};

const percent = (share: number): string => `${Math.round(100 * share)} %`;

export function renderDiscovery(page: DiscoveryPage): string {
  const { title, bases, seed, calibrated, made, findings, leftOut } = page;
  const { words, cells, ofInterest, boxes, treeSentences } = findings;
  const answer = html`<p><strong>In ${ofInterest} of ${counted(cells, 'cell')} ${words}</strong>, by the mean of each cell.</p>
    ${boxes.length === 0 ? html`<p>No limit on the factors makes such cells denser than chance would.</p>` : boxes.map(({ sentence }) => html`<p>${sentence}</p>`)}
    ${leftOut === 0 ? null : html`<p>${counted(leftOut, 'cell')} left out because an outcome was defined in no run.</p>`}`;
  return pageOf({
    title,
    sub: 'Commonweal: where in an experiment a condition holds',
    skip: 'Skip to the answer',
    header: calibrated ? null : notCalibrated(''),
    main: html`${answer}
    ${withContents([
      ['boxes', 'Where such cells are dense', html`${boxes.map((box, k) => boxFigure(page, box, k))} ${howFound}`],
      ['tree', 'All cells, split', html`${treeFigure(findings)}${treeSentences.map((each) => html`<p>${each}</p>`)}`],
      [
        'again',
        'How to make this again',
        html`<pre><code>${made.command}</code></pre>
          <p>Digest of the sweep’s results: <code>${made.digest}</code>.</p>`,
      ],
    ])}`,
    origin: { title, scenarios: bases, seed, ...made },
    calibrated,
  });
}

const howFound = html`<p>
  Boxes are found by peeling: a little is cut off the side of the space whose loss makes the rest densest, again and again (patient rule
  induction, Friedman and Fisher 1999). A limit is said only where an exact test, which allows for the number of limits that there could be,
  does not take it for chance. Which cells a search finds depends on the ranges that the experiment gave its factors.
</p>`;

/** Up to two factors to draw: those that the box limits first. */
function axesOf(factors: readonly SearchFactor[], { limits }: Box): number[] {
  const limited = limits.map((limit) => factors.findIndex(({ name }) => name === limit.factor));
  const others = factors.map((_, k) => k).filter((k) => !limited.includes(k));
  return [...limited, ...others].slice(0, 2);
}

function axisOf({ factors, cells }: DiscoveryPage, k: number, { limits }: Box): ScatterAxis {
  const factor = factors[k] as SearchFactor;
  const limit = limits.find((each) => each.factor === factor.name);
  if (factor.type === 'levels') return { name: factor.title, labels: factor.labels, inside: insideLabels(factor.labels, limit) };
  const values = cells.map(({ point }) => point[k] as number);
  const ends = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))] as const;
  return { name: factor.title, ends, inside: limit === undefined || 'labels' in limit ? null : [limit.from, limit.to] };
}

const insideLabels = (labels: readonly string[], limit: Limit | undefined): number[] | null =>
  limit !== undefined && 'labels' in limit ? limit.labels.map((label) => labels.indexOf(label)) : null;

/** Most dots in a picture; of more cells, every second, third … is drawn. */
const MOST_DOTS = 2000;

function spotsOf({ cells }: DiscoveryPage, [across, down]: readonly number[]): { readonly spots: Spot[]; readonly every: number } {
  const every = Math.ceil(cells.length / MOST_DOTS);
  const at = new Map<string, { x: number; y: number; cells: number; wanted: number }>();
  for (let k = 0; k < cells.length; k += every) {
    const { point, isWanted } = cells[k] as DiscoveryPage['cells'][number];
    const [x, y] = [point[across as number] as number, down === undefined ? 0 : (point[down] as number)];
    const spot = at.get(`${x},${y}`) ?? { x, y, cells: 0, wanted: 0 };
    at.set(`${x},${y}`, { ...spot, cells: spot.cells + 1, wanted: spot.wanted + (isWanted ? 1 : 0) });
  }
  return { spots: [...at.values()].map(({ x, y, cells: all, wanted }) => ({ x, y, share: wanted / all })), every };
}

function boxFigure(page: DiscoveryPage, box: Box, k: number): Html {
  const axes = axesOf(page.factors, box);
  const { spots, every } = spotsOf(page, axes);
  const [across, down] = axes.map((axis) => axisOf(page, axis, box));
  const earlier = page.findings.boxes.slice(0, k);
  const outside = {
    cells: page.findings.cells - sumOf(earlier, 'cells') - box.cells,
    ofInterest: page.findings.ofInterest - sumOf(earlier, 'ofInterest') - box.ofInterest,
  };
  const drawn = page.factors.length > 2 ? ' Where cells of other levels lie on one place, its shade is the share of them.' : '';
  return figure({
    id: `box-${k + 1}`,
    headline: box.sentence,
    subtitle: `Each dot is a cell, filled where it holds; the outline is the box, which holds ${percent(box.coverage)} of all such cells${k === 0 ? '' : ' beside those in boxes before'}, and they are ${percent(box.density)} of the cells inside.${drawn}${every > 1 ? ` Of ${counted(every, 'cell')} one is drawn.` : ''}`,
    draw: (frame) => scatterChart(frame, { across: across as ScatterAxis, down: down ?? null, spots }),
    twin: {
      caption: 'Cells inside the box and outside it',
      head: ['', 'Cells', 'In which it holds', 'Share'],
      rows: [rowOf('Inside', [box]), ...(k === 0 ? [] : [rowOf('In the boxes before', earlier)]), rowOf('Outside', [outside])],
    },
  });
}

type CellCount = Pick<Box, 'cells' | 'ofInterest'>;

const sumOf = (parts: readonly CellCount[], what: keyof CellCount): number => parts.reduce((sum, part) => sum + part[what], 0);

function rowOf(name: string, parts: readonly CellCount[]): [string, number, number, string] {
  const [cells, ofInterest] = [sumOf(parts, 'cells'), sumOf(parts, 'ofInterest')];
  return [name, cells, ofInterest, cells === 0 ? '' : percent(ofInterest / cells)];
}

function partsOf(node: TreeNode, label: string, depth: number): Part[] {
  const { cells, ofInterest, split } = node;
  const own: Part = { label, depth, cells, ofInterest, isLeaf: split === null };
  if (split === null) return [own];
  const { limit, inside, outside } = split;
  return [own, ...partsOf(inside, sideWords(limit, true), depth + 1), ...partsOf(outside, sideWords(limit, false), depth + 1)];
}

function treeFigure({ tree, words }: DiscoveryFindings): Html {
  const parts = partsOf(tree, 'All cells', 0);
  return figure({
    id: 'tree-of-cells',
    headline: 'Each split parts the cells in which it holds from those in which it does not',
    subtitle: `Bars: in how many cells of a part ${words}. Three splits deep at most (classification tree, Breiman and others 1984).`,
    draw: (frame) => treeChart(frame, parts),
    twin: {
      caption: 'Parts of the tree, each below the part that it was split from',
      head: ['Part', 'Depth', 'Cells', 'In which it holds'],
      rows: parts.map(({ label, depth, cells, ofInterest }) => [label, depth, cells, ofInterest]),
    },
  });
}
