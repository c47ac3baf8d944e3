/** Says before the work, once, which settings of the scenarios cannot act as set. */
import { inertSettings, inertText } from '../../model/scenario/inert/inert.ts';
import { tell } from '../effects.ts';
import type { Loaded } from './load.ts';

/** What several scenarios share, such as a base that they extend, is said of the first of them. */
export function warnOfInertSettings(loaded: readonly Loaded[]): void {
  const lines = loaded.flatMap(({ scenario, said }) =>
    inertSettings(scenario, said).map((inert) => ({ name: scenario.name, text: inertText(inert) })),
  );
  const seen = new Set<string>();
  for (const { name, text } of lines) {
    if (seen.has(text)) continue;
    seen.add(text);
    tell(`Note: in ${name} ${text}.`);
  }
}
