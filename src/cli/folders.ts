/** Folders the command writes: looked at before any work, replaced whole, and only ever what is our own. */
import { accessSync, constants, existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, normalize, resolve } from 'node:path';
import { UserError } from './errors.ts';

/** The folder that an option or word names, without a slash at its end, so that names beside it can be made from it. */
export function folderNamed(text: string, by: string): string {
  if (text.trim() === '') throw new UserError(`${by}: found an empty name; expected the name of a folder`);
  const path = normalize(text);
  const own = basename(path);
  return own === '' || own === '.' || own === '..' ? resolve(path) : join(dirname(path), own);
}

export function cannotWrite(out: string, error: unknown): UserError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return new UserError(`--out ${out}: found a place that cannot be written to (${code}); expected one where a folder can be made`);
}

/** Makes a folder and those above it one by one: Node's own recursive mkdir never returns below /proc. */
export function makeFolder(path: string): void {
  const missing: string[] = [];
  for (let at = resolve(path); !existsSync(at); at = dirname(at)) missing.push(at);
  for (const each of missing.reverse()) mkdirSync(each);
}

/** Files in a folder by their names relative to it; a folder with nothing in it as its name and a slash. */
function* filesIn(folder: string, under = ''): Generator<string> {
  const entries = readdirSync(join(folder, under), { withFileTypes: true });
  if (entries.length === 0 && under !== '') yield under;
  for (const entry of entries) {
    if (entry.isDirectory()) yield* filesIn(folder, `${under}${entry.name}/`);
    else yield `${under}${entry.name}`;
  }
}

const EXAMPLES = 3;

function strangersIn(folder: string, isOurs: (name: string) => boolean): string[] {
  const found: string[] = [];
  for (const name of filesIn(folder)) {
    if (!isOurs(name)) found.push(name);
    if (found.length === EXAMPLES) break;
  }
  return found;
}

export type Ours = {
  /** Whether a file of this name is one that we write. */
  readonly isOurs: (name: string) => boolean;
  /** Whether the folder is marked as ours by what is in one of its files. */
  readonly isMarked: (folder: string) => boolean;
};

/** Refuses a folder that holds anything but what we wrote there ourselves. */
export function requireOurs(out: string, { isOurs, isMarked }: Ours): void {
  try {
    if (!existsSync(out)) return;
    const { dev } = statSync(out);
    if (!statSync(out).isDirectory()) throw new UserError(`--out ${out}: found a file; expected a folder, or nothing there yet`);
    const strangers = strangersIn(out, isOurs);
    const expected = 'expected an empty one, one that is not there yet, or earlier results to replace';
    if (strangers.length > 0) throw new UserError(`--out ${out}: found a folder with other files (${strangers.join(', ')}); ${expected}`);
    if (readdirSync(out).length > 0 && !isMarked(out))
      throw new UserError(`--out ${out}: found a folder that is not marked as results of this program; ${expected}`);
    if (dev !== statSync(dirname(resolve(out))).dev)
      throw new UserError(`--out ${out}: found a place where a disk is mounted; expected a folder inside it`);
    accessSync(out, constants.W_OK);
  } catch (error) {
    throw error instanceof UserError ? error : cannotWrite(out, error);
  }
}

/** Removes what is ours; a folder that holds anything else is left with it. */
export function removeOurs(folder: string, isOurs: (name: string) => boolean): void {
  if (!existsSync(folder)) return;
  for (const name of [...filesIn(folder)].filter((each) => isOurs(each) && !each.endsWith('/'))) rmSync(join(folder, name));
  removeEmpty(folder);
}

function removeEmpty(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) if (entry.isDirectory()) removeEmpty(join(folder, entry.name));
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}

/** Moves a whole new folder into the place of an old one, which is set aside first and removed last. */
export function replaceFolder(making: string, out: string, aside: string, ours: Ours): void {
  requireOurs(out, ours);
  makeFolder(dirname(out));
  removeOurs(aside, ours.isOurs);
  const before = existsSync(out);
  if (before) renameSync(out, aside);
  try {
    renameSync(making, out);
  } catch (error) {
    if (before) renameSync(aside, out);
    throw error;
  }
  if (before) removeOurs(aside, ours.isOurs);
}

/** Writes a file so that whoever reads it finds the old text or the new, never half. */
export function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}
