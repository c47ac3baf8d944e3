/** Reads scenario files: text of limited size, and for `extends` only files within the same project. */
import { readdirSync, readFileSync, realpathSync, statSync, type Stats } from 'node:fs';
import { basename, dirname, extname, isAbsolute, join, relative, resolve as resolvePath, sep, win32 } from 'node:path';
import { LARGEST_TEXT } from '../../model/scenario/document.ts';
import { nearestName } from '../../model/scenario/nearest.ts';
import type { Complaint } from '../../model/scenario/problem.ts';
import type { Resolve, SourceText } from '../../model/scenario/read.ts';

const A_FILE = 'a scenario file in YAML or JSON';

/** The name of a file without folder and extension. */
export function nameOf(path: string): string {
  return basename(path, extname(path));
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
}

function neighbour(path: string): string | null {
  try {
    const files = readdirSync(dirname(path));
    const nearest = nearestName(nameOf(path), files.map(nameOf));
    return files.find((file) => nameOf(file) === nearest) ?? null;
  } catch {
    return null;
  }
}

function kindComplaint(stats: Stats, largest: number): Complaint | null {
  if (stats.isDirectory()) return { found: 'a folder', expected: A_FILE };
  if (!stats.isFile()) return { found: 'something that is not a file', expected: A_FILE };
  if (stats.size > largest) return { found: `a file of ${stats.size} bytes`, expected: `at most ${largest} bytes` };
  return null;
}

/** The text of a file, or what is wrong with it. Its size is checked before it is read. */
export function readText(path: string, largest = LARGEST_TEXT): string | Complaint {
  try {
    const refused = kindComplaint(statSync(path), largest);
    if (refused !== null) return refused;
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return { found: 'no such file', expected: A_FILE, nearest: neighbour(path) };
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return { found: 'bytes that are not text', expected: `${A_FILE}, encoded as UTF-8` };
    return { found: `a file that cannot be read (${code})`, expected: A_FILE };
  }
}

/** The project folder of a scenario: the nearest folder above it called `scenarios`, or else its own folder. */
export function projectOf(path: string): string {
  const own = dirname(resolvePath(path));
  for (let folder = own; folder !== dirname(folder); folder = dirname(folder)) if (basename(folder) === 'scenarios') return folder;
  return own;
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function truePath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Resolves `extends`: relative paths that stay inside the project, also through links. */
export function resolveWithin(project: string): Resolve {
  return (from, path): SourceText | Complaint => {
    const outside = { found: `the path '${path}'`, expected: 'a relative path that stays in the project’s folder' };
    if (isAbsolute(path) || win32.isAbsolute(path) || path.includes('\0')) return outside;
    const file = join(dirname(from), path);
    const full = resolvePath(file);
    if (!isInside(project, full) || !isInside(truePath(project), truePath(full))) return outside;
    const text = readText(file);
    return typeof text === 'string' ? { file, text } : { ...text, found: `${text.found} at '${path}'` };
  };
}
