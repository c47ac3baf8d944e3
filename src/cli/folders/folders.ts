/** Folders the command writes to: named, looked at, made and filled. */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, normalize, resolve } from 'node:path';
import { isLeftByDesktop } from './desktop-files.ts';
import { UserError } from '../errors.ts';
import { oneLine } from '../one-line.ts';

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EDQUOT: 'the quota is used up',
  EFBIG: 'larger than a file may be here',
  ELOOP: 'links that lead to one another',
  ENAMETOOLONG: 'a name longer than the file system allows',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'part of the path is a file',
  EPERM: 'no permission',
  EROFS: 'a file system that is read only',
};

/** Why the file system refused, as a code and in words. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return code in REASONS ? `${code}: ${REASONS[code]}` : code;
}

export function cannotWrite(out: string, error: unknown): UserError {
  return new UserError(
    `--out ${out}: found a place that cannot be written to (${reasonOf(error)}); expected one where a folder can be made`,
  );
}

/** Where a link leads in the end, whether anything is there yet or not; any other path as it is. */
function endOf(path: string, links = 0): string {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return path;
  if (existsSync(path)) return realpathSync(path);
  if (links > 40) throw Object.assign(new Error('links that lead to one another'), { code: 'ELOOP' });
  return endOf(resolve(dirname(path), readlinkSync(path)), links + 1);
}

/** The folder that an option or word names, behind a link the one it leads to; without a slash at its end, so that names beside it can be made from it. */
export function folderNamed(text: string, by: string): string {
  if (text.trim() === '') throw new UserError(`${by}: found an empty name; expected the name of a folder`);
  const path = normalize(text);
  const own = basename(path);
  const named = own === '' || own === '.' || own === '..' ? resolve(path) : join(dirname(path), own);
  try {
    return endOf(named);
  } catch (error) {
    if (codeOf(error) === 'ELOOP') throw new UserError(`${by} ${text}: found links that lead to one another; expected a folder`);
    // Whoever uses the folder says what is wrong with it.
    return named;
  }
}

/** Makes a folder and those above it one by one (Node's own recursive mkdir never returns below /proc) and tells which it made, the highest first. */
export function makeFolder(path: string): string[] {
  const missing: string[] = [];
  for (let at = resolve(path); !existsSync(at); at = dirname(at)) missing.unshift(at);
  const made: string[] = [];
  try {
    for (const each of missing) {
      mkdirSync(each);
      made.push(each);
    }
  } catch (error) {
    removeEmpty(made);
    throw error;
  }
  return made;
}

/** Removes folders that were made, the lowest first, as far as nothing is in them. */
export function removeEmpty(folders: readonly string[]): void {
  for (const folder of folders.toReversed()) {
    try {
      rmdirSync(folder);
    } catch {
      // Something is in it.
    }
  }
}

export type Found = {
  /** Relative to the folder, with slashes. */
  readonly name: string;
  readonly kind: 'file' | 'empty folder' | 'other';
};

/** What is in a folder and those below it; what desktops leave there is passed over. */
export function* filesIn(folder: string, under = ''): Generator<Found> {
  const entries = readdirSync(join(folder, under), { withFileTypes: true }).filter(({ name }) => !isLeftByDesktop(name));
  if (entries.length === 0 && under !== '') yield { name: under.slice(0, -1), kind: 'empty folder' };
  for (const entry of entries) {
    const name = `${under}${entry.name}`;
    if (entry.isDirectory()) yield* filesIn(folder, `${name}/`);
    else yield { name, kind: entry.isFile() ? 'file' : 'other' };
  }
}

const EXAMPLES = 3;

/** The first few things in a folder that are not files of ours; a link is nobody's but whoever made it. */
export function strangersIn(folder: string, isOurs: (name: string) => boolean): string[] {
  const found: string[] = [];
  for (const { name, kind } of filesIn(folder)) {
    const ours = kind === 'file' ? isOurs(name) : kind === 'empty folder' && isOurs(`${name}/`);
    if (!ours) found.push(oneLine(name));
    if (found.length === EXAMPLES) break;
  }
  return found;
}

/** A file under the name it has until all of it is written. */
export const unfinished = (file: string): string => `${file}.new`;

export function writeUnfinished(file: string, text: string): void {
  try {
    writeFileSync(unfinished(file), text);
  } catch (error) {
    rmSync(unfinished(file), { force: true });
    throw error;
  }
}

/** Writes a file so that whoever reads it finds the old text or the new, never half. */
export function writeWhole(file: string, text: string): void {
  writeUnfinished(file, text);
  renameSync(unfinished(file), file);
}
