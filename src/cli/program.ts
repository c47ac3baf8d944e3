/** How the reader gives this command: what commands that are printed begin with, so that they work where they are read. */
import { lstatSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

export const INSTALLED = 'commonweal';

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/** Run from its sources, the command is meant that the build makes of them. */
const compiled = (script: string) => (script.endsWith('.ts') ? resolve(dirname(script), '../../dist/commonweal.js') : script);

/** A package is on the path under its own name, as a link or among other packages; anything else is a file that Node is given. */
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

/** A word as a POSIX shell takes it. */
function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** A command that can be given as it is printed, in the folder this one was given in. */
export function commandLine(words: readonly string[]): string {
  return [programName(), ...words.map(shellWord)].join(' ');
}
