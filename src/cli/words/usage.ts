/** What is said of words that cannot be understood: what was found, and the nearest that would be. */
import { nearestName } from '../../model/scenario/nearest.ts';
import { commandNames } from '../command-list.ts';
import { UserError } from '../errors.ts';
import { programName } from '../program.ts';

/** Dashes that are not the one on the keyboard; text programs put them in its place. */
const OTHER_DASH = /^[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]+/;

export const beginsWithOtherDash = (word: string): boolean => OTHER_DASH.test(word);

/** Of a name that was cut short, those it may stand for; else the nearest. */
function meant(name: string, names: readonly string[], dashes = ''): string {
  const begun = name === '' ? [] : names.filter((known) => known.startsWith(name.toLowerCase()));
  const nearest = nearestName(name, names);
  const likely = nearest !== null && !begun.includes(nearest) && begun.length !== 1 ? [nearest] : begun;
  return likely.length === 0 ? '' : `; did you mean ${likely.map((known) => `'${dashes}${known}'`).join(' or ')}?`;
}

export function unknownCommand(word: string): string {
  return `found no command '${word}'; expected one of ${commandNames.join(', ')}${meant(word, [...commandNames, '--help', '--version'])}`;
}

export const noCommand = (): string => `found no command; expected one of ${commandNames.join(', ')}`;

/** An option that stands where the command was expected. */
export function optionBeforeCommand(option: string, words: readonly string[]): string {
  const command = words.find((word) => commandNames.includes(word)) ?? '<command>';
  return `found '${option}' before the command; expected the command first, as in '${programName()} ${command} … ${option}'`;
}

/** An option, as it was written, that the command does not have. */
export function unknownOption(written: string, names: readonly string[], lacks: Readonly<Record<string, string>>): string {
  const found = `found no option '${written}'`;
  const name = written.replace(/^-+/, '');
  const reason = Object.hasOwn(lacks, name) ? lacks[name] : undefined;
  if (reason !== undefined) return `${found}; ${reason}`;
  const positive = name.replace(/^no-?/, '');
  if (positive !== name && names.includes(positive)) return `${found}; to do without '--${positive}', leave it out`;
  return `${found}${meant(name, names, '--')}`;
}

export function otherDash(word: string, names: readonly string[]): string {
  const dash = word.codePointAt(0) ?? 0;
  const name = word.replace(OTHER_DASH, '').replace(/^-+/, '').split('=')[0] ?? '';
  const code = dash.toString(16).toUpperCase().padStart(4, '0');
  return `found '${word}', which begins with a dash of another kind (U+${code}); expected '--'${meant(name, names, '--')}`;
}

export function wordsError(complaints: readonly string[], command?: string): UserError {
  const more =
    command === undefined
      ? `${programName()} --help lists the commands and ${programName()} <command> --help their options`
      : `${programName()} ${command} --help shows its operands and options`;
  return new UserError([...new Set(complaints), more]);
}
