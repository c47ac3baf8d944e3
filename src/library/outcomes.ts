/** Outcomes as data: what each id in a run or in findings means. */
import type { Bounds, OutcomeUnit } from '../study/outcomes/outcome.ts';
import { outcomeDefinitions, type OutcomeId } from '../study/outcomes/registry.ts';

export type OutcomeDefinition = {
  readonly id: OutcomeId;
  readonly title: string;
  readonly unit: OutcomeUnit;
  /** How it is computed, in words. */
  readonly formula: string;
  readonly source: string;
  /** Lowest and highest value it can have; null where there is none. */
  readonly bounds: Bounds;
};

/** Every outcome, each once, in the order in which results list them. */
export const outcomes: readonly OutcomeDefinition[] = outcomeDefinitions.map(({ id, title, unit, formula, source, bounds }) => ({
  id,
  title,
  unit,
  formula,
  source,
  bounds,
}));
