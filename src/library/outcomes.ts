/** Outcomes as data: what each id in a run or in findings means. */
import { outcomeDefinitions, type OutcomeId, type OutcomeUnit } from '../study/outcomes/registry.ts';

export type OutcomeDefinition = {
  readonly id: OutcomeId;
  readonly title: string;
  readonly unit: OutcomeUnit;
  /** How it is computed, in words. */
  readonly formula: string;
  readonly source: string;
};

/** Every outcome, each once, in the order in which results list them. */
export const outcomes: readonly OutcomeDefinition[] = outcomeDefinitions;
