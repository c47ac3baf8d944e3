/** The values of a scenario for which it gives a source. */
import { keptAt, valueAt } from './compose.ts';
import type { Scenario } from './scenario.ts';
import { scheduledPath } from './sources.ts';
import type { Value } from './values.ts';

/** The path of a scheduled change is that of `Scenario.sources`. */
export type SourcedValue = { readonly path: string; readonly value: Value; readonly source: string };

/** In alphabetical order of their paths. */
export function sourcedValues(scenario: Scenario): SourcedValue[] {
  const scheduled = new Map(
    scenario.schedule.flatMap(({ quarter, set }) =>
      Object.entries(set).map(([path, value]): [string, Value] => [scheduledPath(quarter, path), value]),
    ),
  );
  return Object.entries(scenario.sources ?? {}).map(([path, source]) => ({
    path,
    value: scheduled.get(path) ?? valueAt(scenario, keptAt(path)),
    source,
  }));
}
