/** What was changed: the base, the factors with their levels, the design, and what all cells have in common. */
import { counted } from '../../study/counted.ts';
import type { ExperimentFindings, FoundFactor } from '../../study/space/experiment-findings.ts';
import { html, type Html } from '../html.ts';
import { listed } from '../words.ts';
import { cellWords } from './words.ts';

const DESIGN: Readonly<Record<ExperimentFindings['design'], string>> = {
  grid: 'A grid: every level of each factor with every level of the others',
  'one-at-a-time': 'One at a time: the first level of every factor, then each other level of one factor while the others keep their first',
  'latin-hypercube': 'A Latin hypercube: points spread evenly over the range of every factor at once',
  sobol: 'Sobol’ points: spread evenly over all factors together',
};

/** Levels that are listed one by one; of more, the first and the last. */
const MOST_LEVELS = 12;

export function changed(findings: ExperimentFindings): Html {
  const { about, factors, design, cellCount, worlds } = findings;
  return html`${about === '' ? null : html`<p>${about}</p>`} ${factorList(factors)}
    <p>
      ${DESIGN[design]}${firstCell(findings)}; ${counted(cellCount, 'cell')}, each in the same ${counted(worlds, 'world')}.
      ${inCommon(findings)}
    </p>`;
}

/** Every factor with its levels or its range, and what it means. */
export const factorList = (factors: readonly FoundFactor[]): Html =>
  html`<ul>
    ${factors.map((factor) => html`<li>${factorText(factor)}${setsOf(factor)}</li>`)}
  </ul>`;

/** What no factor changes, in sentences. */
export const inCommon = ({ bases, years, seed }: Pick<ExperimentFindings, 'bases' | 'years' | 'seed'>): Html =>
  html`All cells have in common what ${listed(bases.map(({ title }) => `‘${title}’`))} ${bases.length === 1 ? 'says' : 'say'} and no factor
    changes, ${counted(years, 'year')} under the rules tried, and the luck of seed <code>${seed}</code>. Every setting of every cell is in
    the table <code>data/settings</code>.`;

function firstCell(findings: ExperimentFindings): string {
  const [first] = findings.cells;
  return findings.design !== 'one-at-a-time' || first === undefined ? '' : `. In the first cell ${cellWords(findings, first.levels)}`;
}

const KIND: Readonly<Record<FoundFactor['kind'], string>> = {
  rule: 'a rule that commissioners set',
  assumption: 'a belief about the world',
  several: 'settings that change together',
  base: 'whole scenarios',
};

function factorText({ title, kind, levels, ends, meaning }: FoundFactor): Html {
  const shown =
    ends !== null
      ? ends
      : levels.length > MOST_LEVELS
        ? `${levels.length} levels from ${levels[0]?.words ?? ''} to ${levels.at(-1)?.words ?? ''}`
        : listed(levels.map(({ words }) => words));
  return html`<strong>${title}</strong> (${KIND[kind]}): ${shown}.${meaning === '' ? '' : ` ${meaning}`}`;
}

/** What each label of settings that change together stands for. */
function setsOf({ kind, levels }: FoundFactor): Html | null {
  if (kind !== 'several') return null;
  return html`<ul>
    ${levels.map(({ words, sets }) => html`<li>${words}: ${sets.length === 0 ? 'nothing is changed' : sets.join('; ')}.</li>`)}
  </ul>`;
}
