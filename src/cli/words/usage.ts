/** Messages for words that the command line does not know: what was found and the nearest known name. */
import { nearestName } from '../../model/scenario/nearest.ts';
import { commandNames } from '../command-list.ts';
import { UserError } from '../errors.ts';
import { programName } from '../program.ts';

/** Dashes that word processors put in place of the hyphen on the keyboard. */
const OTHER_DASH = /^[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]+/;

export const beginsWithOtherDash = (word: string): boolean => OTHER_DASH.test(word);

/** A hint: the names that begin like this one, or else the nearest; empty if there are none. */
function meant(name: string, names: readonly string[], dashes = ''): string {
  const begun = name === '' ? [] : names.filter((known) => known.startsWith(name.toLowerCase()));
  const nearest = nearestName(name, names);
  const likely = nearest !== null && !begun.includes(nearest) && begun.length !== 1 ? [nearest] : begun;
  return likely.length === 0 ? '' : `; did you mean ${likely.map((known) => `'${dashes}${known}'`).join(' or ')}?`;
}

export function unknownCommand(word: string): string {
  return `found no command '${word}'; expected one of ${commandNames.join(', ')}${meant(word, [...commandNames, '--help', '--version'])}`;
}

/** For a command line without a command. */
export const noCommand = (): string => `found no command; expected one of ${commandNames.join(', ')}`;

/** For an option where the command was expected. */
export function optionBeforeCommand(option: string, words: readonly string[]): string {
  const command = words.find((word) => commandNames.includes(word)) ?? '<command>';
  return `found '${option}' before the command; expected the command first, as in '${programName()} ${command} … ${option}'`;
}

/** For an option, as it was written, that the command does not have. */
export function unknownOption(written: string, names: readonly string[], lacks: Readonly<Record<string, string>>): string {
  const found = `found no option '${written}'`;
  const name = written.replace(/^-+/, '');
  const reason = Object.hasOwn(lacks, name) ? lacks[name] : undefined;
  if (reason !== undefined) return `${found}; ${reason}`;
  const positive = name.replace(/^no-?/, '');
  if (positive !== name && names.includes(positive)) return `${found}; to do without '--${positive}', leave it out`;
  return `${found}${meant(name, names, '--')}`;
}

/** For a word that begins with another dash than `-`. */
export function otherDash(word: string, names: readonly string[]): string {
  const dash = word.codePointAt(0) ?? 0;
  const name = word.replace(OTHER_DASH, '').replace(/^-+/, '').split('=')[0] ?? '';
  const code = dash.toString(16).toUpperCase().padStart(4, '0');
  return `found '${word}', which begins with a dash of another kind (U+${code}); expected '--'${meant(name, names, '--')}`;
}

/** All complaints, each on a line of its own, and where to find the help. */
export function wordsError(complaints: readonly string[], command?: string): UserError {
  const more =
    command === undefined
      ? `${programName()} --help lists the commands and ${programName()} <command> --help their options`
      : `${programName()} ${command} --help shows its operands and options`;
  return new UserError([...new Set(complaints), more]);
}
