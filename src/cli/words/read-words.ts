/**
 * Reads the words after a command, strictly: a word has an effect or is refused, and one error lists everything that is wrong. What yargs
 * would accept silently (negations, repeats, words after '--') is found first, in the tokens of Node's own parser.
 */
import { parseArgs } from 'node:util';
import { globalOptions, nameOfCommand, operandsOf, type Command, type Option, type Options } from '../command.ts';
import { UserError } from '../errors.ts';
import { yargsFor, yargsOptions } from './parser.ts';
import { beginsWithOtherDash, otherDash, unknownOption, wordsError } from './usage.ts';

export type Given = Readonly<Record<string, unknown>>;

/** An option as it was written. */
type Typed = { readonly name: string; readonly written: string; readonly value: string | undefined; readonly inline: boolean };
/** An operand, and whether it comes after '--', where no word is an option. */
type Word = { readonly word: string; readonly after: boolean };

type Split = {
  readonly typed: readonly Typed[];
  readonly operands: readonly Word[];
  /** Each option as one word, with its value if it has one. */
  readonly optionWords: readonly string[];
};

function split(words: readonly string[], options: Options): Split {
  const kinds = Object.entries(options).map(([name, { value }]) => [name, { type: value === undefined ? 'boolean' : 'string' }] as const);
  const { tokens } = parseArgs({
    args: [...words],
    options: { ...Object.fromEntries(kinds), help: { type: 'boolean', short: 'h' } },
    strict: false,
    tokens: true,
  });
  const end = tokens.find(({ kind }) => kind === 'option-terminator')?.index ?? Infinity;
  // Node reads letters after one dash as several options. Here they are one word, and only -h is known.
  const written = (raw: string, index: number) => (raw.startsWith('--') || words[index] === '-h' ? raw : (words[index] ?? raw));
  return {
    typed: tokens.flatMap((token) =>
      token.kind === 'option'
        ? [
            {
              name: token.name,
              written: written(token.rawName, token.index),
              value: token.value,
              inline: token.inlineValue ?? false,
            },
          ]
        : [],
    ),
    operands: tokens.flatMap(({ kind, index }) => (kind === 'positional' ? [{ word: words[index] as string, after: index > end }] : [])),
    // As one word: yargs would take a '-' that follows an option for an operand.
    optionWords: tokens.flatMap((token) =>
      token.kind === 'option' ? [token.value === undefined ? `--${token.name}` : `--${token.name}=${token.value}`] : [],
    ),
  };
}

const isDeclared = ({ name, written }: Typed, options: Options): boolean =>
  (written === `--${name}` || written === '-h') && Object.hasOwn(options, name);

/** Unknown options, and values given to options that take none: refused even when help is asked for. */
function wrongNames({ typed, operands }: Split, options: Options, lacks: Readonly<Record<string, string>>): string[] {
  const names = Object.keys(options);
  return [
    ...operands.filter(({ word, after }) => !after && beginsWithOtherDash(word)).map(({ word }) => otherDash(word, names)),
    ...typed.flatMap((each) => {
      if (!isDeclared(each, options)) return [unknownOption(each.written, names, lacks)];
      const takesNone = options[each.name]?.value === undefined;
      return takesNone && each.inline ? [`${each.written}: found '${each.value ?? ''}' after it; expected no value`] : [];
    }),
  ];
}

/** Whether a word after an option looks like the next option; negative numbers do not. */
const looksLikeOption = (word: string): boolean => /^-[^\d.]/.test(word);

function wrongValues(typed: readonly Typed[], options: Options): string[] {
  const twice = typed.filter(
    ({ name }, k) => options[name]?.many === undefined && !(name in globalOptions) && typed.findIndex((one) => one.name === name) < k,
  );
  return [
    ...twice.map(({ name }) => `--${name}: found given twice; expected once`),
    ...typed.flatMap(({ name, value, inline }) => {
      if (options[name]?.value === undefined) return [];
      if (value === undefined) return [`found nothing after --${name}; expected a value`];
      if (inline || !looksLikeOption(value)) return [];
      return [`found nothing after --${name} but '${value}'; expected a value, written --${name}=${value} if that is it`];
    }),
  ];
}

