/** The folders that the command writes to: how they are named, listed, made and written. */
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
  closeSync,
  openSync,
} from 'node:fs';
import { basename, dirname, join, normalize, resolve } from 'node:path';
import { isLeftByDesktop } from './desktop-files.ts';
import { UserError } from '../errors.ts';
import { shortLine } from '../short-line.ts';

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

/** The reason for a file system error: its code, and words where we have them. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return code in REASONS ? `${code}: ${REASONS[code]}` : code;
}

export function cannotWrite(out: string, error: unknown): UserError {
  return new UserError(
    `--out ${out}: found a place that cannot be written to (${reasonOf(error)}); expected one where a folder can be made`,
  );
}

/** The path that a link leads to in the end, whether or not anything is there; other paths unchanged. */
function linkTarget(path: string, links = 0): string {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return path;
  if (existsSync(path)) return realpathSync(path);
  if (links > 40) throw Object.assign(new Error('links that lead to one another'), { code: 'ELOOP' });
  return linkTarget(resolve(dirname(path), readlinkSync(path)), links + 1);
}

/**
 * The folder that an option or operand names, with links followed. It does not end in a slash, so that a name beside it, such as
 * `<folder>.partial`, can be made by appending. Throws a UserError for an empty name and for links in a circle.
 */
export function folderNamed(text: string, by: string): string {
  if (text.trim() === '') throw new UserError(`${by}: found an empty name; expected the name of a folder`);
  const path = normalize(text);
  const own = basename(path);
  const named = own === '' || own === '.' || own === '..' ? resolve(path) : join(dirname(path), own);
  try {
    return linkTarget(named);
  } catch (error) {
    if (codeOf(error) === 'ELOOP') throw new UserError(`${by} ${text}: found links that lead to one another; expected a folder`);
    // Other errors come up, and are reported, when the folder is used.
    return named;
  }
}

/**
 * Makes a folder and those above it; returns those it made, the highest first. One by one, because Node's recursive mkdir never returns below
 * /proc.
 */
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

/** Removes the given folders, the last first; those that are not empty stay. */
export function removeEmpty(folders: readonly string[]): void {
  for (const folder of folders.toReversed()) {
    try {
      rmdirSync(folder);
    } catch {
      // Not empty: it stays.
    }
  }
}

export type Found = {
  /** Path relative to the folder, with slashes. */
  readonly name: string;
  readonly kind: 'file' | 'empty folder' | 'other';
};

/** Everything in a folder and below it, except files that desktops leave behind. */
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

/** Names of the first few things in a folder that are not files of ours. A link is never ours. */
export function foreignFilesIn(folder: string, isOurs: (name: string) => boolean): string[] {
  const found: string[] = [];
  for (const { name, kind } of filesIn(folder)) {
    const ours = kind === 'file' ? isOurs(name) : kind === 'empty folder' && isOurs(`${name}/`);
    if (!ours) found.push(shortLine(name));
    if (found.length === EXAMPLES) break;
  }
  return found;
}

/** The name of a file until all of it is written. */
export const unfinished = (file: string): string => `${file}.new`;

export function writeUnfinished(file: string, content: string | Uint8Array | Iterable<string>): void {
  try {
    if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(unfinished(file), content);
    else writePieces(unfinished(file), content);
  } catch (error) {
    rmSync(unfinished(file), { force: true });
    throw error;
  }
}

function writePieces(file: string, pieces: Iterable<string>): void {
  const descriptor = openSync(file, 'w');
  try {
    for (const piece of pieces) writeFileSync(descriptor, piece);
  } finally {
    closeSync(descriptor);
  }
}

/** Replaces a file in one step: a reader finds the old text or the new one, never a part. */
export function writeWhole(file: string, text: string): void {
  writeUnfinished(file, text);
  renameSync(unfinished(file), file);
}
