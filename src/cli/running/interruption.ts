/** Work that signals can end: the first stops it in an orderly way, the second ends the command at once. */
import { setMaxListeners } from 'node:events';
import { endingSignals, type EndingSignal } from '../errors.ts';

/** Signals within this many milliseconds count as one: npm passes on a Ctrl-C that the terminal has already sent to every process. */
const ONE_PRESS = 300;

/** `signal` aborts at the first signal of the process; `by` names that signal, or is null. */
export type Stop = { readonly signal: AbortSignal; readonly by: () => EndingSignal | null };

export async function whileInterruptible<T>(work: (stop: Stop) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  // Every waiting job listens to it, more than Node's limit before it warns of a leak.
  setMaxListeners(0, stop.signal);
  let first: { readonly name: EndingSignal; readonly at: number } | null = null;
  const onSignal = (name: NodeJS.Signals): void => {
    const now = Date.now();
    if (first !== null && now - first.at > ONE_PRESS) process.exit(endingSignals[name as EndingSignal]);
    first ??= { name: name as EndingSignal, at: now };
    stop.abort();
  };
  const names = Object.keys(endingSignals) as EndingSignal[];
  for (const name of names) process.on(name, onSignal);
  try {
    return await work({ signal: stop.signal, by: () => first?.name ?? null });
  } finally {
    for (const name of names) process.off(name, onSignal);
  }
}
