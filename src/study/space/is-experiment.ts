/** How an experiment is known from a scenario. */
import { parseText } from '../../model/scenario/document.ts';
import type { Resolve, SourceText } from '../../model/scenario/read.ts';

const MOST_LAYERS = 8;

/** Whether a text, or one that it extends, has what experiments have at their root and scenarios have not. */
export function isExperiment(source: SourceText, resolve: Resolve): boolean {
  let { file, text } = source;
  for (let layer = 0; layer < MOST_LAYERS; layer++) {
    const { root } = parseText(file, text);
    if (root?.kind !== 'map') return false;
    if (root.entries.some(({ name }) => name === 'factors' || name === 'base')) return true;
    const below = root.entries.find(({ name }) => name === 'extends')?.node;
    if (below?.kind !== 'value' || typeof below.value !== 'string') return false;
    const found = resolve(file, below.value);
    if ('found' in found) return false;
    ({ file, text } = found);
  }
  return false;
}
