/** What a command declares: operands, options and handler. Help and parsing are made from it. */

export type Option = {
  readonly describe: string;
  /** Name of its value in the help; an option without one takes no value. */
  readonly value?: string;
  /** May be given more than once; the values are a list. */
  readonly many?: true;
  readonly required?: true;
  readonly default?: string;
  /** Turns the text into a value; throws a UserError if it cannot. */
  readonly read?: (text: string) => unknown;
};

export type Options = Readonly<Record<string, Option>>;

/** Options or operands, by name, that cannot be given together because one of them would do nothing. */
export type Clash = { readonly given: string; readonly not: readonly string[]; readonly because: string };

export type Command = {
  /** Name and operands, such as 'compare <baseline> <scenario..>'. */
  readonly command: string;
  readonly describe: string;
  /** Description of each operand, by name. */
  readonly operands: Readonly<Record<string, string>>;
  readonly options: Options;
  /** Options that a user may expect here but that do not exist, each with the reason. */
  readonly lacks?: Readonly<Record<string, string>>;
  readonly clashes?: readonly Clash[];
  readonly examples: readonly (readonly [words: string, does: string])[];
  readonly epilogue?: string;
  // Its argument has the fields that its own operands and options declare, which differ between commands.
  readonly handler: (given: never) => void | Promise<void>;
};

export type Operand = { readonly name: string; readonly required: boolean; readonly many: boolean };

/** The operands in a command's pattern, in order. */
export function operandsOf(command: string): Operand[] {
  return [...command.matchAll(/([<[])([a-z]+)(\.\.)?[>\]]/g)].map(([, bracket, name = '', dots]) => ({
    name,
    required: bracket === '<',
    many: dots !== undefined,
  }));
}

export const nameOfCommand = (command: string): string => command.split(' ')[0] ?? command;

/** Options that every command has. */
export const globalOptions: Options = {
  debug: { describe: 'Show where in the program an error arose' },
  help: { describe: 'Show this help; also -h' },
  version: { describe: 'Show the version' },
};
