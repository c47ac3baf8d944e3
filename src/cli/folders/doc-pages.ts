/** Writes pages of documentation and of lessons, each with a mark that shows later whether somebody changed the page. */
import { hashOf } from '../hash.ts';
import { lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '../errors.ts';
import { cannotWrite, makeFolder, removeEmpty } from './folders.ts';
import { partialOf } from './unfinished-runs.ts';
import { requireNoStudy } from './ownership.ts';
import { requireUnused } from './place.ts';

/** The command that writes pages. */
type By = 'docs' | 'lesson';

const MARK = /\n<!-- Written by commonweal [a-z]+; a page that is changed by hand is not replaced\. (?:[0-9a-f]{64}) -->\n$/;

const markOf = (text: string, by: By): string =>
  `\n<!-- Written by commonweal ${by}; a page that is changed by hand is not replaced. ${hashOf(text)} -->\n`;

type Page = readonly [path: string, text: string];

/** What is at the place of a page: nothing, the same text, our text of another version, or somebody else's. */
type Standing = 'missing' | 'same' | 'replaceable' | 'not ours';

function standingOf(file: string, text: string, by: By): Standing {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (stats === undefined) return 'missing';
  if (!stats.isFile()) return 'not ours';
  // Line ends may have been converted, for instance by git.
  const found = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  const own = found.replace(MARK, '');
  if (own === text) return 'same';
  return found.endsWith(markOf(own, by)) ? 'replaceable' : 'not ours';
}

function requireNoOthers(out: string, pages: readonly (readonly [path: string, standing: Standing])[], by: By): void {
  const others = pages.filter(([, standing]) => standing === 'not ours').map(([path]) => path);
  if (others.length === 0) return;
  const shown = others.slice(0, 3).join(', ');
  throw new UserError(
    `--out ${out}: found files with the names of pages that were not written by ${by}, or were changed by hand (${shown}); expected none: give another folder, or first remove them yourself`,
  );
}

/** Throws a UserError if a page would go into a study's folder, where it would be in the way when the study is run again. */
function requireNoStudies(out: string, pages: readonly Page[]): void {
  for (const folder of new Set([out, ...pages.map(([path]) => dirname(join(out, path)))])) {
    for (const each of [folder, partialOf(folder)]) requireUnused(out, each);
    requireNoStudy(out, folder);
  }
}

/** Throws a UserError if pages of these names could not be written, so that it is said before any work. */
export function requirePlaceForPages(out: string, names: readonly string[], by: By): void {
  const pages = names.map((name): Page => [name, '']);
  requireNoStudies(out, pages);
  const standings = pages.map(([path, text]) => [path, standingOf(join(out, path), text, by)] as const);
  requireNoOthers(out, standings, by);
}

/** Writes all pages; none if a file that is not ours is in the place of one. */
export function writePages(out: string, pages: readonly Page[], by: By = 'docs'): void {
  const made: string[] = [];
  const written: string[] = [];
  const unfinished = (file: string) => `${file}.${process.pid}.new`;
  try {
    requireNoStudies(out, pages);
    const standings = pages.map(([path, text]) => [path, standingOf(join(out, path), text, by)] as const);
    requireNoOthers(out, standings, by);
    const wanted = pages.filter((_, k) => standings[k]?.[1] !== 'same');
    for (const [path, text] of wanted) {
      const file = join(out, path);
      made.push(...makeFolder(dirname(file)));
      written.push(file);
      writeFileSync(unfinished(file), `${text}${markOf(text, by)}`, { flag: 'wx' });
    }
    for (const file of written) renameSync(unfinished(file), file);
  } catch (error) {
    for (const file of written) rmSync(unfinished(file), { force: true });
    removeEmpty(made);
    throw error instanceof UserError ? error : cannotWrite(out, error);
  }
}
