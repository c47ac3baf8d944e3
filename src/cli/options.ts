/** The options that commands share, described once. */
import { availableParallelism } from 'node:os';
import type { Options } from 'yargs';
import { UserError } from './errors.ts';
import { folderNamed } from './folders.ts';

/** What may be laid over a scenario from the command line. Numbers are checked as settings are, so they arrive as text. */
export type Overrides = {
  readonly set?: readonly string[] | undefined;
  readonly seed?: string | undefined;
  readonly replications?: string | number | undefined;
  readonly years?: string | number | undefined;
  readonly scale?: string | number | undefined;
};

export const overrideOptions = {
  set: { type: 'string', array: true, nargs: 1, describe: 'Set one value, as path=value; may be given again' },
  seed: { type: 'string', requiresArg: true, describe: 'Seed of all random draws' },
  replications: { type: 'string', requiresArg: true, describe: 'Number of independent runs' },
  years: { type: 'string', requiresArg: true, describe: 'Length of the run after the warm-up' },
  scale: { type: 'string', requiresArg: true, describe: 'Share of areas that is simulated' },
} as const satisfies Record<string, Options>;

function wholeNumberFromOne(text: string): number {
  const count = Number(text);
  if (/^\d+$/.test(text) && count >= 1 && count <= 256) return count;
  throw new UserError(`--workers ${text}: found '${text}'; expected a whole number from 1 to 256`);
}

export const workOptions = {
  workers: {
    type: 'string',
    requiresArg: true,
    coerce: wholeNumberFromOne,
    default: String(availableParallelism()),
    describe: 'Processor cores to use',
  },
  out: {
    type: 'string',
    requiresArg: true,
    coerce: (text: string) => folderNamed(text, '--out'),
    describe: 'Folder to write the results to',
  },
} as const satisfies Record<string, Options>;

export const outputOptions = {
  json: { type: 'boolean', default: false, describe: 'Print the result as JSON and nothing else' },
  quiet: { type: 'boolean', default: false, describe: 'Print no progress' },
} as const satisfies Record<string, Options>;

export const commonOptions = { ...overrideOptions, ...workOptions, ...outputOptions } as const;
