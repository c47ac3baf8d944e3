/** Parts of a whole that were split again and again: a row each, set in as deep as they lie, with the share in which something holds. */
import { scaleLinear } from 'd3';
import { emptyPicture, picture, type Frame } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { breadth, fit, fitBold } from './lettering.ts';
import { round } from './marks.ts';

export type Part = {
  readonly label: string;
  readonly depth: number;
  readonly cells: number;
  readonly ofInterest: number;
  readonly isLeaf: boolean;
};

const INDENT = 18;

export function treeChart(frame: Frame, parts: readonly Part[]): Html {
  if (parts.length === 0) return emptyPicture(frame);
  const wide = frame.size === 'wide';
  const [width, left] = wide ? [760, 400] : [340, 0];
  const counts = parts.map(({ ofInterest, cells }) => `${ofInterest} of ${cells}`);
  const x = scaleLinear([0, 1], [left, width - Math.max(...counts.map(breadth)) - 12]);
  const rowHeight = wide ? 26 : 42;
  const content = parts.flatMap(({ label, depth, cells, ofInterest, isLeaf }, k) => {
    const at = depth * INDENT;
    const y = 4 + k * rowHeight;
    const bar = wide ? y : y + 20;
    const start = wide ? left : at;
    const long = (x(1) - start) * (ofInterest / cells);
    const branch =
      depth === 0 ? null : html`<path d="M${at - 12} ${y - 6} v${15} h8" fill="none" stroke="var(--line)" stroke-width="1.5" />`;
    const named = isLeaf ? fitBold : fit;
    return [
      branch,
      html`<text class="${isLeaf ? 'strong' : 'soft'}" x="${at}" y="${y + 13}">${named(label, (wide ? left - 14 : width - 4) - at)}</text>`,
      html`<rect x="${start}" y="${bar}" width="${round(x(1) - start)}" height="17" fill="none" stroke="var(--line)" />`,
      html`<rect x="${start}" y="${bar}" width="${round(long)}" height="17" fill="var(--c1)" fill-opacity="${isLeaf ? 1 : 0.5}" />`,
      html`<text class="soft" x="${round(x(1) + 6)}" y="${bar + 13}">${counts[k] as string}</text>`,
    ].filter((each) => each !== null);
  });
  return picture(frame, width, parts.length * rowHeight + 8, content);
}
