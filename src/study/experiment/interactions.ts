/** Interactions: how far the joint effect of two mechanisms differs from the sum of their own effects. */
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

/** The mechanisms with the largest effects, this many, are tried in pairs; of the pairs this many are reported. */
const TRIED = 10;
const REPORTED = 10;

/** All pairs of the mechanisms with the largest standardised effects in one scenario. */
export function pairsToTry(rows: readonly AblationRow[], mechanisms: readonly Mechanism[]): [Mechanism, Mechanism][] {
  const size = ({ standardised }: AblationRow) => Math.abs(standardised?.mean ?? 0);
  const strongest = [...rows].sort((a, b) => size(b) - size(a)).slice(0, TRIED);
  const chosen = strongest.flatMap(({ mechanism }) => mechanisms.filter(({ id }) => id === mechanism));
  return chosen.flatMap((one, k) => chosen.slice(k + 1).map((other): [Mechanism, Mechanism] => [one, other]));
}

/** The four scenarios of a pair: both on, only the second, only the first, neither. */
export function interactionArms(scenario: Scenario, one: Mechanism, other: Mechanism, from: string = ABLATION_SEED): Scenario[] {
  const seeded = { ...scenario, seed: `${from}/${one.id}/${other.id}` };
  return [
    { ...seeded, name: 'both' },
    switched(seeded, one.id, false, `without ${one.id}`),
    switched(seeded, other.id, false, `without ${other.id}`),
    switched(switched(seeded, one.id, false, ''), other.id, false, 'neither'),
  ];
}

/** The interaction of a pair, from outcomes in the order of `interactionArms`. */
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

/** The rows to report, strongest first. */
export function strongestInteractions(rows: readonly InteractionRow[]): InteractionRow[] {
  const size = ({ standardised }: InteractionRow) => Math.abs(standardised?.mean ?? 0);
  return [...rows].sort((a, b) => size(b) - size(a)).slice(0, REPORTED);
}
