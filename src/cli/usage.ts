/** What is said when a command line cannot be understood: what was found, and the nearest word that would be. */
import { nearestName } from '../model/scenario/nearest.ts';
import { commandList, commandNames } from './command-list.ts';
import { UserError } from './errors.ts';
import { programName } from './program.ts';

const more = (program: string) => `${program} --help lists the commands and ${program} <command> --help their options`;

function didYouMean(wrong: string, names: readonly string[], dashes: string): string {
  const nearest = nearestName(wrong, names);
  return nearest === null ? '' : `; did you mean '${dashes}${nearest}'?`;
}

const nameOfOption = (word: string) => word.replace(/^-+/, '').split('=')[0] ?? '';

function unknownWord(word: string, words: readonly string[], optionNames: readonly string[]): string {
  const isOption = words.some((given) => given.startsWith('-') && nameOfOption(given) === word);
  return isOption ? `found no option '--${word}'${didYouMean(word, optionNames, '--')}` : `found '${word}' where nothing more was expected`;
}

function unknownCommand(word: string | undefined): string {
  const found = word === undefined ? 'found no command' : `found no command '${word}'`;
  return `${found}; expected one of ${commandNames.join(', ')}${word === undefined ? '' : didYouMean(word, commandNames, '')}`;
}

/** The parser's own errors, as against those of a command at work. */
export function parserComplains(error: unknown): error is Error {
  return error instanceof Error && error.name === 'YError';
}

/** Options of the command that is being run; the parser keeps them, but its types do not say so. */
function optionsOf(cli: object): { readonly key: Readonly<Record<string, unknown>>; readonly array: readonly string[] } {
  const { getOptions } = cli as { getOptions?: () => ReturnType<typeof optionsOf> };
  return getOptions?.call(cli) ?? { key: {}, array: [] };
}

export function optionNames(cli: object): string[] {
  return Object.keys(optionsOf(cli).key);
}

/** Refuses an option that is given twice but has one value: the parser would make a list of them. */
export function requireOnce(words: readonly string[], cli: object): void {
  const { key, array } = optionsOf(cli);
  const end = words.indexOf('--');
  const given = words
    .slice(0, end < 0 ? words.length : end)
    .filter((word) => word.startsWith('--'))
    .map((word) => nameOfOption(word).replace(/^no-/, ''))
    .filter((name) => Object.hasOwn(key, name) && !array.includes(name));
  const twice = given.filter((name, k) => given.indexOf(name) !== k);
  if (twice.length > 0) throw new UserError([...new Set(twice)].map((name) => `--${name}: found given twice; expected once`).join('\n'));
}

function complaint(message: string, words: readonly string[], options: readonly string[]): string {
  const first = words.find((word) => !word.startsWith('-'));
  const listed = commandList.find(({ command }) => command.split(' ')[0] === first);
  if (listed === undefined) return unknownCommand(first);
  // An option that is not known may have swallowed the word after it, so it is named before anything that is missing.
  const unknownOptions = words
    .filter((word) => word.startsWith('--') && word !== '--')
    .map(nameOfOption)
    .filter((name) => !options.includes(name) && !options.includes(name.replace(/^no-/, '')));
  const [, unknown = unknownOptions.join(', ')] = /^Unknown (?:argument|command)s?: (.*)$/s.exec(message) ?? [];
  if (unknown !== '') return [...new Set(unknown.split(', '))].map((word) => unknownWord(word, words, options)).join('\n');
  if (message.startsWith('Not enough non-option')) return `found too few words; expected ${listed.command}`;
  const [, valueless] = /^Not enough arguments following: (.*)$/.exec(message) ?? [];
  if (valueless !== undefined) return `found nothing after --${valueless}; expected a value`;
  return message.replaceAll(/\s*\n\s*/g, '; ');
}

/** Turns the parser's message into one of ours. */
export function usageError(message: string, words: readonly string[], options: readonly string[]): UserError {
  return new UserError(`${complaint(message, words, options)}\n${more(programName())}`);
}
