/** How a source is shown that a scenario gives for its own value: as its author's word, apart from what the model's defaults rest on. */
import type { SettingChange } from '../../study/findings.ts';

export const sourceGiven = (source: string): string => `source given: ${source}`;

/** The sources of a change, that of the new value first; each begins like a sentence and ends as it was written. */
export function sourcesGiven({ from_source, to_source }: SettingChange): string[] {
  return [
    ...(to_source === undefined ? [] : [`Source given: ${to_source}`]),
    ...(from_source === undefined ? [] : [`Source given for the value before: ${from_source}`]),
  ];
}
