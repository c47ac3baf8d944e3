/** Writes results into their folder, file by file, so that at any moment the folder is complete or says that it is not. */
import { renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { engineVersion } from '../../study/experiment/run-one.ts';
import { filesIn, makeFolder, removeEmpty, unfinished, writeUnfinished, writeWhole } from './folders.ts';
import type { Identity } from './identity.ts';
import { filesOf, MANIFEST, readManifest, WRITING } from './manifest.ts';

/** A text, bytes, or a text in pieces that are made as they are written. */
export type Content = string | Uint8Array | Iterable<string>;

/** Files whose contents are in memory. */
export type WholeFiles = Readonly<Record<string, string | Uint8Array>>;

/** Contents by file name, with slashes. */
export type Files = Readonly<Record<string, Content>>;

export type About = Readonly<Record<string, unknown>>;

/**
 * First every file is written under another name: this is where the disk may be full, and nothing is lost. Then a manifest says that results are
 * being written, and files are only renamed and removed. The manifest that says they are complete comes last.
 */
export function publish(out: string, study: Identity, files: Files, about: About): void {
  const before = readManifest(out);
  const at = (name: string) => join(out, name);
  const own = [...Object.keys(files), MANIFEST];
  const manifest = (status: 'writing' | 'complete', names: readonly string[], described: About) =>
    `${JSON.stringify({ status, engine: engineVersion, study, ...described, files: names }, null, 2)}\n`;
  const writing = manifest('writing', [...new Set([...own, ...filesOf(before)])], { title: about['title'], command: about['command'] });
  const made: string[] = [];
  try {
    made.push(...makeFolder(out));
    if (before === null) writeWhole(at(MANIFEST), writing);
    for (const [name, content] of Object.entries<Content>({ ...files, [MANIFEST]: manifest('complete', own, about) })) {
      made.push(...makeFolder(dirname(at(name))));
      writeUnfinished(at(name), content);
    }
    writeWhole(at(WRITING), writing);
  } catch (error) {
    for (const name of own) rmSync(unfinished(at(name)), { force: true });
    if (before === null) rmSync(at(MANIFEST), { force: true });
    removeEmpty(made);
    throw error;
  }
  renameSync(at(WRITING), at(MANIFEST));
  for (const name of Object.keys(files)) renameSync(unfinished(at(name)), at(name));
  for (const name of staleIn(out, new Set(filesOf(before)), files)) rmSync(at(name));
  renameSync(unfinished(at(MANIFEST)), at(MANIFEST));
}

/** Files of earlier results that these do not have, also those that were not written completely. */
function staleIn(out: string, before: ReadonlySet<string>, files: Files): string[] {
  const isStale = (name: string) => before.has(name) && name !== MANIFEST && !Object.hasOwn(files, name);
  return [...filesIn(out)].flatMap(({ name, kind }) =>
    kind === 'file' && (isStale(name) || isStale(name.replace(/\.new$/, ''))) ? [name] : [],
  );
}
