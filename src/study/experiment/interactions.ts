/** Pairs of mechanisms whose joint effect is not the sum of their own. */
import type { Mechanism } from '../../model/mechanisms/mechanism.ts';
import type { Scenario } from '../../model/scenario/scenario.ts';
import { differenceBounds, scaleOf } from '../analysis/intervals.ts';
import { pairedDifference, pairedDifferences } from '../analysis/statistics.ts';
import type { Difference } from '../findings.ts';
import { definitionOf, type OutcomeId } from '../outcomes/registry.ts';
import { lessDefined } from '../round-off.ts';
import { ABLATION_SEED, standardise, switched, type AblationRow, type Outcomes } from './ablation.ts';

export type InteractionRow = {
  readonly one: string;
  readonly other: string;
  readonly titles: readonly [string, string];
  readonly observable: string;
  readonly scenario: string;
  /** What the first does with the second on, less what it does with the second off. */
  readonly difference: Difference;
  readonly standardised: AblationRow['standardised'];
};

/** How many mechanisms, those with the largest effects of their own, are tried in pairs, and how many pairs are reported. */
const TRIED = 10;
const REPORTED = 10;

/** Every pair among the mechanisms with the largest standardised effects in one scenario. */
export function pairsToTry(rows: readonly AblationRow[], mechanisms: readonly Mechanism[]): [Mechanism, Mechanism][] {
  const size = ({ standardised }: AblationRow) => Math.abs(standardised?.mean ?? 0);
  const strongest = [...rows].sort((a, b) => size(b) - size(a)).slice(0, TRIED);
  const chosen = strongest.flatMap(({ mechanism }) => mechanisms.filter(({ id }) => id === mechanism));
  return chosen.flatMap((one, k) => chosen.slice(k + 1).map((other): [Mechanism, Mechanism] => [one, other]));
}

/** Both on; only the second; only the first; neither. */
export function interactionArms(scenario: Scenario, one: Mechanism, other: Mechanism, from: string = ABLATION_SEED): Scenario[] {
  const seeded = { ...scenario, seed: `${from}/${one.id}/${other.id}` };
  return [
    { ...seeded, name: 'both' },
    switched(seeded, one.id, false, `without ${one.id}`),
    switched(seeded, other.id, false, `without ${other.id}`),
    switched(switched(seeded, one.id, false, ''), other.id, false, 'neither'),
  ];
}

export function interactionRow(
  one: Mechanism,
  other: Mechanism,
  scenario: string,
  [both = [], without = [], alone = [], neither = []]: readonly (readonly Outcomes[])[],
): InteractionRow {
  const id = one.expect.outcome as OutcomeId;
  const { bounds: own } = definitionOf(id);
  const change = (a: readonly Outcomes[], b: readonly Outcomes[]) =>
    a.map((outcomes, r) => lessDefined(outcomes[id], b[r]?.[id] ?? null, scaleOf(own)));
  const [withOther, withoutOther] = [change(both, without), change(alone, neither)];
  const bounds = differenceBounds(own);
  return {
    one: one.id,
    other: other.id,
    titles: [one.title, other.title],
    observable: id,
    scenario,
    difference: pairedDifference(withOther, withoutOther, bounds),
    standardised: standardise(pairedDifferences(withOther, withoutOther, bounds), bounds),
  };
}

export function strongestInteractions(rows: readonly InteractionRow[]): InteractionRow[] {
  const size = ({ standardised }: InteractionRow) => Math.abs(standardised?.mean ?? 0);
  return [...rows].sort((a, b) => size(b) - size(a)).slice(0, REPORTED);
}
