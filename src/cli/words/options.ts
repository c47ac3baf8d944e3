/** Options that several commands share. */
import { availableParallelism } from 'node:os';
import { nearestName } from '../../model/scenario/nearest.ts';
import type { Options } from '../command.ts';
import { UserError } from '../errors.ts';
import { folderNamed } from '../folders/folders.ts';

/** What the command line may change in a scenario. Numbers are passed on as text and checked like settings in a file. */
export type Overrides = {
  readonly set?: readonly string[] | undefined;
  readonly seed?: string | undefined;
  readonly replications?: string | number | undefined;
  readonly years?: string | number | undefined;
  readonly scale?: string | number | undefined;
};

export const overrideOptions = {
  set: { value: 'path=value', many: true, describe: 'Set one value, such as contract.lots=3; may be given again' },
  seed: { value: 'text', describe: 'Seed of all random draws' },
  replications: { value: 'count', describe: 'Number of independent runs' },
  years: { value: 'count', describe: 'Length of the run after the warm-up' },
  scale: { value: 'share', describe: 'Share of areas that is simulated' },
} as const satisfies Options;

/** Reads an option that takes a whole number between two ends, both included. */
export const wholeNumber =
  (option: string, [least, most]: readonly [least: number, most: number]) =>
  (text: string): number => {
    const count = Number(text);
    if (/^\d+$/.test(text) && count >= least && count <= most) return count;
    throw new UserError(`${option} ${text}: found '${text}'; expected a whole number from ${least} to ${most}`);
  };

export const workOptions = {
  workers: {
    value: 'count',
    read: wholeNumber('--workers', [1, 256]),
    default: String(Math.min(256, availableParallelism())),
    describe: 'Processor cores to use',
  },
  out: { value: 'folder', read: (text: string) => folderNamed(text, '--out'), describe: 'Folder to write the results to' },
} as const satisfies Options;

/** Where finished runs are kept, by what they are runs of. */
export const runsOption = {
  runs: {
    value: 'folder',
    read: (text: string) => folderNamed(text, '--runs'),
    describe: 'Folder of finished runs, which sweep and sensitivity can have in common; <out>.runs unless given',
  },
} as const satisfies Options;

/** Forms of tables in a results folder. Parquet keeps types and nulls; CSV opens anywhere. */
export const TABLE_FORMATS = ['csv', 'parquet'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** Ways to ask what matters. */
export const METHODS = ['screening', 'indices'] as const;
export type Method = (typeof METHODS)[number];

/** Forms in which an answer is printed. */
export const ANSWER_FORMATS = ['table', 'csv', 'json'] as const;
export type AnswerFormat = (typeof ANSWER_FORMATS)[number];

/** Reads an option that takes one of a few names. */
export const oneOf =
  <Name extends string>(option: string, names: readonly Name[]) =>
  (text: string): Name => {
    const known = names.find((name) => name === text);
    if (known !== undefined) return known;
    const near = nearestName(text, names);
    const hint = near === null ? '' : `; did you mean '${near}'?`;
    throw new UserError(`${option} ${text}: found '${text}'; expected one of ${names.join(', ')}${hint}`);
  };

/** For the commands whose results are tables of runs. */
export const formatOption = {
  format: {
    value: 'name',
    read: oneOf('--format', TABLE_FORMATS),
    describe: 'Form of the tables in the folder of --out: csv, which is the usual one, or parquet',
  },
} as const satisfies Options;

export const outputOptions = {
  json: { describe: 'Print the result as JSON and nothing else' },
  quiet: { describe: 'Print no progress' },
} as const satisfies Options;

/** For the commands that run the cells of an experiment beside a store of finished runs, and what they have not. */
export const storedRunsOptions = {
  workers: workOptions.workers,
  out: { ...workOptions.out, required: true },
  ...runsOption,
  ...formatOption,
  ...outputOptions,
} as const satisfies Options;

/** What no command on an experiment takes. */
export const experimentLacks = {
  seed: 'the seed is that of the base scenario',
  set: 'what all cells have in common is set in the base scenario',
} as const;

export const storedRunsLacks = {
  ...experimentLacks,
  series: 'sweep writes series',
  tenders: 'sweep writes tenders',
} as const;

/** What these options come to. */
export type StoredRunsArguments = {
  readonly workers: number;
  readonly out: string;
  readonly runs?: string | undefined;
  readonly format?: TableFormat | undefined;
  readonly json: boolean;
  readonly quiet: boolean;
};

export const commonOptions = { ...overrideOptions, ...workOptions, ...outputOptions } as const;
