/** How cells, outcomes and differences of an experiment are said. */
import type { Difference } from '../../study/findings.ts';
import { definitionOf, type OutcomeId } from '../../study/outcomes/registry.ts';
import type { Estimate, ExperimentFindings, FoundLevel } from '../../study/space/experiment-findings.ts';
import { direction, listed, valueIn } from '../words.ts';

export const leadingOf = ({ outcomes }: ExperimentFindings): OutcomeId => outcomes[0] as OutcomeId;

export const titleOf = (id: OutcomeId): string => definitionOf(id).title;
export const unitOf = (id: OutcomeId): string => definitionOf(id).unit;
export const formatOf =
  (id: OutcomeId) =>
  (value: number): string =>
    valueIn(unitOf(id), value);

/** The estimate as a difference of which only mean and interval are known. */
export const asDifference = ({ mean, ci95, n }: Estimate): Difference => ({ mean, ci95, n, pairing_gain: null, share_above: null });

export const isBeyondLuck = (estimate: Estimate): boolean => direction(asDifference(estimate)) !== 'none';

/** More settings than this are no sentence. */
const MOST_NAMED = 4;

/** 'lines per contract is 9 service lines and sharing is ‘free’'; of many factors, those that move the leading outcome most. */
export function cellWords({ factors, effects }: ExperimentFindings, levels: readonly FoundLevel[]): string {
  const order = effects
    .filter(({ factor }) => levels[factor] !== undefined)
    .sort((a, b) => (b.ranges[0] ?? 0) - (a.ranges[0] ?? 0))
    .map(({ factor }) => factor);
  const kept = new Set(order.slice(0, MOST_NAMED));
  const said = factors.flatMap(({ short }, k) => (kept.has(k) ? [`${short} is ${levels[k]?.words ?? ''}`] : []));
  const more = factors.length - kept.size;
  return more > 0 ? `${said.join(', ')} and ${more} more as in the table` : listed(said);
}

/** 'in the 20 cells', 'in 18 of the 20 cells'. */
export function inCells(defined: number, all: number): string {
  const cells = all.toLocaleString('en-GB');
  return defined === all ? `in the ${cells} cells` : `in the ${defined.toLocaleString('en-GB')} of ${cells} cells in which it is defined`;
}
