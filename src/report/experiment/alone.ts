/** What each factor does alone, from the first cell, and whether the two that do most add up. */
import type { Estimate, ExperimentFindings, FoundCell } from '../../study/space/experiment-findings.ts';
import { alone, firstCell } from '../../study/space/together.ts';
import { differenceText, listed } from '../words.ts';
import { isBeyondLuck, leadingOf, titleOf, unitOf } from './words.ts';

/** Factors, and levels of a factor that is no number, that one sentence can hold. */
const MOST_FACTORS = 3;
const MOST_LEVELS = 4;

/** Sentences with their stop; none with one factor, or where no cell differs from the first in one factor alone. */
export function aloneSentences(findings: ExperimentFindings): string[] {
  const { cells, factors } = findings;
  const first = firstCell(cells);
  if (first === undefined || factors.length < 2) return [];
  const moved = alone(cells);
  const said = factors.flatMap((_factor, k) => {
    const own = moved.filter((each) => each.factor === k).map(({ cell }) => cell);
    return own.length === 0 ? [] : [{ text: clauseOf(findings, k, first, own), most: Math.max(...own.map(sizeOf)) }];
  });
  if (said.length === 0) return [];
  const shown = said.toSorted((a, b) => b.most - a.most).slice(0, MOST_FACTORS);
  const rest = said.length > shown.length ? ` (the ${MOST_FACTORS} factors of ${said.length} that do most)` : '';
  return [
    `‘${titleOf(leadingOf(findings))}’, with one thing changed at a time from the first cell${rest}: ${shown.map(({ text }) => text).join('; ')}.`,
    ...togetherSentence(findings),
  ];
}

const leadOf = ({ differences }: FoundCell): Estimate => differences?.[0] ?? { mean: null, ci95: null, n: 0 };
const sizeOf = (cell: FoundCell): number => Math.abs(leadOf(cell).mean ?? 0);

/** 'lines per contract from 1 to 9 service lines +1.3 points (+1.0 to +1.5)': to the farthest level of a number, to each label. */
function clauseOf(findings: ExperimentFindings, k: number, first: FoundCell, cells: readonly FoundCell[]): string {
  const factor = findings.factors[k];
  const from = first.levels[k];
  if (factor?.isNumber === true) {
    const far = (cell: FoundCell) => Math.abs((cell.levels[k]?.value ?? 0) - (from?.value ?? 0));
    const farthest = cells.reduce((kept, cell) => (far(cell) > far(kept) ? cell : kept));
    return `${factor.short} from ${from?.brief ?? ''} to ${farthest.levels[k]?.words ?? ''} ${changeOf(findings, leadOf(farthest))}`;
  }
  const shown = cells.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, MOST_LEVELS);
  const inOrder = cells.filter((cell) => shown.includes(cell));
  const levels = inOrder.map((cell) => `to ${cell.levels[k]?.words ?? ''} ${changeOf(findings, leadOf(cell))}`);
  return `${factor?.short ?? ''} from ${from?.words ?? ''} ${listed(levels)}`;
}

function changeOf(findings: ExperimentFindings, difference: Estimate): string {
  const text = differenceText(unitOf(leadingOf(findings)), difference);
  return difference.mean === null || difference.ci95 === null || isBeyondLuck(difference) ? text : `${text}, maybe luck`;
}

/** Whether what the two factors do at once is what they do apart, added up. */
function togetherSentence(findings: ExperimentFindings): string[] {
  const { together, cells, factors } = findings;
  const [one, other] = (together?.ids ?? []).map((id) => cells.find((cell) => cell.id === id));
  const first = firstCell(cells);
  if (together === null || one === undefined || other === undefined || first === undefined || together.beyondSum.mean === null) return [];
  const levelOf = (cell: FoundCell) => {
    const k = cell.levels.findIndex(({ label }, n) => label !== first.levels[n]?.label);
    return `${factors[k]?.short ?? ''} ${cell.levels[k]?.words ?? ''}`;
  };
  const { difference, beyondSum } = together;
  const unit = unitOf(leadingOf(findings));
  const both = `Both at once (${levelOf(one)}, ${levelOf(other)}) it is ${differenceText(unit, difference)}`;
  if (beyondSum.ci95 === null) return [`${both}; too few worlds to tell whether that is what the two add up to.`];
  if (!isBeyondLuck(beyondSum)) return [`${both}, not clearly other than what the two add up to.`];
  return [`${both}, which is ${differenceText(unit, beyondSum)} beside what the two add up to: what one does depends on the other.`];
}
