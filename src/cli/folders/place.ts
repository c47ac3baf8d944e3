/** The place of a study's results: checked before any work, used by one process at a time, and left with other people's files untouched. */
import { lstatSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { visible } from '../../model/scenario/characters.ts';
import { madeBy } from '../made-by.ts';
import { notify } from '../effects.ts';
import { UserError } from '../errors.ts';
import { cannotWrite, codeOf, filesIn, makeFolder, reasonOf, removeEmpty, foreignFilesIn, unfinished, writeWhole } from './folders.ts';
import { savedReplicationsIn, replicationStore, partialOf, type ReplicationStore } from './unfinished-runs.ts';
import { InUse, inUse, isLock, requireFree, takeLock } from './lock.ts';
import { MANIFEST } from './manifest.ts';
import { isOwnWork, PROBE, requireOwnWork, requireReplaceable, type Results } from './ownership.ts';
import { publish, type About, type Files } from './publish.ts';

export type Place = ReplicationStore & {
  /** Writes the results, replacing earlier ones of the same study. */
  readonly publish: (files: Files, about: About) => void;
  /** Must be called at the end, however the work ended. Removes the saved replications once the results are published; otherwise they stay. */
  readonly leave: () => void;
};

/**
 * Reserves the place for this process, with a manifest that says what it is for. Throws a UserError if it belongs to something else, is in use
 * or cannot be written to.
 */
export function takePlace(out: string, results: Results, about: About): Place {
  const folder = partialOf(out);
  const look = (): void => {
    requireReplaceable(out, results);
    requireOwnWork(out, results);
  };
  requireUnused(out, folder);
  look();
  const { made, unlock } = enter(out, folder);
  const depart = (): void => {
    unlock();
    removeEmpty(made.length > 0 ? made : [folder]);
  };
  try {
    look();
    probePlace(out, folder);
    const manifest = {
      status: 'incomplete',
      ...madeBy(),
      node: process.version,
      study: results.study,
      ...about,
    };
    writeWhole(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
  } catch (error) {
    rmSync(unfinished(join(folder, MANIFEST)), { force: true });
    depart();
    throw error instanceof UserError ? error : cannotWrite(out, error);
  }
  let isDone = false;
  return {
    ...replicationStore(folder),
    publish: (files, described) => {
      requireReplaceable(out, results, goOnFrom(out, folder));
      try {
        publish(out, results.study, files, described);
      } catch (error) {
        throw notWritten(out, folder, error);
      }
      isDone = true;
    },
    leave: () => {
      if (isDone || savedReplicationsIn(folder).length === 0) removeWork(folder);
      depart();
    },
  };
}

/** Does the work with its place, and leaves the place however the work ends. Without a folder, the place is null. */
export async function inPlace<T>(
  out: string | undefined,
  results: Results,
  about: About,
  work: (place: Place | null) => T | Promise<T>,
): Promise<T> {
  const place = out === undefined ? null : takePlace(out, results, about);
  try {
    return await work(place);
  } finally {
    place?.leave();
  }
}

/** How to continue when somebody has put something in the way of the results since the work began; null if no replication is saved. */
function goOnFrom(out: string, folder: string): string | null {
  if (savedReplicationsIn(folder).length === 0) return null;
  return `all that was done is saved in ${visible(folder)}; move what is not of this study out of ${visible(out)}, then give the same command again to continue`;
}

function notWritten(out: string, folder: string, error: unknown): Error {
  const saved = savedReplicationsIn(folder).length;
  const rest =
    saved === 0
      ? 'nothing was saved'
      : `what was done is saved in ${visible(folder)}: make room, then give the same command again to continue`;
  return new Error(`the results cannot be written to ${visible(out)} (${reasonOf(error)}); ${rest}`, { cause: error });
}

/** How often to make the folder again when a process that ends removes it at the same moment. */
const TRIES = 5;

function enter(out: string, folder: string): { readonly made: string[]; readonly unlock: () => void } {
  for (let left = TRIES; ; left--) {
    let made: string[] = [];
    try {
      made = makeFolder(folder);
      return { made, unlock: takeLock(folder) };
    } catch (error) {
      removeEmpty(made);
      if (error instanceof InUse) throw inUse(`--out ${out}`, error);
      if (left === 0 || !['ENOENT', 'EEXIST'].includes(codeOf(error))) throw cannotWrite(out, error);
    }
  }
}

/** Throws a UserError if another process is using the folder. */
export function requireUnused(out: string, folder: string): void {
  try {
    requireFree(folder);
  } catch (error) {
    throw error instanceof InUse ? inUse(`--out ${out}`, error) : cannotWrite(out, error);
  }
}

/** Tests by writing, before any work, that results can be written. */
function probePlace(out: string, folder: string): void {
  probe(folder);
  if (statSync(out, { throwIfNoEntry: false }) === undefined) return;
  const below = readdirSync(out, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const each of [out, ...below.map(({ name }) => join(out, name))]) {
    probe(each);
    requireOwnFiles(each);
  }
}

function probe(folder: string): void {
  const file = join(folder, PROBE);
  try {
    writeFileSync(file, 'probe');
  } finally {
    rmSync(file, { force: true });
  }
}

const STICKY = 0o1000;

/** Throws if a file belongs to another user in a sticky folder, where only its owner may replace it. */
function requireOwnFiles(folder: string): void {
  const { mode, uid } = statSync(folder);
  const user = process.getuid?.() ?? 0;
  if ((mode & STICKY) === 0 || user === 0 || user === uid) return;
  for (const { name } of filesIn(folder))
    if (lstatSync(join(folder, name)).uid !== user) throw Object.assign(new Error(`${name} belongs to another user`), { code: 'EPERM' });
}

/** Removes our files. What somebody else put there during the work stays, with a note. */
function removeWork(folder: string): void {
  for (const { name, kind } of filesIn(folder)) if (kind === 'file' && isOwnWork(name) && !isLock(name)) rmSync(join(folder, name));
  const foreign = foreignFilesIn(folder, isOwnWork);
  if (foreign.length > 0)
    notify(
      `Note: ${visible(folder)} stays, because other files were put into it (${foreign.join(', ')}); move them elsewhere before this --out is given again`,
    );
}