function wrongOperands(operands: readonly Word[], { command, options }: Command): string[] {
  const expected = operandsOf(command);
  const needed = expected.filter(({ required }) => required).length;
  if (operands.length < needed) return [`found too few words; expected ${command}`];
  const most = expected.some(({ many }) => many) ? Infinity : expected.length;
  const isOption = ({ word, after }: Word) => after && word.startsWith('--') && Object.hasOwn(options, word.slice(2).split('=')[0] ?? '');
  return [
    ...operands.filter(({ word }) => word.trim() === '').map(() => `found an empty word; expected ${command}`),
    ...operands
      .slice(most)
      .map((each) =>
        isOption(each)
          ? `found '${each.word}' after '--', where no word is an option; expected it before '--'`
          : `found '${each.word}' where nothing more was expected`,
      ),
  ];
}

/** Operands by name; one that takes many takes all that remain. */
function operandValues(words: readonly string[], command: string): Record<string, string | readonly string[] | undefined> {
  return Object.fromEntries(operandsOf(command).map(({ name, many }, k) => [name, many ? words.slice(k) : words[k]]));
}

function textOf(text: string, name: string, { read }: Option): unknown {
  if (read !== undefined) return read(text);
  if (text.trim() === '') throw new UserError(`--${name}: found an empty value; expected one`);
  return text;
}

/** Options by name, as yargs reads them from the words that are not operands. */
async function optionValues(words: readonly string[], options: Options): Promise<Record<string, unknown>> {
  const read = (await yargsFor(words).options(yargsOptions(options)).parseAsync()) as Given;
  return Object.fromEntries(
    Object.entries(options).flatMap(([name, option]) => {
      const found = read[name];
      if (option.value === undefined) return [[name, found === true]];
      if (Array.isArray(found)) return [[name, found.map((text) => textOf(String(text), name, option))]];
      return found === undefined ? [] : [[name, textOf(String(found), name, option)]];
    }),
  );
}

function clashing({ clashes = [], operands }: Command, typed: readonly Typed[], words: Readonly<Record<string, unknown>>): string[] {
  const isGiven = (name: string) => (name in operands ? words[name] !== undefined : typed.some((one) => one.name === name));
  const said = (name: string) => (name in operands ? `<${name}>` : `--${name}`);
  return clashes
    .filter(({ given }) => isGiven(given))
    .flatMap(({ given, not, because }) =>
      not.filter(isGiven).map((name) => `${said(name)}: found together with ${said(given)}, ${because}; expected only one of them`),
    );
}

/** The operands and options by name, or `help` or `version` if that was asked for. Throws a UserError that lists all problems. */
export async function readWords(words: readonly string[], command: Command): Promise<Given | 'help' | 'version'> {
  const options = { ...command.options, ...globalOptions };
  const all = split(words, options);
  const { typed } = all;
  const asked = (['help', 'version'] as const).find((name) => typed.some((one) => one.name === name && isDeclared(one, options)));
  const refuse = (complaints: readonly string[]) => {
    if (complaints.length > 0) throw wordsError(complaints, nameOfCommand(command.command));
  };
  const names = wrongNames(all, options, command.lacks ?? {});
  if (asked !== undefined || names.length > 0) refuse(names);
  if (asked !== undefined) return asked;
  const missing = Object.entries(command.options).filter(([name, { required }]) => required && !typed.some((one) => one.name === name));
  refuse([
    ...wrongOperands(all.operands, command),
    ...wrongValues(typed, options),
    ...missing.map(([name, { describe }]) => `found no --${name}; expected ${describe.charAt(0).toLowerCase()}${describe.slice(1)}`),
  ]);
  const named = operandValues(
    all.operands.map(({ word }) => word),
    command.command,
  );
  refuse(clashing(command, typed, named));
  return { ...named, ...(await optionValues(all.optionWords, options)) };
}
