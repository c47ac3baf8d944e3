/** How an experiment is known from a scenario. */
import { parseText } from '../../model/scenario/document.ts';
import type { SourceText } from '../../model/scenario/read.ts';

/** Whether a text has what experiments have at their root and scenarios have not. */
export function isExperiment({ file, text }: SourceText): boolean {
  const { root } = parseText(file, text);
  return root?.kind === 'map' && root.entries.some(({ name }) => name === 'factors' || name === 'base');
}
