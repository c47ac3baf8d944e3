/** The manifest of a folder: which study it is of, what made it, and whether it is complete. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isIdentity, type Identity } from './identity.ts';
import { shortLine } from '../short-line.ts';
import { isObject } from '../../study/shape.ts';

export const MANIFEST = 'manifest.json';

/** The folder of a results folder that holds its scenarios. */
export const SCENARIOS = 'scenarios';

/** The name of the manifest while results are being written, before it replaces the earlier one. */
export const WRITING = `${MANIFEST}.writing`;

/** Status is 'incomplete' for replications of an unfinished run, 'writing' while results are being written, 'complete' for results. */
export type Manifest = Readonly<Record<string, unknown>> & { readonly status: string };

/** The value in a JSON file. A byte order mark, which some editors add, is ignored. */
export function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
}

/** The manifest of a folder; null if there is none, it cannot be read or it is not ours. */
export function readManifest(folder: string): Manifest | null {
  try {
    const found = readJson(join(folder, MANIFEST));
    return isObject(found) && typeof found['status'] === 'string' && typeof found['engine'] === 'string' ? (found as Manifest) : null;
  } catch {
    return null;
  }
}

export const studyOf = (manifest: Manifest | null): Identity | null => (isIdentity(manifest?.['study']) ? manifest['study'] : null);

/** The names of the files that the manifest lists. */
export function filesOf(manifest: Manifest | null): readonly string[] {
  const files = manifest?.['files'];
  return Array.isArray(files) ? files.filter((name) => typeof name === 'string') : [];
}

/** What a folder holds, in words for a message: the title, and the command that made it. */
export function aboutOf(manifest: Manifest): string {
  const [title, command] = [manifest['title'], manifest['command']].map((text) => (typeof text === 'string' ? shortLine(text) : null));
  return `${title === null ? 'no title' : `'${title}'`}${command === null ? '' : `, made by '${command}'`}`;
}
