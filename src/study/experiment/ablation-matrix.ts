/** The effect of every mechanism on every outcome. */
import { outcomeIds, type OutcomeId } from '../outcomes/registry.ts';
import { contrastBounds, pairedEffects, standardise, type AblationResult, type AblationRow } from './ablation.ts';

export type MatrixRow = {
  readonly mechanism: string;
  readonly title: string;
  readonly scenario: string;
  /** Standardised effect by outcome; null where the outcome is not defined or does not vary. */
  readonly effects: Readonly<Record<OutcomeId, AblationRow['standardised']>>;
};

export function ablationMatrix(results: readonly AblationResult[]): MatrixRow[] {
  return results.map((result) => ({
    mechanism: result.mechanism.id,
    title: result.mechanism.title,
    scenario: result.scenario,
    effects: Object.fromEntries(
      outcomeIds.map((id) => [id, standardise(pairedEffects(result, id), contrastBounds(result, id))]),
    ) as MatrixRow['effects'],
  }));
}
