/** What a folder says of itself: whose it is, of which study, and whether it is whole. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isIdentity, type Identity } from './identity.ts';
import { oneLine } from '../one-line.ts';
import { isObject } from '../../study/shape.ts';

export const MANIFEST = 'manifest.json';

/** The folder of a results folder that holds its scenarios. */
export const SCENARIOS = 'scenarios';

/** The manifest of results that are being put in place, until it takes the place of the one before. */
export const WRITING = `${MANIFEST}.writing`;

/** Status is 'incomplete' of replications of a run that is not finished, 'writing' of results being put in place, 'complete' of results. */
export type Manifest = Readonly<Record<string, unknown>> & { readonly status: string };

/** The text of a JSON file; an editor may have put a byte order mark before it. */
export function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
}

/** The manifest of a folder, or null when it has none of ours that can be read. */
export function readManifest(folder: string): Manifest | null {
  try {
    const found = readJson(join(folder, MANIFEST));
    return isObject(found) && typeof found['status'] === 'string' && typeof found['engine'] === 'string' ? (found as Manifest) : null;
  } catch {
    return null;
  }
}

export const studyOf = (manifest: Manifest | null): Identity | null => (isIdentity(manifest?.['study']) ? manifest['study'] : null);

/** The files that results say they are made of. */
export function filesOf(manifest: Manifest | null): readonly string[] {
  const files = manifest?.['files'];
  return Array.isArray(files) ? files.filter((name) => typeof name === 'string') : [];
}

/** What a folder is of, for a person: the title and how it was made. */
export function aboutOf(manifest: Manifest): string {
  const [title, command] = [manifest['title'], manifest['command']].map((text) => (typeof text === 'string' ? oneLine(text) : null));
  return `${title === null ? 'no title' : `'${title}'`}${command === null ? '' : `, made by '${command}'`}`;
}
