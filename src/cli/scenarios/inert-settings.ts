/** Notes, before the work, which settings of the scenarios have no effect. */
import { inertSettings, inertText } from '../../model/scenario/inert/inert.ts';
import { notify } from '../effects.ts';
import type { Loaded } from './load.ts';

/** Prints each note once, for the first scenario it holds for: several may extend the same base. */
export function warnOfInertSettings(loaded: readonly Loaded[]): void {
  const lines = loaded.flatMap(({ scenario, said }) =>
    inertSettings(scenario, said).map((inert) => ({ name: scenario.name, text: inertText(inert) })),
  );
  const seen = new Set<string>();
  for (const { name, text } of lines) {
    if (seen.has(text)) continue;
    seen.add(text);
    notify(`Note: in ${name} ${text}.`);
  }
}
