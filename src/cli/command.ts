/** What a command declares: its operands, its options, what it does. Its help and the reading of its words follow from it. */

export type Option = {
  readonly describe: string;
  /** What its value is called; an option without one takes no value. */
  readonly value?: string;
  /** It may be given again, and has a list of values. */
  readonly many?: true;
  readonly required?: true;
  readonly default?: string;
  /** Makes a value of its text, or throws what is wrong with it. */
  readonly read?: (text: string) => unknown;
};

export type Options = Readonly<Record<string, Option>>;

/** What cannot be given together, by names of options and operands: one of them would do nothing. */
export type Clash = { readonly given: string; readonly not: readonly string[]; readonly because: string };

export type Command = {
  /** Its name and operands, such as 'compare <baseline> <scenario..>'. */
  readonly command: string;
  readonly describe: string;
  /** What each operand is, by its name. */
  readonly operands: Readonly<Record<string, string>>;
  readonly options: Options;
  /** Options that one would look for here, with the reason why there are none. */
  readonly lacks?: Readonly<Record<string, string>>;
  readonly clashes?: readonly Clash[];
  readonly examples: readonly (readonly [words: string, does: string])[];
  readonly epilogue?: string;
  // Given what was read by its own declarations, which differ from command to command.
  readonly handler: (given: never) => void | Promise<void>;
};

export type Operand = { readonly name: string; readonly required: boolean; readonly many: boolean };

/** The operands in the words of a command. */
export function operandsOf(command: string): Operand[] {
  return [...command.matchAll(/([<[])([a-z]+)(\.\.)?[>\]]/g)].map(([, bracket, name = '', dots]) => ({
    name,
    required: bracket === '<',
    many: dots !== undefined,
  }));
}

export const nameOfCommand = (command: string): string => command.split(' ')[0] ?? command;

/** Options of every command. */
export const globalOptions: Options = {
  debug: { describe: 'Show where in the program an error arose' },
  help: { describe: 'Show this help; also -h' },
  version: { describe: 'Show the version' },
};
