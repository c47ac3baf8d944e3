/** yargs, set up to leave words as they are: it converts no numbers, splits no dotted names and makes no `--no-` options. */
import yargs, { type Argv, type Options as YargsOptions } from 'yargs';
import type { Options } from '../command.ts';

export function yargsFor(words: readonly string[]): Argv {
  return yargs([...words])
    .locale('en')
    .help(false)
    .version(false)
    .exitProcess(false)
    .parserConfiguration({
      'boolean-negation': false,
      'camel-case-expansion': false,
      'dot-notation': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
    })
    .fail((message, error: Error | undefined) => {
      throw error ?? new Error(message);
    });
}

/** A command's options in the form yargs takes. Values stay texts; each option's `read` converts them. */
export function yargsOptions(options: Options): Record<string, YargsOptions> {
  return Object.fromEntries(
    Object.entries(options).map(([name, { describe, value, many, required, default: usual }]) => [
      name,
      value === undefined
        ? { type: 'boolean', describe }
        : {
            type: 'string',
            describe: `${describe}${required ? ' (required)' : ''}`,
            ...(many ? { array: true, nargs: 1 } : {}),
            ...(usual === undefined ? {} : { default: usual }),
          },
    ]),
  );
}
