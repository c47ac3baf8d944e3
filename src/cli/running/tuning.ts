/** When V8, the JavaScript engine, optimises code. */
import { setFlagsFromString } from 'node:v8';

/**
 * Makes V8 wait longer before it optimises, on Node 20 only: that version optimises a function after a few hundred calls, too early for a model of
 * many small functions, and most are then optimised again, in every thread. Waiting saves about a third of the processor time of a study of four
 * short replications, and costs a long one nothing. Later versions have a cheaper stage in between and no such setting.
 */
export function tuneLater(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=660000');
}
