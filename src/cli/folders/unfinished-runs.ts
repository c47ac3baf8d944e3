/** Saves each finished replication in a folder beside the results, so that an interruption loses none of them. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { visible } from '../../model/scenario/characters.ts';
import type { Scenario } from '../../model/scenario/scenario.ts';
import { engineVersion } from '../../study/experiment/run-one.ts';
import { engineBuild } from '../build.ts';
import { notify } from '../effects.ts';
import { reasonOf, writeWhole } from './folders.ts';
import { hashOf } from '../hash.ts';
import { readJson } from './manifest.ts';
import { isObject } from '../../study/shape.ts';

/** The folder for the unfinished work of a study whose results go to `out`. */
export const partialOf = (out: string): string => `${out}.partial`;

export type ReplicationStore = {
  readonly folder: string;
  readonly load: <T>(key: string, replication: number) => T | null;
  readonly save: (key: string, replication: number, value: unknown) => void;
};

const NAME = /^([0-9a-f]{16})-(\d+)\.json$/;
export const isSavedReplication = (name: string): boolean => NAME.test(name);

/** The number of replications, counted from 0, that covers all of the saved ones. */
export const replicationsCovering = (names: readonly string[]): number =>
  Math.max(0, ...names.map((name) => Number(NAME.exec(name)?.[2]) + 1));

/** File names of the replications saved in a folder; with a key, only those of that study and build. */
export function savedReplicationsIn(folder: string, key?: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder).filter((name) => isSavedReplication(name) && (key === undefined || name.startsWith(`${key}-`)))
    : [];
}

/** The key of saved replications: a hash of build and scenarios, whatever the number of replications and the sources of values. */
export function studyKey(scenarios: readonly Scenario[]): string {
  const asked = scenarios.map(({ settings, title: _title, about: _about, sources: _sources, ...rest }) => ({
    ...rest,
    settings: { ...settings, run: { ...settings.run, replications: 0 } },
  }));
  return hashOf(JSON.stringify([engineVersion, engineBuild(), asked])).slice(0, 16);
}

/** A hash of a saved replication and its file name, which shows whether it was cut off, changed or renamed. */
function sealOf(name: string, value: unknown): string {
  return hashOf(`${name}\n${JSON.stringify(value)}`);
}

/** A saved replication; null if there is none, or if it is not as it was saved, with a note. */
export function readSavedReplication<T>(folder: string, name: string): T | null {
  const file = join(folder, name);
  if (!existsSync(file)) return null;
  try {
    const found = readJson(file);
    if (isObject(found) && found['seal'] === sealOf(name, found['result'])) return found['result'] as T;
  } catch {
    // Not JSON: it was cut off while it was being written.
  }
  notify(`${visible(file)}: found something other than the result that was saved there; this replication is run again`);
  return null;
}

/** Loads and saves replications in an existing folder. Saving throws if the disk is full. */
export function replicationStore(folder: string): ReplicationStore {
  const nameOf = (key: string, replication: number) => `${key}-${replication}.json`;
  return {
    folder,
    load: <T>(key: string, replication: number) => readSavedReplication<T>(folder, nameOf(key, replication)),
    save: (key, replication, result) => {
      const name = nameOf(key, replication);
      try {
        writeWhole(join(folder, name), JSON.stringify({ seal: sealOf(name, result), result }));
      } catch (error) {
        throw new Error(
          `the result of replication ${replication} cannot be saved in ${visible(folder)} (${reasonOf(error)}); ${savedReplicationsIn(folder).length} are saved there: make room, then give the same command again to continue`,
          { cause: error },
        );
      }
    },
  };
}
