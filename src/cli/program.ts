/** How this command was started, so that printed commands begin in a way that works for the reader. */
import { lstatSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

export const INSTALLED = 'commonweal';

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/** When run from source, the built command is named instead. */
const compiled = (script: string) => (script.endsWith('.ts') ? resolve(dirname(script), '../../dist/commonweal.js') : script);

/** `commonweal` for an installed package (a link, or below node_modules); `node <file>` otherwise, with the path that is shorter. */
export function programOf(script: string, folder: string): string {
  if (isLink(script) || script.split(sep).includes('node_modules')) return INSTALLED;
  const file = compiled(script);
  const way = relative(folder, file);
  const shorter = isAbsolute(way) || way.length > file.length ? file : way;
  return `node ${shellWord(shorter.split(sep).join('/'))}`;
}

export function programName(): string {
  return programOf(process.argv[1] ?? join('dist', 'commonweal.js'), process.cwd());
}

/** A word, quoted if a POSIX shell needs it. */
function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** A command to print that works as it stands in the current folder. */
export function commandLine(words: readonly string[]): string {
  return [programName(), ...words.map(shellWord)].join(' ');
}
