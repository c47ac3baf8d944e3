/** Finished replications in a folder beside the results, so that an interruption loses none of them. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Scenario } from '../model/scenario/scenario.ts';
import { engineVersion } from '../study/experiment/run-one.ts';
import { engineBuild } from './build.ts';
import { cannotWrite, makeFolder, removeOurs, requireOurs, writeWhole, type Ours } from './folders.ts';

export const MANIFEST = 'manifest.json';

export const partialOf = (out: string): string => `${out}.partial`;

/** New results are put together here, and the ones they replace set aside. */
export const makingIn = (partial: string): string => join(partial, 'whole');
export const asideIn = (partial: string): string => join(partial, 'replaced');

export type Kept = {
  readonly folder: string;
  readonly load: <T>(study: string, replication: number) => T | null;
  readonly save: (study: string, replication: number, value: unknown) => void;
  /** To be called when what was kept has been written where it belongs. */
  readonly forget: () => void;
};

const OURS = /^(?:manifest\.json|report\.html|[0-9a-f]{16}-\d+\.json)(?:\.new)?$|^(?:whole|replaced)\//;

const partial: Ours = {
  isOurs: (name) => OURS.test(name),
  isMarked: (folder) => !existsSync(join(folder, MANIFEST)) || readManifest(folder)?.['status'] === 'incomplete',
};

/** What a folder's manifest says, or null when there is none that can be read. */
export function readManifest(folder: string): Readonly<Record<string, unknown>> | null {
  try {
    const found: unknown = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8'));
    return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** By what kept work is recognised: the engine and the scenarios, whatever the number of replications. */
export function studyKey(scenarios: readonly Scenario[]): string {
  const asked = scenarios.map(({ settings, ...rest }) => ({
    ...rest,
    settings: { ...settings, run: { ...settings.run, replications: 0 } },
  }));
  return createHash('sha256')
    .update(JSON.stringify([engineVersion, engineBuild(), asked]))
    .digest('hex')
    .slice(0, 16);
}

/** Makes the folder, with a manifest that says it is incomplete; a place that cannot be written to is found out here, before any work. */
export function keepBeside(out: string, about: Readonly<Record<string, unknown>>): Kept {
  const folder = partialOf(out);
  requireOurs(folder, partial);
  try {
    makeFolder(folder);
    const manifest = { status: 'incomplete', engine: engineVersion, build: engineBuild(), node: process.version, ...about };
    writeWhole(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
  } catch (error) {
    throw cannotWrite(out, error);
  }
  const fileOf = (study: string, replication: number) => join(folder, `${study}-${replication}.json`);
  return {
    folder,
    load: <T>(study: string, replication: number) => readKept<T>(fileOf(study, replication)),
    save: (study, replication, value) => writeWhole(fileOf(study, replication), JSON.stringify(value)),
    forget: () => removeOurs(folder, partial.isOurs),
  };
}

export function readKept<T>(file: string): T | null {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    // Cut off while it was written: it is run again.
    return null;
  }
}
