/** Sources that a scenario gives for its values: kept in one order, so that equal scenarios are equal to the byte. */
import type { Scenario, Sources } from './scenario.ts';

/** What may stand in place of a bare value. */
export const SOURCED = ['value', 'source'] as const;

/** The name of a change of one rule, which begins in a quarter counted from 0. */
export const scheduledPath = (quarter: number, path: string): string => `schedule.${quarter}.${path}`;

export function inOrder(sources: readonly (readonly [string, string])[]): Pick<Scenario, 'sources'> {
  return sources.length === 0 ? {} : { sources: Object.fromEntries(sources.toSorted(([a], [b]) => (a < b ? -1 : 1))) };
}

/** The sources once values have been set again: each has the source that came with it, or none. */
export function sourcesAfter(
  sources: Sources | undefined,
  set: readonly { readonly path: string; readonly source?: string }[],
): Pick<Scenario, 'sources'> {
  const after = new Map(Object.entries(sources ?? {}));
  for (const { path, source } of set) {
    if (source === undefined) after.delete(path);
    else after.set(path, source);
  }
  return inOrder([...after]);
}
