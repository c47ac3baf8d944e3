/** Comparisons of more designs than colours tell apart: what is said of each is folded away, and what stands open is about all of them. */
import type { Findings } from '../study/findings.ts';
import { MOST_TOGETHER } from './charts/marks.ts';
import { html, type Html } from './html.ts';

type Compared = Pick<Findings, 'scenarios'>;

export const isMany = ({ scenarios }: Compared): boolean => scenarios.length > MOST_TOGETHER;

export const folded = (summary: string, content: Html): Html =>
  html`<details>
    <summary>${summary}</summary>
    ${content}
  </details>`;

/** The content, behind its summary where there are many designs. */
export const foldedIfMany = (findings: Compared, summary: string, content: Html): Html =>
  isMany(findings) ? folded(summary, content) : content;
