/** Reads the manifest of complete results and checks everything that relies on it, because it may have been edited. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Scenario } from '../../model/scenario/scenario.ts';
import { LARGEST_MANIFEST, manifestIn, otherManifestIn, readAllCarried } from '../scenarios/carried-scenarios.ts';
import { UserError } from '../errors.ts';
import { partialOf } from '../folders/unfinished-runs.ts';
import { MANIFEST } from '../folders/manifest.ts';
import type { ResultsManifest } from './results-manifest.ts';
import { readText } from '../scenarios/scenario-files.ts';
import { isObject, misfits, type Shape } from '../../study/shape.ts';

const run: Shape = { object: { replication: 'number', digest: 'text' } };
const recorded: Shape = {
  object: { name: 'text', hash: 'text', digest: 'text', seed: 'text', runs: { list: run }, scenario: { object: {} } },
};
const manifest: Shape = {
  object: { engine: 'text', build: 'text', digest: 'text', replications: 'number', hashes: { object: {} }, scenarios: { list: recorded } },
};

const A_FOLDER = 'a results folder, made by run or compare with --out';
const SHOWN = 5;
const HIGHEST_REPLICATION = 1_000_000;

export type ReadManifest = {
  readonly manifest: ResultsManifest;
  readonly scenarios: readonly Scenario[];
  readonly replications: readonly number[];
};

function textOf(folder: string): string {
  if (!existsSync(folder)) {
    const begun = existsSync(partialOf(folder)) ? `nothing but ${partialOf(folder)}, which is not complete` : 'nothing';
    throw new UserError(`${folder}: found ${begun}; expected ${A_FOLDER}`);
  }
  const file = join(folder, MANIFEST);
  if (!existsSync(file)) throw new UserError(`${folder}: found no ${MANIFEST}; expected ${A_FOLDER}`);
  const text = readText(file, LARGEST_MANIFEST);
  if (typeof text !== 'string') throw new UserError(`${file}: found ${text.found}; expected the manifest of a run`);
  return text;
}

function checked(file: string, text: string): ResultsManifest {
  const other = otherManifestIn(text);
  if (other !== null)
    throw new UserError(`${file}: found the manifest of ${other}, which carries no scenarios; expected that of run or compare`);
  const found = manifestIn(text);
  if (found === null) throw new UserError(`${file}: found text that is not a manifest in JSON; expected the manifest of a run`);
  if (found['status'] !== 'complete')
    throw new UserError(`${file}: found results that are not complete; expected those of a run that ended`);
  const lacking = misfits(found, manifest);
  if (lacking.length > 0) {
    const more = lacking.length > SHOWN ? ` and ${lacking.length - SHOWN} more` : '';
    throw new UserError(
      `${file}: found a manifest without ${lacking.slice(0, SHOWN).join(', ')}${more}; expected that of a run by this version`,
    );
  }
  if (found.scenarios.length === 0) throw new UserError(`${file}: found no scenarios; expected at least one`);
  return found as unknown as ResultsManifest;
}

/** The numbers of the replications; throws a UserError unless they are the same for every scenario. */
function replicationsOf(file: string, { scenarios }: ResultsManifest): number[] {
  const [first = [], ...others] = scenarios.map(({ runs }) => runs.map(({ replication }) => replication));
  const isNumber = (each: number) => Number.isInteger(each) && each >= 0 && each <= HIGHEST_REPLICATION;
  if (first.length === 0 || new Set(first).size < first.length || !first.every(isNumber))
    throw new UserError(`${file}: found replications that are not counted from 0, each once; expected the manifest of a run, unchanged`);
  if (others.some((each) => String(each) !== String(first)))
    throw new UserError(`${file}: found other replications of one scenario than of another; expected the manifest of a run, unchanged`);
  return first;
}

export function readResultsManifest(folder: string): ReadManifest {
  const file = join(folder, MANIFEST);
  const found = checked(file, textOf(folder));
  return { manifest: found, scenarios: readAllCarried(file, found.scenarios), replications: replicationsOf(file, found) };
}

/** Hashes by file name. One that is not text is left out, and so counts as missing. */
export function hashesIn({ hashes }: ResultsManifest): ReadonlyMap<string, string> {
  return new Map(isObject(hashes) ? Object.entries(hashes).filter(([, hash]) => typeof hash === 'string') : []);
}
