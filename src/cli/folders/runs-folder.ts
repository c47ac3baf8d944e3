/** The folder of finished runs: beside the results unless another is given, and in use by one process at a time. */
import { resolve, sep } from 'node:path';
import { visible } from '../../model/scenario/characters.ts';
import { UserError } from '../errors.ts';
import { makeFolder, reasonOf, removeEmpty } from './folders.ts';
import { InUse, inUse, takeLock } from './lock.ts';
import { NotRuns, openRunStore, type RunStore } from './run-store.ts';
import { partialOf } from './unfinished-runs.ts';

/** Where the finished runs of results are, unless a folder is given. */
export const runsBeside = (out: string): string => `${out}.runs`;

/**
 * Opens the store in the folder of finished runs and locks the folder; closing the store unlocks it. `given` is what named it, such as
 * '--runs shared'. Throws a UserError if the folder is in use, cannot be written to, or has a file in the store's place that is none.
 */
export function openRuns(folder: string, given: string, damaged: (lines: number) => void): RunStore {
  let made: string[] = [];
  let unlock = (): void => {};
  try {
    made = makeFolder(folder);
    unlock = takeLock(folder);
    const store = openRunStore(folder, damaged);
    const close = (): void => {
      store.close();
      unlock();
    };
    return { ...store, close };
  } catch (error) {
    unlock();
    removeEmpty(made);
    if (error instanceof InUse) throw inUse(given, error);
    if (error instanceof NotRuns)
      throw new UserError(`${given}: ${error.message}; expected a folder of finished runs, or one without such a file`);
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new UserError(`${given}: found a place that cannot be written to (${reasonOf(error)}); expected one where a folder can be made`);
  }
}

/** Throws a UserError if finished runs would lie among the results. */
export function requireApart(runs: string, out: string): void {
  const isInside = [out, partialOf(out)].some((each) => `${resolve(runs)}${sep}`.startsWith(`${resolve(each)}${sep}`));
  if (isInside)
    throw new UserError(
      `--runs ${visible(runs)}: found a place in the folder of the results; expected another, such as ${visible(runsBeside(out))}`,
    );
}
