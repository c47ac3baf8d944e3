/** Whether a scenario is of a given town, for a page that runs no other. */
import { mechanisms } from '../../model/mechanisms/registry.ts';
import { keptAt, valueAt } from '../../model/scenario/compose.ts';
import { allFields, leavesOf } from '../../model/scenario/fields.ts';
import type { Scenario } from '../../model/scenario/scenario.ts';

/** Settings that make a town what it is, and how long it runs: of another town nothing that is said of this one would be true. */
const FIXED = ['run.', 'population.charities', 'population.areas', 'population.regions', 'population.people', 'population.scale'];

/** How often it is run is no part of a town. */
const REPLICATIONS = 'run.replications';

export const isFixed = (path: string): boolean => FIXED.some((part) => path.startsWith(part));

/** Paths of the settings in which a scenario is of another town; none if it is of the same. */
export function townDifferences(town: Scenario, scenario: Scenario): string[] {
  return [...leavesOf(allFields(mechanisms)).keys()].filter(
    (path) => isFixed(path) && path !== REPLICATIONS && valueAt(town, keptAt(path)) !== valueAt(scenario, keptAt(path)),
  );
}
