/** How the ends of the leading outcome stand beside the first cell, and what else differs there: a gain on one outcome may cost another. */
import { agreeing } from '../../study/counted.ts';
import type { Estimate, ExperimentFindings, FoundCell } from '../../study/space/experiment-findings.ts';
import { isSample } from '../../study/space/experiment.ts';
import { firstCell } from '../../study/space/together.ts';
import { differenceText, listed, summaryText, upperFirst, valueIn } from '../words.ts';
import { cellWords, isBeyondLuck, leadingOf, titleOf, unitOf } from './words.ts';

/** Other outcomes named in one sentence. */
const MOST_OTHERS = 4;

type End = { readonly name: 'lowest' | 'highest'; readonly cell: FoundCell };

/**
 * Sentences with their stop; none for a sampled design, whose first cell is a point like any other, or where cells are not listed. `brief` where
 * others say how far cells lie from the first.
 */
export function besideFirst(findings: ExperimentFindings, brief: boolean): string[] {
  const { cells, extremes, design } = findings;
  const first = firstCell(cells);
  const own = first?.outcomes[0];
  if (extremes === null || first === undefined || own?.mean == null || isSample(design)) return [];
  const ends = (['highest', 'lowest'] as const).flatMap((name): End[] => {
    const cell = cells.find(({ id }) => id === extremes[name].id);
    return cell === undefined || cell === first ? [] : [{ name, cell }];
  });
  return [
    firstSentence(findings, first, own, brief ? [] : ends),
    ...ends.slice(0, 1).flatMap((end) => otherOutcomes(findings, first, end)),
  ];
}

function firstSentence(findings: ExperimentFindings, first: FoundCell, own: Estimate, ends: readonly End[]): string {
  const unit = unitOf(leadingOf(findings));
  const value = summaryText({ mean: own.mean, ci95: own.ci95, unit });
  const far = ends.flatMap(({ name, cell }) => {
    const difference = cell.differences?.[0];
    if (difference === undefined || difference.mean === null) return [];
    const luck = difference.ci95 === null || isBeyondLuck(difference) ? '' : ', which is not beyond luck';
    return [`the ${name} is ${differenceText(unit, difference)} from it${luck}`];
  });
  const rest = far.length === 0 ? '' : `; ${listed(far)}`;
  return `In the first cell, with which every other is compared (${cellWords(findings, first.levels)}), it is ${value}${rest}.`;
}

/** What else is clearly different where the leading outcome is highest, or, where that is the first cell, lowest. */
function otherOutcomes(findings: ExperimentFindings, first: FoundCell, { name, cell }: End): string[] {
  const others = findings.outcomes.flatMap((id, o) => {
    const [here, there, difference] = [cell.outcomes[o]?.mean, first.outcomes[o]?.mean, cell.differences?.[o]];
    if (o === 0 || here == null || there == null || difference === undefined || !isBeyondLuck(difference)) return [];
    return [`‘${titleOf(id)}’ is ${valueIn(unitOf(id), here)} instead of ${valueIn(unitOf(id), there)}`];
  });
  const shown = others.slice(0, MOST_OTHERS);
  const left = others.length - shown.length;
  const more = left > 0 ? [`${left} more ${agreeing(left, 'differs', 'differ')}`] : [];
  if (others.length > 0)
    return [`Where it is ${name}, other things differ from the first cell beyond luck: ${listed([...shown, ...more])}.`];
  return findings.outcomes.length < 2
    ? []
    : [`${upperFirst(`where it is ${name}`)}, no other outcome shown here clearly differs from the first cell.`];
}
