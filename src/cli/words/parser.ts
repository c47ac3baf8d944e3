/** The parser, set up so that it takes words as they are: no number, no path and no negation is made of them. */
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

/** What a command declares, as the parser takes it; values are made of their texts by whoever reads them. */
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
