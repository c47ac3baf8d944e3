/** How soon the engine under the model, V8, tunes its code. */
import { setFlagsFromString } from 'node:v8';

/**
 * Node 20 tunes a function for what it has seen after a few hundred calls, too soon for a model of many small ones: most are tuned again for
 * what comes later, in every thread. Waiting longer saves about a third of the processor's time in a study of four short replications, and
 * costs a long one nothing. Later versions have a cheaper stage in between and no such setting.
 */
export function tuneLater(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=660000');
}
