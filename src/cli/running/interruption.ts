/** Work that can be ended early: the first signal stops it in good order, another ends the command at once. */
import { setMaxListeners } from 'node:events';
import { endingSignals, type EndingSignal } from '../errors.ts';

/** npm passes on a Ctrl-C that the terminal has already given to every process: both are one press. Milliseconds. */
const ONE_PRESS = 300;

export type Stop = { readonly signal: AbortSignal; readonly by: () => EndingSignal | null };

export async function whileInterruptible<T>(work: (stop: Stop) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  // Every waiting job listens for the stop.
  setMaxListeners(0, stop.signal);
  let first: { readonly name: EndingSignal; readonly at: number } | null = null;
  const hear = (name: NodeJS.Signals): void => {
    const now = Date.now();
    if (first !== null && now - first.at > ONE_PRESS) process.exit(endingSignals[name as EndingSignal]);
    first ??= { name: name as EndingSignal, at: now };
    stop.abort();
  };
  const names = Object.keys(endingSignals) as EndingSignal[];
  for (const name of names) process.on(name, hear);
  try {
    return await work({ signal: stop.signal, by: () => first?.name ?? null });
  } finally {
    for (const name of names) process.off(name, hear);
  }
}
